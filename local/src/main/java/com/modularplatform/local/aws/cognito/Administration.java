package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Targets.Operation;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declaring pools, their app clients and what programs may ask for. */
final class Administration {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + LETTERS;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String[] POOL = {
        "PoolName",
        "UserPoolId",
        "UsernameAttributes",
        "UsernameConfiguration",
        "AdminCreateUserConfig",
        "Policies",
        "LambdaConfig",
        "Schema",
        "MfaConfiguration",
        "AccountRecoverySetting",
        "DeletionProtection",
        "UserPoolTier",
        "UserPoolTags",
        "AutoVerifiedAttributes",
        "UserAttributeUpdateSettings",
        "UserPoolAddOns"
    };
    private static final String[] CLIENT = {
        "UserPoolId",
        "ClientId",
        "ClientName",
        "GenerateSecret",
        "RefreshTokenValidity",
        "AccessTokenValidity",
        "IdTokenValidity",
        "TokenValidityUnits",
        "ReadAttributes",
        "WriteAttributes",
        "ExplicitAuthFlows",
        "SupportedIdentityProviders",
        "AllowedOAuthFlows",
        "AllowedOAuthScopes",
        "AllowedOAuthFlowsUserPoolClient",
        "PreventUserExistenceErrors",
        "EnableTokenRevocation",
        "RefreshTokenRotation",
        "AuthSessionValidity"
    };

    private final InstantSource clock;
    private final String region;
    private final String account;
    private final Directory directory;
    private final Signatures signatures;

    Administration(InstantSource clock, String region, String account, Directory directory, Signatures signatures) {
        this.clock = clock;
        this.region = region;
        this.account = account;
        this.directory = directory;
        this.signatures = signatures;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("CreateUserPool", this::createPool);
        operations.put("UpdateUserPool", this::updatePool);
        operations.put("DescribeUserPool", this::describePool);
        operations.put("ListUserPools", this::listPools);
        operations.put("DeleteUserPool", this::deletePool);
        operations.put("CreateUserPoolClient", this::createClient);
        operations.put("UpdateUserPoolClient", this::updateClient);
        operations.put("DescribeUserPoolClient", this::describeClient);
        operations.put("ListUserPoolClients", this::listClients);
        operations.put("DeleteUserPoolClient", this::deleteClient);
        operations.put("CreateResourceServer", this::createServer);
        operations.put("UpdateResourceServer", this::updateServer);
        operations.put("DescribeResourceServer", this::describeServer);
        operations.put("ListResourceServers", this::listServers);
        operations.put("DeleteResourceServer", this::deleteServer);
    }

    private Map<String, @Nullable Object> createPool(Fields request) {
        check(request.only(POOL));
        var now = clock.instant();
        var pool = new Pool(
                region + "_" + random(9, MIXED),
                request.text("PoolName"),
                request.tree(),
                List.of(signatures.key()),
                now,
                now);
        directory.put(pool);
        return one("UserPool", describe(pool));
    }

    private Map<String, @Nullable Object> updatePool(Fields request) {
        check(request.only(POOL));
        var old = directory.pool(request.text("UserPoolId"));
        var settings = new LinkedHashMap<>(old.settings());
        settings.putAll(request.tree());
        settings.remove("UserPoolId");
        directory.put(new Pool(
                old.id(), request.text("PoolName", old.name()), settings, old.keys(), old.created(), clock.instant()));
        return new LinkedHashMap<>();
    }

    private static void check(Fields request) {
        if (!request.text("MfaConfiguration", "OFF").equals("OFF")) {
            throw new AwsError("InvalidParameterException", "not supported by the embedded AWS: MFA");
        }
        var triggers =
                request.object("LambdaConfig").only("PreTokenGenerationConfig").object("PreTokenGenerationConfig");
        if (triggers.has("LambdaArn") && !"V2_0".equals(triggers.textOrNull("LambdaVersion"))) {
            throw new AwsError(
                    "InvalidParameterException", "not supported by the embedded AWS: LambdaVersion other than V2_0");
        }
        for (var name : request.texts("UsernameAttributes")) {
            if (!name.equals("email")) {
                throw new AwsError("InvalidParameterException", "not supported by the embedded AWS: names by " + name);
            }
        }
        int length = request.object("Policies").object("PasswordPolicy").number("MinimumLength", 8);
        if (length < 6 || length > 99) {
            throw new AwsError("InvalidParameterException", "MinimumLength must be between 6 and 99");
        }
    }

    private Map<String, @Nullable Object> describePool(Fields request) {
        request.only("UserPoolId");
        return one("UserPool", describe(directory.pool(request.text("UserPoolId"))));
    }

    private Map<String, @Nullable Object> describe(Pool pool) {
        var tree = pool.describe("arn:aws:cognito-idp:" + region + ":" + account + ":userpool/" + pool.id());
        var attributes = pool.attributes().stream()
                .map(name -> Map.<String, @Nullable Object>of(
                        "Name", name, "AttributeDataType", "String", "Mutable", !name.equals("sub")))
                .toList();
        tree.put("SchemaAttributes", attributes);
        tree.remove("Schema");
        tree.put("EstimatedNumberOfUsers", directory.people(pool.id()).size());
        return tree;
    }

    private Map<String, @Nullable Object> listPools(Fields request) {
        request.only("MaxResults", "NextToken");
        return one(
                "UserPools",
                directory.pools().stream()
                        .map(pool -> Map.of(
                                "Id", pool.id(),
                                "Name", pool.name(),
                                "CreationDate", pool.created(),
                                "LastModifiedDate", pool.changed()))
                        .toList());
    }

    private Map<String, @Nullable Object> deletePool(Fields request) {
        request.only("UserPoolId");
        var pool = directory.pool(request.text("UserPoolId"));
        if ("ACTIVE".equals(pool.settings().get("DeletionProtection"))) {
            throw new AwsError(
                    "InvalidParameterException",
                    "The user pool cannot be deleted because deletion protection is activated.");
        }
        directory.remove(pool);
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> createClient(Fields request) {
        request.only(CLIENT);
        var pool = directory.pool(request.text("UserPoolId"));
        var now = clock.instant();
        var client = new AppClient(
                random(26, LETTERS),
                pool.id(),
                request.text("ClientName"),
                request.flag("GenerateSecret") ? random(52, LETTERS) : null,
                request.tree(),
                now,
                now);
        check(pool, client);
        directory.put(client);
        return one("UserPoolClient", client.describe());
    }

    private void check(Pool pool, AppClient client) {
        client.check();
        for (var scope : client.fields().texts("AllowedOAuthScopes")) {
            int slash = scope.lastIndexOf('/');
            boolean standard = List.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin")
                    .contains(scope);
            boolean declared = slash > 0
                    && directory
                            .server(pool.id(), scope.substring(0, slash))
                            .filter(server -> scopes(server).contains(scope.substring(slash + 1)))
                            .isPresent();
            if (!standard && !declared) {
                throw new AwsError("ScopeDoesNotExistException", "Scope does not exist: " + scope);
            }
        }
    }

    static List<String> scopes(Map<String, @Nullable Object> server) {
        return new Fields(server)
                .objects("Scopes").stream()
                        .map(scope -> scope.text("ScopeName"))
                        .toList();
    }

    private Map<String, @Nullable Object> updateClient(Fields request) {
        request.only(CLIENT);
        var old = client(request);
        var client = new AppClient(
                old.id(),
                old.pool(),
                request.text("ClientName", old.name()),
                old.secret(),
                request.tree(),
                old.created(),
                clock.instant());
        check(directory.pool(old.pool()), client);
        directory.put(client);
        return one("UserPoolClient", client.describe());
    }

    private Map<String, @Nullable Object> describeClient(Fields request) {
        request.only("UserPoolId", "ClientId");
        return one("UserPoolClient", client(request).describe());
    }

    private Map<String, @Nullable Object> listClients(Fields request) {
        request.only("UserPoolId", "MaxResults", "NextToken");
        var found = directory.clients(directory.pool(request.text("UserPoolId")).id());
        int from = Integer.parseInt(request.text("NextToken", "0"));
        int to = Math.min(found.size(), from + request.number("MaxResults", 60));
        var tree = one(
                "UserPoolClients",
                found.subList(Math.min(from, to), to).stream()
                        .map(client -> Map.of(
                                "ClientId", client.id(), "UserPoolId", client.pool(), "ClientName", client.name()))
                        .toList());
        if (to < found.size()) {
            tree.put("NextToken", Integer.toString(to));
        }
        return tree;
    }

    private Map<String, @Nullable Object> deleteClient(Fields request) {
        request.only("UserPoolId", "ClientId");
        directory.remove(client(request));
        return new LinkedHashMap<>();
    }

    private AppClient client(Fields request) {
        var pool = directory.pool(request.text("UserPoolId"));
        var client = directory.client(request.text("ClientId"));
        if (!client.pool().equals(pool.id())) {
            throw new AwsError("ResourceNotFoundException", "User pool client " + client.id() + " does not exist.");
        }
        return client;
    }

    private Map<String, @Nullable Object> createServer(Fields request) {
        request.only("UserPoolId", "Identifier", "Name", "Scopes");
        var pool = directory.pool(request.text("UserPoolId"));
        if (directory.server(pool.id(), request.text("Identifier")).isPresent()) {
            throw new AwsError(
                    "InvalidParameterException",
                    request.text("Identifier") + " already exists in user pool " + pool.id() + ".");
        }
        return putServer(pool, request);
    }

    private Map<String, @Nullable Object> updateServer(Fields request) {
        request.only("UserPoolId", "Identifier", "Name", "Scopes");
        var pool = directory.pool(request.text("UserPoolId"));
        server(pool, request);
        return putServer(pool, request);
    }

    private Map<String, @Nullable Object> putServer(Pool pool, Fields request) {
        request.text("Name");
        request.objects("Scopes")
                .forEach(scope -> scope.only("ScopeName", "ScopeDescription").text("ScopeName"));
        directory.putServer(pool.id(), request.text("Identifier"), request.tree());
        return one("ResourceServer", request.tree());
    }

    private Map<String, @Nullable Object> describeServer(Fields request) {
        request.only("UserPoolId", "Identifier");
        return one("ResourceServer", server(directory.pool(request.text("UserPoolId")), request));
    }

    private Map<String, @Nullable Object> listServers(Fields request) {
        request.only("UserPoolId", "MaxResults", "NextToken");
        return one(
                "ResourceServers",
                directory.servers(directory.pool(request.text("UserPoolId")).id()));
    }

    private Map<String, @Nullable Object> deleteServer(Fields request) {
        request.only("UserPoolId", "Identifier");
        var pool = directory.pool(request.text("UserPoolId"));
        server(pool, request);
        directory.removeServer(pool.id(), request.text("Identifier"));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> server(Pool pool, Fields request) {
        return directory
                .server(pool.id(), request.text("Identifier"))
                .orElseThrow(() -> new AwsError("ResourceNotFoundException", "Resource server not found"));
    }

    private static Map<String, @Nullable Object> one(String name, @Nullable Object value) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(name, value);
        return tree;
    }

    private static String random(int length, String alphabet) {
        var text = new StringBuilder();
        RANDOM.ints(length, 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
        return text.toString();
    }
}
