package com.modularplatform.local.template;

import com.modularplatform.local.template.Blueprint.CorsSpec;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import com.modularplatform.local.template.Blueprint.MachineSpec;
import com.modularplatform.local.template.Blueprint.QueueMapping;
import com.modularplatform.local.template.Blueprint.RouteSpec;
import com.modularplatform.local.template.Blueprint.ScheduleSpec;
import com.modularplatform.local.template.Blueprint.StreamMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the parts of a template that carry code: functions, gateway, state machines; {@link DataReader} reads what they stand on. */
final class TemplateReader {
    /** Needed on AWS only: permissions, logs, alarms and the packaging of code have no counterpart in one JVM. */
    private static final Set<String> NOTHING_TO_RUN = Set.of(
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::Lambda::Permission",
            "AWS::Logs::LogGroup",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::Subscription",
            "AWS::SNS::Topic",
            "AWS::SQS::QueuePolicy");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final String ANY_METHOD = "x-amazon-apigateway-any-method";
    private static final String INTEGRATION = "x-amazon-apigateway-integration";

    private final Path file;
    private final DataReader data = new DataReader();
    private final List<FunctionSpec> functions = new ArrayList<>();
    private final List<RouteSpec> routes = new ArrayList<>();
    private final List<MachineSpec> machines = new ArrayList<>();
    private final List<ScheduleSpec> schedules = new ArrayList<>();
    private final List<QueueMapping> queueMappings = new ArrayList<>();
    private final List<StreamMapping> streamMappings = new ArrayList<>();
    private final Map<String, Object> commonEnvironment = new LinkedHashMap<>();
    private final List<String> commonLayers = new ArrayList<>();
    private final Map<String, Path> layers = new LinkedHashMap<>();
    private Optional<CorsSpec> cors = Optional.empty();
    private int commonMemory = 128;
    private int commonTimeout = 3;

    TemplateReader(Path file) {
        this.file = file;
    }

    Blueprint read() {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var name = String.valueOf(file.getFileName());
        var root = new Block(name, new Yaml(name).read(text));
        root.onAws("AWSTemplateFormatVersion", "Transform", "Description", "Metadata", "Outputs");
        var parameters = root.each("Parameters", this::parameter);
        var conditions = new LinkedHashMap<String, Object>();
        root.block("Conditions").ifPresent(block -> block.keys().forEach(key -> conditions.put(key, block.must(key))));
        root.block("Globals").ifPresent(this::globals);
        root.each("Resources", block -> {
            resource(block.place().substring(block.place().lastIndexOf('.') + 1), block);
            return block;
        });
        root.done();
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return new Blueprint(
                folder,
                parameters,
                conditions,
                functions,
                routes,
                cors,
                data.tables,
                data.buckets,
                data.queues,
                data.rules,
                machines,
                schedules,
                queueMappings,
                streamMappings,
                data.pools,
                data.clients,
                data.scopes,
                data.secrets);
    }

    private String parameter(Block block) {
        block.onAws("Type", "Description", "AllowedValues", "AllowedPattern", "ConstraintDescription", "NoEcho");
        block.onAws("MinLength", "MaxLength", "MinValue", "MaxValue");
        return block.text("Default").orElse("");
    }

    private void globals(Block globals) {
        globals.block("Function").ifPresent(function -> {
            onAwsOfFunction(function);
            commonMemory = function.number("MemorySize", commonMemory);
            commonTimeout = function.number("Timeout", commonTimeout);
            commonLayers.addAll(references(function, "Layers"));
            environment(function, commonEnvironment);
            function.done();
        });
        globals.done();
    }

    private void resource(String name, Block block) {
        var type = block.mustText("Type");
        block.onAws("DeletionPolicy", "UpdateReplacePolicy", "DependsOn", "Metadata");
        if (NOTHING_TO_RUN.contains(type)) {
            block.onAws("Properties", "Condition");
            return;
        }
        var properties = new Block(name, block.value("Properties").orElse(Map.of()));
        switch (type) {
            case "AWS::Serverless::Function" -> function(name, properties);
            case "AWS::Serverless::LayerVersion" -> layer(name, properties);
            case "AWS::Serverless::HttpApi" -> gateway(properties);
            case "AWS::Serverless::StateMachine" -> machine(name, properties);
            default -> data.read(type, name, properties);
        }
        properties.done();
    }

    private static void onAwsOfFunction(Block function) {
        function.onAws(
                "Runtime",
                "Architectures",
                "Tracing",
                "AutoPublishAlias",
                "AutoPublishAliasAllProperties",
                "SnapStart");
        function.onAws("LoggingConfig", "DeploymentPreference", "Policies", "Description", "Tags");
        function.onAws("EphemeralStorage");
    }

    private static void environment(Block function, Map<String, Object> into) {
        function.block("Environment").ifPresent(environment -> {
            environment
                    .block("Variables")
                    .ifPresent(variables -> variables.keys().forEach(key -> into.put(key, variables.must(key))));
            environment.done();
        });
    }

    private void function(String name, Block block) {
        onAwsOfFunction(block);
        var environment = new LinkedHashMap<>(commonEnvironment);
        environment(block, environment);
        var handler = block.mustText("Handler");
        if (!handler.endsWith("::handleRequest")) {
            throw new TemplateFault(name + " has a handler that is not Class::handleRequest: " + handler);
        }
        functions.add(new FunctionSpec(
                name,
                handler,
                block.number("MemorySize", commonMemory),
                Duration.ofSeconds(block.number("Timeout", commonTimeout)),
                environment,
                code(block),
                block.text("ReservedConcurrentExecutions").map(Integer::valueOf)));
        block.each("Events", event -> {
            event(name, event);
            return event;
        });
    }

    /** The function's own zip first, then the layers' in their order. */
    private List<Path> code(Block function) {
        var code = new ArrayList<Path>();
        function.text("CodeUri").map(file::resolveSibling).ifPresent(code::add);
        Stream.concat(commonLayers.stream(), references(function, "Layers").stream())
                .map(name -> Optional.ofNullable(layers.get(name))
                        .orElseThrow(() ->
                                new TemplateFault(function.place() + " names a layer that is not above it: " + name)))
                .forEach(code::add);
        return code;
    }

    private void layer(String name, Block block) {
        block.onAws("Description", "CompatibleRuntimes", "CompatibleArchitectures", "RetentionPolicy");
        layers.put(name, file.resolveSibling(block.mustText("ContentUri")));
    }

    private static List<String> references(Block block, String key) {
        return block.list(key).stream().map(Reference::to).toList();
    }

    private void event(String function, Block event) {
        var type = event.mustText("Type");
        var properties =
                event.block("Properties").orElseThrow(() -> new TemplateFault(event.place() + " lacks Properties"));
        switch (type) {
            case "SQS" -> queueMappings.add(queueMapping(function, properties));
            case "DynamoDB" -> streamMappings.add(streamMapping(function, properties));
            case "ScheduleV2" -> schedules.add(schedule(function, event.place(), properties));
            default ->
                throw new TemplateFault(
                        "%s has an event of type %s, which the local platform does not know".formatted(function, type));
        }
        properties.done();
    }

    private static QueueMapping queueMapping(String function, Block block) {
        var scaling = block.block("ScalingConfig");
        var most = scaling.map(found -> found.number("MaximumConcurrency", 5)).orElse(5);
        scaling.ifPresent(Block::done);
        return new QueueMapping(
                function,
                Reference.to(block.must("Queue")),
                block.number("BatchSize", 10),
                block.list("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                most);
    }

    private static StreamMapping streamMapping(String function, Block block) {
        var failures = block.block("DestinationConfig").map(destinations -> {
            var onFailure = destinations.block("OnFailure").orElseThrow();
            onFailure.onAws("Type");
            var queue = Reference.to(onFailure.must("Destination"));
            onFailure.done();
            destinations.done();
            return queue;
        });
        var filters = block.block("FilterCriteria").map(criteria -> {
            var patterns = criteria.items("Filters", filter -> filter.mustText("Pattern"));
            criteria.done();
            return patterns;
        });
        return new StreamMapping(
                function,
                Reference.to(block.must("Stream")),
                block.mustText("StartingPosition").equals("TRIM_HORIZON"),
                block.number("BatchSize", 100),
                block.flag("BisectBatchOnFunctionError"),
                block.number("MaximumRetryAttempts", -1),
                Duration.ofSeconds(block.number("MaximumRecordAgeInSeconds", 86_400)),
                block.list("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                failures,
                filters.orElse(List.of()));
    }

    private static ScheduleSpec schedule(String function, String place, Block block) {
        block.onAws("FlexibleTimeWindow", "DeadLetterConfig", "Description");
        var retries = block.block("RetryPolicy").map(policy -> {
            var most = policy.onAws("MaximumEventAgeInSeconds").number("MaximumRetryAttempts", 185);
            policy.done();
            return most;
        });
        var event = place.substring(place.lastIndexOf('.') + 1);
        return new ScheduleSpec(function + event, function, block.mustText("ScheduleExpression"), retries.orElse(185));
    }

    private void gateway(Block block) {
        block.onAws("FailOnWarnings", "DefaultRouteSettings", "Tags", "Description");
        var body = block.block("DefinitionBody").orElseThrow(() -> new TemplateFault("HttpApi lacks DefinitionBody"));
        body.onAws("openapi", "info");
        var integrations = new LinkedHashMap<String, String>();
        body.block("components").ifPresent(components -> {
            integrations.putAll(components.each("x-amazon-apigateway-integrations", TemplateReader::integration));
            components.done();
        });
        body.each("paths", path -> {
            route(path, integrations);
            return path;
        });
        cors = body.block("x-amazon-apigateway-cors").map(found -> {
            var read = new CorsSpec(
                    found.list("allowOrigins"),
                    texts(found.list("allowMethods")),
                    texts(found.list("allowHeaders")),
                    texts(found.list("exposeHeaders")),
                    found.number("maxAge", 0));
            found.done();
            return read;
        });
        body.done();
    }

    private void route(Block path, Map<String, String> integrations) {
        var address = path.place().substring(path.place().indexOf(".paths.") + ".paths.".length());
        for (var method : path.keys()) {
            if (!METHODS.contains(method) && !method.equals(ANY_METHOD)) {
                throw new TemplateFault("%s has %s, which is no method".formatted(address, method));
            }
            var operation = path.block(method).orElseThrow();
            var isDefault = operation.flag("isDefaultRoute");
            var integration = operation
                    .block(INTEGRATION)
                    .orElseThrow(() -> new TemplateFault("%s %s has no integration".formatted(method, address)));
            var name = integration.mustText("$ref");
            var function = integrations.get(name.substring(name.lastIndexOf('/') + 1));
            if (function == null) {
                throw new TemplateFault(
                        "%s %s names an integration that is not there: %s".formatted(method, address, name));
            }
            integration.done();
            operation.done();
            var word = method.equals(ANY_METHOD) ? "ANY" : method.toUpperCase(Locale.ROOT);
            routes.add(new RouteSpec(word, isDefault ? "$default" : address, function));
        }
    }

    /** The function behind an integration: the alias its address names. */
    private static String integration(Block block) {
        block.onAws("httpMethod", "timeoutInMillis");
        if (!block.mustText("type").equals("aws_proxy")
                || !block.mustText("payloadFormatVersion").equals("2.0")) {
            throw new TemplateFault(block.place() + " is not an aws_proxy of payload format 2.0");
        }
        if (block.must("uri") instanceof Call(var function, List<?> parts)
                && function.equals("Fn::Sub")
                && parts.get(1) instanceof Map<?, ?> names
                && names.get("alias") instanceof Object alias) {
            return Reference.to(alias);
        }
        throw new TemplateFault(block.place() + ".uri does not name the function's alias");
    }

    private void machine(String name, Block block) {
        block.onAws("Tracing", "Logging", "Policies", "Role", "Tags");
        var substitutions = new LinkedHashMap<String, Object>();
        block.block("DefinitionSubstitutions")
                .ifPresent(found -> found.keys().forEach(key -> substitutions.put(key, found.must(key))));
        var definition = file.resolveSibling(block.mustText("DefinitionUri"));
        if (!Files.isRegularFile(definition)) {
            throw new TemplateFault("%s names a definition that is not there: %s".formatted(name, definition));
        }
        machines.add(new MachineSpec(
                name, block.text("Type").orElse("STANDARD").equals("EXPRESS"), definition, substitutions));
    }

    private static List<String> texts(List<Object> values) {
        return values.stream().map(Object::toString).toList();
    }
}
