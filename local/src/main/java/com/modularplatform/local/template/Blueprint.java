package com.modularplatform.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template declares, as far as something runs: references between resources are logical ids, and values that depend on what
 * an engine hands out (ARNs, URLs, ids) are expressions for {@link Expressions}.
 *
 * @param folder where the template lies; files it names are relative to it
 * @param parameters the template's parameters with their defaults
 * @param conditions the conditions' expressions
 * @param corsExpression who may call from a browser; empty when the gateway answers no preflight
 */
public record Blueprint(
        Path folder,
        Map<String, String> parameters,
        Map<String, Object> conditions,
        List<FunctionSpec> functions,
        List<RouteSpec> routes,
        Optional<CorsSpec> corsExpression,
        List<TableSpec> tables,
        List<BucketSpec> buckets,
        List<QueueSpec> queues,
        List<RuleSpec> rules,
        List<MachineSpec> machines,
        List<ScheduleSpec> schedules,
        List<QueueMapping> queueMappings,
        List<StreamMapping> streamMappings,
        List<PoolSpec> pools,
        List<ClientSpec> clients,
        List<ScopesSpec> scopes,
        List<SecretSpec> secrets) {

    /** Reads a template; {@link TemplateFault} names what it has that nobody here understands. */
    public static Blueprint read(Path template) {
        return new TemplateReader(template).read();
    }

    /** The function of a name. */
    public FunctionSpec function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TemplateFault("There is no function " + name));
    }

    /** How many resources are created before the functions run. */
    public int resources() {
        return tables.size()
                + buckets.size()
                + queues.size()
                + rules.size()
                + machines.size()
                + schedules.size()
                + pools.size()
                + clients.size()
                + scopes.size()
                + secrets.size();
    }

    /**
     * @param handler {@code package.Class::method}
     * @param environment names to expressions
     * @param code the zip that is deployed, and those of its layers
     * @param concurrency the reserved concurrency, when the template gives one
     */
    public record FunctionSpec(
            String name,
            String handler,
            int memoryMb,
            Duration timeout,
            Map<String, Object> environment,
            List<Path> code,
            Optional<Integer> concurrency) {
        /** The class that handles. */
        public String className() {
            return handler.substring(0, handler.indexOf("::"));
        }
    }

    /**
     * @param method upper case, or {@code ANY}
     * @param path as the template writes it, with {@code {names}} and {@code {greedy+}}, or {@code $default}
     */
    public record RouteSpec(String method, String path, String function) {
        /** The key API Gateway gives it in events. */
        public String key() {
            return path.equals("$default") ? path : method + " " + path;
        }
    }

    /** The gateway's own answer to browsers; origins are expressions, the age is in seconds. */
    public record CorsSpec(
            List<Object> origins, List<String> methods, List<String> headers, List<String> exposed, int maxAge) {}

    /** @param rangeKey null when the key has one part */
    public record KeySpec(String hashKey, Optional<String> rangeKey) {}

    /** A global secondary index. */
    public record IndexSpec(String name, KeySpec key, String projection) {}

    /** @param attributes key attributes to their types {@code S N B} */
    public record TableSpec(
            String name,
            Map<String, String> attributes,
            KeySpec key,
            List<IndexSpec> indexes,
            Optional<String> streamView,
            Optional<String> expiryAttribute) {}

    /** @param toldToEventBridge whether changes reach the rules */
    public record BucketSpec(String name, boolean versioned, boolean toldToEventBridge, List<CorsSpec> cors) {}

    /** Times are in seconds; the dead-letter queue is a logical id. */
    public record QueueSpec(
            String name,
            int visibility,
            int retention,
            int receiveWait,
            Optional<String> deadLetters,
            int maxReceives) {}

    /** @param pattern expression of the event pattern; targets are logical ids of queues by target id */
    public record RuleSpec(String name, Object pattern, Map<String, String> targets) {}

    /** @param definition the ASL file; substitutions are expressions */
    public record MachineSpec(String name, boolean express, Path definition, Map<String, Object> substitutions) {}

    /** A schedule that calls a function. */
    public record ScheduleSpec(String name, String function, String expression, int maxRetries) {}

    /** A queue that feeds a function. */
    public record QueueMapping(
            String function, String queue, int batchSize, boolean partialFailures, int maxConcurrency) {}

    /** A table's stream that feeds a function; {@code maxRetries} below zero is without end. */
    public record StreamMapping(
            String function,
            String table,
            boolean fromStart,
            int batchSize,
            boolean bisects,
            int maxRetries,
            Duration maxAge,
            boolean partialFailures,
            Optional<String> failures,
            List<String> filters) {}

    /** @param tokenTrigger the function asked before a token is signed */
    public record PoolSpec(
            String name, int passwordLength, Map<String, Boolean> passwordRules, Optional<String> tokenTrigger) {}

    /**
     * @param unknownUsers {@code ENABLED} when nobody learns who has no account, by words or by time
     * @param rotationGrace seconds in which a rotated refresh token still answers; empty when it never rotates
     */
    public record ClientSpec(
            String name,
            String pool,
            boolean secret,
            String unknownUsers,
            List<String> authFlows,
            Optional<Integer> rotationGrace,
            int accessTokenValidity,
            int refreshTokenValidity,
            Map<String, String> validityUnits) {}

    /** What programs may ask of a pool: scope names to what they mean. */
    public record ScopesSpec(String name, String pool, String identifier, String title, Map<String, String> scopes) {}

    /** A secret that is generated once. */
    public record SecretSpec(String name, int length, boolean withoutPunctuation) {}
}
