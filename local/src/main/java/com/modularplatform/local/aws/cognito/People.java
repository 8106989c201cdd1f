package com.modularplatform.local.aws.cognito;

import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Targets.Operation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What administrators do with users, and the little that a user may do with an access token. */
final class People {
    private static final String ADMIN_SCOPE = "aws.cognito.signin.user.admin";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern FILTER =
            Pattern.compile("\\s*\"?([\\w:]+)\"?\\s*(\\^?=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");

    private final InstantSource clock;
    private final Directory directory;

    People(InstantSource clock, Directory directory) {
        this.clock = clock;
        this.directory = directory;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("AdminCreateUser", this::create);
        operations.put("AdminGetUser", this::get);
        operations.put("AdminUpdateUserAttributes", this::update);
        operations.put("AdminDeleteUserAttributes", this::deleteAttributes);
        operations.put("AdminSetUserPassword", this::setPassword);
        operations.put("AdminResetUserPassword", this::resetPassword);
        operations.put("AdminEnableUser", request -> enable(request, true));
        operations.put("AdminDisableUser", request -> enable(request, false));
        operations.put("AdminDeleteUser", this::delete);
        operations.put("AdminUserGlobalSignOut", this::signOut);
        operations.put("ListUsers", this::list);
        operations.put("SignUp", this::signUp);
        operations.put("GetUser", this::getOwn);
        operations.put("UpdateUserAttributes", this::updateOwn);
        operations.put("ChangePassword", this::changeOwnPassword);
        operations.put("DeleteUser", this::deleteOwn);
        operations.put("GlobalSignOut", this::signOutOwn);
    }

    private Map<String, @Nullable Object> create(Fields request) {
        request.only(
                "UserPoolId",
                "Username",
                "UserAttributes",
                "TemporaryPassword",
                "MessageAction",
                "DesiredDeliveryMediums",
                "ForceAliasCreation",
                "ClientMetadata");
        if (!"SUPPRESS".equals(request.textOrNull("MessageAction"))) {
            throw new AwsError(
                    "InvalidParameterException",
                    "not supported by the embedded AWS: an invitation by mail; MessageAction must be SUPPRESS");
        }
        var pool = directory.pool(request.text("UserPoolId"));
        var name = request.text("Username");
        var attributes = attributes(pool, request.objects("UserAttributes"));
        var sub = UUID.randomUUID().toString();
        if (pool.byEmail()) {
            if (!EMAIL.matcher(name).matches()) {
                throw new AwsError("InvalidParameterException", "Username should be an email.");
            }
            attributes.putIfAbsent("email", name);
        }
        attributes.put("sub", sub);
        var temporary = request.textOrNull("TemporaryPassword");
        if (temporary != null) {
            Passwords.check(pool.fields(), temporary);
        }
        int days = pool.fields().object("Policies").object("PasswordPolicy").number("TemporaryPasswordValidityDays", 7);
        var now = clock.instant();
        var person = new Person(
                pool.id(),
                pool.byEmail() ? sub : name,
                attributes,
                temporary == null ? null : Passwords.hash(temporary),
                now.plus(Duration.ofDays(days)),
                Person.Status.FORCE_CHANGE_PASSWORD,
                true,
                now,
                now);
        directory.add(pool, person);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("User", person.describe("Attributes"));
        return tree;
    }

    private static Map<String, String> attributes(Pool pool, List<Fields> list) {
        var attributes = new LinkedHashMap<String, String>();
        var known = pool.attributes();
        for (var attribute : list) {
            var name = attribute.only("Name", "Value").text("Name");
            if (!known.contains(name)) {
                throw new AwsError(
                        "InvalidParameterException",
                        "Attributes did not conform to the schema: " + name
                                + ": Attribute does not exist in the schema.");
            }
            if (name.equals("sub")) {
                throw new AwsError("InvalidParameterException", "Cannot modify the non-mutable attribute sub");
            }
            var value = attribute.text("Value", "");
            if (name.equals("email") && !EMAIL.matcher(value).matches()) {
                throw new AwsError("InvalidParameterException", "Invalid email address format.");
            }
            if (value.length() > 2048) {
                throw new AwsError(
                        "InvalidParameterException",
                        "Attributes did not conform to the schema: " + name + ": too long");
            }
            attributes.put(name, value);
        }
        return attributes;
    }

    private Map<String, @Nullable Object> get(Fields request) {
        request.only("UserPoolId", "Username");
        return person(request).describe("UserAttributes");
    }

    private Map<String, @Nullable Object> update(Fields request) {
        request.only("UserPoolId", "Username", "UserAttributes", "ClientMetadata");
        var pool = directory.pool(request.text("UserPoolId"));
        return change(pool, person(request), request);
    }

    /** A new address is unverified unless it is said to be verified along with it. */
    private Map<String, @Nullable Object> change(Pool pool, Person person, Fields request) {
        var changes = attributes(pool, request.objects("UserAttributes"));
        var attributes = new LinkedHashMap<>(person.attributes());
        if (changes.containsKey("email") && !changes.get("email").equals(attributes.get("email"))) {
            attributes.put("email_verified", "false");
        }
        attributes.putAll(changes);
        attributes.values().removeIf(String::isEmpty);
        directory.replace(pool, person.withAttributes(attributes, clock.instant()));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> deleteAttributes(Fields request) {
        request.only("UserPoolId", "Username", "UserAttributeNames");
        var person = person(request);
        var attributes = new LinkedHashMap<>(person.attributes());
        request.texts("UserAttributeNames").stream()
                .filter(name -> !name.equals("sub") && !name.equals("email"))
                .forEach(attributes::remove);
        directory.replace(directory.pool(person.pool()), person.withAttributes(attributes, clock.instant()));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> setPassword(Fields request) {
        request.only("UserPoolId", "Username", "Password", "Permanent");
        var pool = directory.pool(request.text("UserPoolId"));
        var password = request.text("Password");
        Passwords.check(pool.fields(), password);
        var hash = Passwords.hash(password);
        var now = clock.instant();
        int days = pool.fields().object("Policies").object("PasswordPolicy").number("TemporaryPasswordValidityDays", 7);
        directory.replace(
                pool,
                person(request).withPassword(hash, request.flag("Permanent"), now.plus(Duration.ofDays(days)), now));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> resetPassword(Fields request) {
        request.only("UserPoolId", "Username", "ClientMetadata");
        var person = person(request);
        directory.replace(
                directory.pool(person.pool()), person.withStatus(Person.Status.RESET_REQUIRED, clock.instant()));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> enable(Fields request, boolean may) {
        request.only("UserPoolId", "Username");
        var person = person(request);
        directory.replace(directory.pool(person.pool()), person.enabled(may, clock.instant()));
        if (!may) {
            directory.endSessions(person);
        }
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> delete(Fields request) {
        request.only("UserPoolId", "Username");
        directory.remove(person(request));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> signOut(Fields request) {
        request.only("UserPoolId", "Username");
        directory.endSessions(person(request));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> list(Fields request) {
        request.only("UserPoolId", "AttributesToGet", "Limit", "PaginationToken", "Filter");
        var pool = directory.pool(request.text("UserPoolId"));
        var filter = request.text("Filter", "");
        var found = directory.people(pool.id()).stream()
                .filter(person -> matches(pool, person, filter))
                .toList();
        int from = Integer.parseInt(request.text("PaginationToken", "0"));
        int to = Math.min(found.size(), from + Math.min(60, request.number("Limit", 60)));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "Users",
                found.subList(Math.min(from, to), to).stream()
                        .map(person -> person.describe("Attributes"))
                        .toList());
        if (to < found.size()) {
            tree.put("PaginationToken", Integer.toString(to));
        }
        return tree;
    }

    private static boolean matches(Pool pool, Person person, String filter) {
        if (filter.isBlank()) {
            return true;
        }
        var parts = FILTER.matcher(filter);
        if (!parts.matches()) {
            throw new AwsError("InvalidParameterException", "Error while parsing filter");
        }
        var wanted = parts.group(3).replace("\\\"", "\"");
        var value =
                switch (parts.group(1)) {
                    case "username" -> person.username();
                    case "status" -> person.enabled() ? "Enabled" : "Disabled";
                    case "cognito:user_status" -> person.status().name();
                    default -> person.attributes().getOrDefault(parts.group(1), "");
                };
        boolean fold = parts.group(1).equals("email") && !pool.caseSensitive();
        return parts.group(2).equals("=")
                ? fold ? value.equalsIgnoreCase(wanted) : value.equals(wanted)
                : value.regionMatches(fold, 0, wanted, 0, wanted.length());
    }

    private Person person(Fields request) {
        return directory.person(directory.pool(request.text("UserPoolId")), request.text("Username"));
    }

    private Map<String, @Nullable Object> signUp(Fields request) {
        var pool = directory.pool(directory.client(request.text("ClientId")).pool());
        throw pool.adminsOnly()
                ? new AwsError("NotAuthorizedException", "SignUp is not permitted for this user pool")
                : new AwsError("UnknownOperationException", "not supported by the embedded AWS: SignUp");
    }

    private Map<String, @Nullable Object> getOwn(Fields request) {
        request.only("AccessToken");
        var person = holder(request);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("Username", person.username());
        tree.put("UserAttributes", person.attributeList());
        return tree;
    }

    private Map<String, @Nullable Object> updateOwn(Fields request) {
        request.only("AccessToken", "UserAttributes", "ClientMetadata");
        var person = holder(request);
        return change(directory.pool(person.pool()), person, request);
    }

    private Map<String, @Nullable Object> changeOwnPassword(Fields request) {
        request.only("AccessToken", "PreviousPassword", "ProposedPassword");
        var person = holder(request);
        if (!Passwords.matches(request.text("PreviousPassword"), person.passwordHash())) {
            throw new AwsError("NotAuthorizedException", "Incorrect username or password.");
        }
        var pool = directory.pool(person.pool());
        Passwords.check(pool.fields(), request.text("ProposedPassword"));
        var now = clock.instant();
        directory.replace(pool, person.withPassword(Passwords.hash(request.text("ProposedPassword")), true, now, now));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> deleteOwn(Fields request) {
        request.only("AccessToken");
        directory.remove(holder(request));
        return new LinkedHashMap<>();
    }

    private Map<String, @Nullable Object> signOutOwn(Fields request) {
        request.only("AccessToken");
        directory.endSessions(holder(request));
        return new LinkedHashMap<>();
    }

    /** Whose access token it is; the token must be alive, its session not ended, and its scope must allow it. */
    private Person holder(Fields request) {
        var token = request.text("AccessToken");
        for (var pool : directory.pools()) {
            var claims = Signatures.claims(token, pool.keys(), clock.instant());
            if (claims.isPresent() && "access".equals(claims.get().get("token_use"))) {
                var fields = new Fields(claims.get());
                if (directory.session(fields.text("origin_jti", "")).isEmpty()) {
                    throw new AwsError("NotAuthorizedException", "Access Token has been revoked");
                }
                if (!List.of(fields.text("scope", "").split(" ")).contains(ADMIN_SCOPE)) {
                    throw new AwsError("NotAuthorizedException", "Access Token does not have required scopes");
                }
                return directory.person(pool, fields.text("username"));
            }
        }
        throw new AwsError("NotAuthorizedException", "Invalid Access Token");
    }
}
