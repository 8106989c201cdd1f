package com.modularplatform.trials.contract;

import static com.modularplatform.trials.contract.Described.map;

import com.modularplatform.functions.docs.DocsApi;
import com.modularplatform.trials.contract.Described.Operation;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer to what the OpenAPI document promises of its operation: the status, the headers that are always there,
 * the media type, and every field of a JSON body. Any test that speaks to the platform can ask. Safe for many threads.
 */
public final class Promises {
    private static final String DOCUMENT = "https://description.invalid/openapi.json";

    private final Described described = Described.served();
    private final SchemaRegistry schemas = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(DOCUMENT, document())));
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    /**
     * What is not as promised, in sentences; none when all is.
     *
     * @param path without query
     * @param headers as they came, in any case of letters
     */
    public List<String> broken(String method, String path, int status, Map<String, String> headers, byte[] body) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return status >= 400 && status < 500
                    ? wrong(errorOf(path), body)
                    : List.of("no such operation, yet " + status);
        }
        var at = operation.get() + " " + status;
        var place = place(operation.get(), status);
        if (place == null) {
            return List.of(at + " is not described");
        }
        var faults = new ArrayList<String>();
        var response = described.at(place);
        map(response.getOrDefault("headers", Map.of())).keySet().stream()
                .filter(name -> headers.keySet().stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> faults.add(at + " lacks " + name));
        if (!response.containsKey("content")) {
            if (body.length > 0) {
                faults.add(at + " has a body");
            }
            return faults;
        }
        var content = map(response.get("content"));
        var type = type(headers);
        if (!content.containsKey(type) && !content.containsKey("*/*")) {
            faults.add("%s is %s, not %s".formatted(at, type, content.keySet()));
        } else if (type.equals("application/json") && content.containsKey(type)) {
            wrong(place + "/content/application~1json/schema", body).forEach(fault -> faults.add(at + ": " + fault));
        }
        return faults;
    }

    private List<String> wrong(String place, byte[] body) {
        return known
                .computeIfAbsent(place, p -> schemas.getSchema(SchemaLocation.of(DOCUMENT + '#' + p)))
                .validate(
                        new String(body, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static String errorOf(String path) {
        return "/components/schemas/" + (path.startsWith("/api/") ? "Error" : "PlatformError");
    }

    /** JSON pointer of the response, its reference followed; null when the status is not described. */
    private @Nullable String place(Operation operation, int status) {
        if (!operation.statuses().contains(String.valueOf(status))) {
            return null;
        }
        var place = "/paths/%s/%s/responses/%d"
                .formatted(
                        operation.path().replace("~", "~0").replace("/", "~1"),
                        operation.method().toLowerCase(Locale.ROOT),
                        status);
        return described.at(place).get("$ref") instanceof String reference ? reference.substring(1) : place;
    }

    /** The operation a path leads to; one without parameters goes first. */
    private Optional<Operation> operation(String method, String path) {
        return described.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparing(
                        (Operation operation) -> operation.path().contains("{")));
    }

    private static String type(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> header.getValue().split(";")[0].strip())
                .findFirst()
                .orElse("");
    }

    private static String document() {
        try (var stream = DocsApi.class.getResourceAsStream("site/openapi.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
