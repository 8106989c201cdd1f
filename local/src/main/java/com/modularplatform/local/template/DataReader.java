package com.modularplatform.local.template;

import com.modularplatform.local.template.Blueprint.BucketSpec;
import com.modularplatform.local.template.Blueprint.ClientSpec;
import com.modularplatform.local.template.Blueprint.CorsSpec;
import com.modularplatform.local.template.Blueprint.IndexSpec;
import com.modularplatform.local.template.Blueprint.KeySpec;
import com.modularplatform.local.template.Blueprint.PoolSpec;
import com.modularplatform.local.template.Blueprint.QueueSpec;
import com.modularplatform.local.template.Blueprint.RuleSpec;
import com.modularplatform.local.template.Blueprint.ScopesSpec;
import com.modularplatform.local.template.Blueprint.SecretSpec;
import com.modularplatform.local.template.Blueprint.TableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what code stands on: tables, buckets, queues, rules, identity, secrets. */
final class DataReader {
    final List<TableSpec> tables = new ArrayList<>();
    final List<BucketSpec> buckets = new ArrayList<>();
    final List<QueueSpec> queues = new ArrayList<>();
    final List<RuleSpec> rules = new ArrayList<>();
    final List<PoolSpec> pools = new ArrayList<>();
    final List<ClientSpec> clients = new ArrayList<>();
    final List<ScopesSpec> scopes = new ArrayList<>();
    final List<SecretSpec> secrets = new ArrayList<>();

    void read(String type, String name, Block block) {
        switch (type) {
            case "AWS::DynamoDB::Table" -> tables.add(table(name, block));
            case "AWS::S3::Bucket" -> buckets.add(bucket(name, block));
            case "AWS::SQS::Queue" -> queues.add(queue(name, block));
            case "AWS::Events::Rule" -> rules.add(rule(name, block));
            case "AWS::Cognito::UserPool" -> pools.add(pool(name, block));
            case "AWS::Cognito::UserPoolClient" -> clients.add(client(name, block));
            case "AWS::Cognito::UserPoolResourceServer" -> scopes.add(scopes(name, block));
            case "AWS::SecretsManager::Secret" -> secrets.add(secret(name, block));
            default ->
                throw new TemplateFault(
                        "%s is of type %s, which the local platform does not know".formatted(name, type));
        }
    }

    private static TableSpec table(String name, Block block) {
        block.onAws(
                "BillingMode",
                "DeletionProtectionEnabled",
                "PointInTimeRecoverySpecification",
                "SSESpecification",
                "Tags");
        Map<String, String> attributes = new LinkedHashMap<>();
        block.items(
                "AttributeDefinitions",
                found -> attributes.put(found.mustText("AttributeName"), found.mustText("AttributeType")));
        var indexes = block.items("GlobalSecondaryIndexes", index -> {
            var projection = index.block("Projection").orElseThrow();
            var kind = projection.mustText("ProjectionType");
            if (kind.equals("INCLUDE")) {
                throw new TemplateFault(
                        index.place() + " projects some attributes, which the local platform does not know");
            }
            projection.done();
            return new IndexSpec(index.mustText("IndexName"), key(index), kind);
        });
        return new TableSpec(
                name,
                attributes,
                key(block),
                indexes,
                inside(block, "StreamSpecification", found -> found.mustText("StreamViewType")),
                inside(
                        block,
                        "TimeToLiveSpecification",
                        found -> found.onAws("Enabled").mustText("AttributeName")));
    }

    private static KeySpec key(Block block) {
        Map<String, String> parts = new LinkedHashMap<>();
        block.items("KeySchema", part -> parts.put(part.mustText("KeyType"), part.mustText("AttributeName")));
        return new KeySpec(
                Optional.ofNullable(parts.get("HASH"))
                        .orElseThrow(() -> new TemplateFault(block.place() + " has no HASH key")),
                Optional.ofNullable(parts.get("RANGE")));
    }

    private static BucketSpec bucket(String name, Block block) {
        block.onAws(
                "BucketEncryption",
                "PublicAccessBlockConfiguration",
                "OwnershipControls",
                "LifecycleConfiguration",
                "Tags");
        var versioned = inside(block, "VersioningConfiguration", found -> found.mustText("Status"))
                .orElse("Off");
        var told = inside(
                block,
                "NotificationConfiguration",
                notifications -> inside(
                                notifications, "EventBridgeConfiguration", found -> found.flag("EventBridgeEnabled"))
                        .orElse(false));
        var cors = inside(
                        block,
                        "CorsConfiguration",
                        found -> found.items(
                                "CorsRules",
                                rule -> new CorsSpec(
                                        rule.list("AllowedOrigins"),
                                        texts(rule, "AllowedMethods"),
                                        texts(rule, "AllowedHeaders"),
                                        texts(rule, "ExposedHeaders"),
                                        rule.number("MaxAge", 0))))
                .orElse(List.of());
        return new BucketSpec(name, versioned.equals("Enabled"), told.orElse(false), cors);
    }

    private static QueueSpec queue(String name, Block block) {
        block.onAws("SqsManagedSseEnabled", "KmsMasterKeyId", "Tags");
        record Redrive(String queue, int receives) {}
        var redrive = inside(
                block,
                "RedrivePolicy",
                found -> new Redrive(
                        Reference.to(found.must("deadLetterTargetArn")), found.number("maxReceiveCount", 10)));
        return new QueueSpec(
                name,
                block.number("VisibilityTimeout", 30),
                block.number("MessageRetentionPeriod", 345_600),
                block.number("ReceiveMessageWaitTimeSeconds", 0),
                redrive.map(Redrive::queue),
                redrive.map(Redrive::receives).orElse(0));
    }

    private static RuleSpec rule(String name, Block block) {
        block.onAws("Description");
        Map<String, String> targets = new LinkedHashMap<>();
        block.items("Targets", target -> {
            target.onAws("DeadLetterConfig", "RetryPolicy");
            return targets.put(target.mustText("Id"), Reference.to(target.must("Arn")));
        });
        return new RuleSpec(name, block.must("EventPattern"), targets);
    }

    private static PoolSpec pool(String name, Block block) {
        block.onAws(
                "UserPoolTier",
                "DeletionProtection",
                "UsernameConfiguration",
                "AccountRecoverySetting",
                "MfaConfiguration");
        block.onAws("EmailConfiguration", "UserPoolTags");
        if (!block.list("UsernameAttributes").equals(List.of("email"))) {
            throw new TemplateFault(name + " lets people sign in by something else than their e-mail");
        }
        if (!inside(block, "AdminCreateUserConfig", found -> found.flag("AllowAdminCreateUserOnly"))
                .orElse(false)) {
            throw new TemplateFault(
                    name + " lets people sign up at Cognito itself, which the local platform does not know");
        }
        Map<String, Boolean> rules = new LinkedHashMap<>();
        var length = inside(
                block,
                "Policies",
                policies -> inside(policies, "PasswordPolicy", policy -> {
                            policy.onAws("TemporaryPasswordValidityDays");
                            for (var rule : List.of(
                                    "RequireLowercase", "RequireUppercase", "RequireNumbers", "RequireSymbols")) {
                                rules.put(rule, policy.flag(rule));
                            }
                            return policy.number("MinimumLength", 8);
                        })
                        .orElse(8));
        var trigger = inside(
                block,
                "LambdaConfig",
                triggers -> inside(triggers, "PreTokenGenerationConfig", found -> {
                            if (!found.mustText("LambdaVersion").equals("V2_0")) {
                                throw new TemplateFault(name + " has a token trigger that is not V2_0");
                            }
                            return Reference.to(found.must("LambdaArn"));
                        })
                        .orElseThrow());
        return new PoolSpec(name, length.orElse(8), rules, trigger);
    }

    private static ClientSpec client(String name, Block block) {
        block.onAws("EnableTokenRevocation", "IdTokenValidity");
        Map<String, String> units = inside(
                        block,
                        "TokenValidityUnits",
                        found -> found.keys().stream().collect(Collectors.toMap(Function.identity(), found::mustText)))
                .orElse(Map.of());
        var grace = inside(
                block,
                "RefreshTokenRotation",
                found -> found.mustText("Feature").equals("ENABLED") ? found.number("RetryGracePeriodSeconds", 0) : -1);
        return new ClientSpec(
                name,
                Reference.to(block.must("UserPoolId")),
                block.flag("GenerateSecret"),
                block.text("PreventUserExistenceErrors").orElse("LEGACY"),
                texts(block, "ExplicitAuthFlows"),
                grace.filter(seconds -> seconds >= 0),
                block.number("AccessTokenValidity", 60),
                block.number("RefreshTokenValidity", 30),
                units);
    }

    private static ScopesSpec scopes(String name, Block block) {
        Map<String, String> scopes = new LinkedHashMap<>();
        block.items("Scopes", scope -> scopes.put(scope.mustText("ScopeName"), scope.mustText("ScopeDescription")));
        return new ScopesSpec(
                name,
                Reference.to(block.must("UserPoolId")),
                block.mustText("Identifier"),
                block.mustText("Name"),
                scopes);
    }

    private static SecretSpec secret(String name, Block block) {
        block.onAws("Description");
        return inside(
                        block,
                        "GenerateSecretString",
                        found -> new SecretSpec(
                                name, found.number("PasswordLength", 32), found.flag("ExcludePunctuation")))
                .orElseThrow(
                        () -> new TemplateFault(name + " is not generated, which the local platform does not know"));
    }

    /** Reads a nested map and refuses what the reader left unread. */
    private static <T> Optional<T> inside(Block block, String key, Function<Block, T> reader) {
        return block.block(key).map(found -> {
            var read = reader.apply(found);
            found.done();
            return read;
        });
    }

    private static List<String> texts(Block block, String key) {
        return block.list(key).stream().map(Object::toString).toList();
    }
}
