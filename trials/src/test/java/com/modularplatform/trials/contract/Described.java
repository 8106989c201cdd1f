package com.modularplatform.trials.contract;

import com.modularplatform.functions.docs.DocsApi;
import com.modularplatform.kernel.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The merged OpenAPI document, looked at operation by operation. */
public final class Described {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<String, @Nullable Object> document;
    private final Map<String, Operation> operations = new TreeMap<>();

    /**
     * @param parameters those of the path too, references resolved
     * @param body schema of the JSON or form body; null when there is none
     */
    public record Operation(
            String method,
            String path,
            Map<String, @Nullable Object> node,
            List<Map<String, @Nullable Object>> parameters,
            @Nullable Map<String, @Nullable Object> body) {
        @Override
        public String toString() {
            return method + ' ' + path;
        }

        public String key() {
            return shape(method + ' ' + path);
        }

        public Set<String> access() {
            return list(node.get("x-access")).stream().map(String::valueOf).collect(Collectors.toSet());
        }

        public Set<String> statuses() {
            return map(node.get("responses")).keySet();
        }

        public Set<String> parameterNames(String place) {
            return parameters.stream()
                    .filter(p -> place.equals(p.get("in")))
                    .map(p -> (String) Objects.requireNonNull(p.get("name")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The words a parameter may be, of its own schema or of its items'. */
        public List<String> words(String parameter) {
            return parameters.stream()
                    .filter(p -> parameter.equals(p.get("name")))
                    .map(p -> map(p.get("schema")))
                    .map(schema -> schema.containsKey("items") ? map(schema.get("items")) : schema)
                    .flatMap(schema -> list(schema.get("enum")).stream())
                    .map(String::valueOf)
                    .toList();
        }

        public @Nullable Object defaultOf(String parameter) {
            return parameters.stream()
                    .filter(p -> parameter.equals(p.get("name")))
                    .map(p -> map(p.get("schema")).get("default"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private Described(Map<String, @Nullable Object> document) {
        this.document = document;
        map(document.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, node) -> {
                    if (METHODS.contains(method)) {
                        var operation =
                                operation(method.toUpperCase(java.util.Locale.ROOT), path, map(item), map(node));
                        operations.put(operation.key(), operation);
                    }
                }));
    }

    /** The document as the platform serves it. */
    public static Described served() {
        return new Described(
                Json.object(Objects.requireNonNull(DocsApi.class.getResourceAsStream("site/openapi.json"))));
    }

    /** A route with the names of its parameters left out. */
    public static String shape(String route) {
        return route.replaceAll("\\{[^}]*}", "{}");
    }

    public Map<String, Operation> operations() {
        return operations;
    }

    public Stream<Operation> stream() {
        return operations.values().stream();
    }

    /** Every schema under components, and those within them, by where they stand. */
    public Map<String, Map<String, @Nullable Object>> schemas() {
        var found = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        map(map(document.get("components")).get("schemas")).forEach((name, node) -> collect(name, map(node), found));
        return found;
    }

    private static void collect(
            String where, Map<String, @Nullable Object> schema, Map<String, Map<String, @Nullable Object>> found) {
        found.put(where, schema);
        map(schema.getOrDefault("properties", Map.of()))
                .forEach((name, node) -> collect(where + '.' + name, map(node), found));
        if (schema.get("items") instanceof Map<?, ?> items) {
            collect(where + "[]", map(items), found);
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            collect(where + ".*", map(values), found);
        }
    }

    private Operation operation(
            String method, String path, Map<String, @Nullable Object> item, Map<String, @Nullable Object> node) {
        var parameters = new ArrayList<Map<String, @Nullable Object>>();
        Stream.of(item, node)
                .flatMap(holder -> list(holder.getOrDefault("parameters", List.of())).stream())
                .forEach(parameter -> {
                    var resolved = new LinkedHashMap<>(resolved(map(parameter)));
                    resolved.put("schema", resolved(map(resolved.get("schema"))));
                    parameters.add(resolved);
                });
        Map<String, @Nullable Object> body = null;
        if (node.get("requestBody") instanceof Map<?, ?> request) {
            var content = map(map(request).get("content"));
            var kind = content.containsKey("multipart/form-data") ? "multipart/form-data" : "application/json";
            body = resolved(map(map(content.get(kind)).get("schema")));
        }
        return new Operation(method, path, node, parameters, body);
    }

    private Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> node) {
        return node.get("$ref") instanceof String reference ? at(reference.substring(1)) : node;
    }

    /** What stands at a JSON pointer. */
    public Map<String, @Nullable Object> at(String pointer) {
        Map<String, @Nullable Object> at = document;
        for (var step : pointer.substring(1).split("/")) {
            at = map(at.get(step.replace("~1", "/").replace("~0", "~")));
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> map(@Nullable Object node) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(node);
    }

    public static List<?> list(@Nullable Object node) {
        return node == null ? List.of() : (List<?>) node;
    }
}
