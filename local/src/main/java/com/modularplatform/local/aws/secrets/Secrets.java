package com.modularplatform.local.aws.secrets;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Fields;
import com.modularplatform.local.aws.wire.Ledger;
import com.modularplatform.local.aws.wire.Targets;
import com.modularplatform.local.aws.wire.Targets.Operation;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The interface {@code secretsmanager}. */
public final class Secrets implements AutoCloseable {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final InstantSource clock;
    private final String arnPrefix;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Secret> secrets = new TreeMap<>();

    private record Version(
            String id, @Nullable String text, @Nullable String binary, Instant created) {}

    private record Secret(
            String name, String arn, @Nullable String description, Instant created, List<Version> versions) {
        Version current() {
            return versions.getLast();
        }
    }

    public Secrets(InstantSource clock, String region, String account, Ledger ledger) {
        this.clock = clock;
        this.arnPrefix = "arn:aws:secretsmanager:" + region + ":" + account + ":secret:";
        this.ledger = ledger;
        ledger.found().forEach((name, tree) -> secrets.put(name, restored(tree)));
    }

    /** What the server routes here. */
    public Targets targets() {
        var operations = new LinkedHashMap<String, Operation>();
        operations.put("CreateSecret", this::create);
        operations.put("GetSecretValue", this::get);
        operations.put("PutSecretValue", this::put);
        operations.put("UpdateSecret", this::put);
        operations.put("DescribeSecret", this::describe);
        operations.put("ListSecrets", this::list);
        operations.put("DeleteSecret", this::delete);
        return new Targets(
                AwsApi.SECRETS_MANAGER,
                "secretsmanager",
                "application/x-amz-json-1.1",
                "InvalidParameterException",
                operations);
    }

    @Override
    public void close() {
        ledger.close();
    }

    private synchronized Map<String, @Nullable Object> create(Fields request) {
        request.only("Name", "ClientRequestToken", "Description", "SecretString", "SecretBinary", "Tags", "KmsKeyId");
        var name = request.text("Name");
        if (secrets.containsKey(name)) {
            throw new AwsError(
                    "ResourceExistsException", "The operation failed because the secret " + name + " already exists.");
        }
        var suffix = new StringBuilder();
        random.ints(6, 0, ALPHABET.length()).forEach(at -> suffix.append(ALPHABET.charAt(at)));
        var versions = new ArrayList<Version>();
        if (request.has("SecretString") || request.has("SecretBinary")) {
            versions.add(version(request));
        }
        var secret = new Secret(
                name, arnPrefix + name + "-" + suffix, request.textOrNull("Description"), clock.instant(), versions);
        keep(secret);
        return named(secret);
    }

    private synchronized Map<String, @Nullable Object> put(Fields request) {
        request.only("SecretId", "ClientRequestToken", "Description", "SecretString", "SecretBinary");
        var secret = secret(request);
        secret.versions().add(version(request));
        while (secret.versions().size() > 2) {
            secret.versions().removeFirst();
        }
        keep(secret);
        return named(secret);
    }

    private Version version(Fields request) {
        return new Version(
                request.text("ClientRequestToken", UUID.randomUUID().toString()),
                request.textOrNull("SecretString"),
                request.textOrNull("SecretBinary"),
                clock.instant());
    }

    private synchronized Map<String, @Nullable Object> get(Fields request) {
        request.only("SecretId", "VersionId", "VersionStage");
        var secret = secret(request);
        var stage = request.text("VersionStage", "AWSCURRENT");
        var wanted = request.textOrNull("VersionId");
        var version = secret.versions().stream()
                .filter(one -> wanted == null
                        ? stages(secret, one).contains(stage)
                        : one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AwsError(
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret value for staging label: " + stage));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("ARN", secret.arn());
        tree.put("Name", secret.name());
        tree.put("VersionId", version.id());
        tree.put("SecretString", version.text());
        tree.put("SecretBinary", version.binary());
        tree.put("VersionStages", stages(secret, version));
        tree.put("CreatedDate", version.created());
        tree.values().removeIf(value -> value == null);
        return tree;
    }

    private static List<String> stages(Secret secret, Version version) {
        return List.of(version == secret.current() ? "AWSCURRENT" : "AWSPREVIOUS");
    }

    private synchronized Map<String, @Nullable Object> describe(Fields request) {
        request.only("SecretId");
        return description(secret(request));
    }

    private static Map<String, @Nullable Object> description(Secret secret) {
        var stages = new LinkedHashMap<String, @Nullable Object>();
        secret.versions().forEach(version -> stages.put(version.id(), stages(secret, version)));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("ARN", secret.arn());
        tree.put("Name", secret.name());
        tree.put("Description", secret.description());
        tree.put("CreatedDate", secret.created());
        tree.put("VersionIdsToStages", stages);
        tree.values().removeIf(value -> value == null);
        return tree;
    }

    private synchronized Map<String, @Nullable Object> list(Fields request) {
        request.only("MaxResults", "NextToken", "SortOrder", "IncludePlannedDeletion");
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(
                "SecretList",
                secrets.values().stream()
                        .map(secret -> {
                            var description = description(secret);
                            description.put("SecretVersionsToStages", description.remove("VersionIdsToStages"));
                            return description;
                        })
                        .toList());
        return tree;
    }

    private synchronized Map<String, @Nullable Object> delete(Fields request) {
        request.only("SecretId", "RecoveryWindowInDays", "ForceDeleteWithoutRecovery");
        var secret = secret(request);
        secrets.remove(secret.name());
        ledger.remove(secret.name());
        var tree = named(secret);
        tree.remove("VersionId");
        tree.put("DeletionDate", clock.instant());
        return tree;
    }

    private static Map<String, @Nullable Object> named(Secret secret) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("ARN", secret.arn());
        tree.put("Name", secret.name());
        if (!secret.versions().isEmpty()) {
            tree.put("VersionId", secret.current().id());
        }
        return tree;
    }

    /** By name, by ARN, or by ARN without its random end. */
    private Secret secret(Fields request) {
        var id = request.text("SecretId");
        return secrets.values().stream()
                .filter(secret ->
                        secret.name().equals(id) || secret.arn().equals(id) || (arnPrefix + secret.name()).equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
    }

    private void keep(Secret secret) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", secret.name());
        tree.put("arn", secret.arn());
        tree.put("description", secret.description());
        tree.put("created", secret.created().toString());
        tree.put(
                "versions",
                secret.versions().stream()
                        .map(version -> {
                            var one = new LinkedHashMap<String, @Nullable Object>();
                            one.put("id", version.id());
                            one.put("text", version.text());
                            one.put("binary", version.binary());
                            one.put("created", version.created().toString());
                            return one;
                        })
                        .toList());
        ledger.put(secret.name(), tree);
        secrets.put(secret.name(), secret);
    }

    private static Secret restored(Map<String, @Nullable Object> tree) {
        var fields = new Fields(tree);
        var versions = new ArrayList<Version>();
        fields.objects("versions")
                .forEach(one -> versions.add(new Version(
                        one.text("id"),
                        one.textOrNull("text"),
                        one.textOrNull("binary"),
                        Instant.parse(one.text("created")))));
        return new Secret(
                fields.text("name"),
                fields.text("arn"),
                fields.textOrNull("description"),
                Instant.parse(fields.text("created")),
                versions);
    }
}
