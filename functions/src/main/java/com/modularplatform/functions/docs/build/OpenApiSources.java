package com.modularplatform.functions.docs.build;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI files of the repository, which refer to one another, and the one document they make together. */
final class OpenApiSources {
    private static final Pattern OTHER_FILE = Pattern.compile("[a-z-]+\\.yaml(?=#/)");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** The order in which a reader meets them; the first holds the conventions of all. */
    private static final List<String> ORDER = List.of(
            "core-api.yaml", "ats-api.yaml", "comms-api.yaml", "monetization-llm-api.yaml", "platform-api.yaml");

    private final SequencedMap<String, Map<String, Object>> files;

    private OpenApiSources(SequencedMap<String, Map<String, Object>> files) {
        this.files = files;
    }

    static OpenApiSources read(Path folder) throws IOException {
        var files = new LinkedHashMap<String, Map<String, Object>>();
        for (var name : ORDER) {
            var text = Files.readString(folder.resolve(name));
            var own = OTHER_FILE.matcher(text).replaceAll("");
            var load = new Load(LoadSettings.builder().setLabel(name).build());
            files.put(name, map(plain(load.loadFromString(own))));
        }
        return new OpenApiSources(files);
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /**
     * All paths and components in one document without outside references.
     *
     * @throws IllegalStateException when two files give one name to different things
     */
    Map<String, Object> merged() {
        var first = files.firstEntry().getValue();
        var tags = new ArrayList<Object>();
        var paths = new LinkedHashMap<String, Object>();
        var components = new LinkedHashMap<String, Object>();
        files.forEach((name, file) -> {
            ((List<?>) file.getOrDefault("tags", List.of()))
                    .stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
            add(paths, map(file.getOrDefault("paths", Map.of())), name);
            map(file.getOrDefault("components", Map.of()))
                    .forEach((kind, members) -> add(
                            map(components.computeIfAbsent(kind, k -> new LinkedHashMap<String, Object>())),
                            map(members),
                            name));
        });
        var info = new LinkedHashMap<>(map(first.getOrDefault("info", Map.of())));
        info.put("title", "Modular Platform API");
        var description = String.valueOf(info.get("description"));
        info.put("description", description.substring(description.indexOf("## Conventions")));
        var merged = new LinkedHashMap<String, Object>();
        merged.put("openapi", first.get("openapi"));
        merged.put("info", info);
        merged.put("servers", first.get("servers"));
        merged.put("tags", tags);
        merged.put("security", first.get("security"));
        merged.put("paths", paths);
        merged.put("components", components);
        return merged;
    }

    /** Lines of a method and a path. */
    static List<String> routes(Map<String, Object> document) {
        var routes = new ArrayList<String>();
        map(document.getOrDefault("paths", Map.of()))
                .forEach((path, item) -> map(item).keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + ' ' + path)));
        return routes;
    }

    private static void add(Map<String, Object> all, Map<String, Object> more, String file) {
        more.forEach((name, value) -> {
            var earlier = all.putIfAbsent(name, value);
            if (earlier != null && !earlier.equals(value)) {
                throw new IllegalStateException("%s gives %s another meaning".formatted(file, name));
            }
        });
    }

    /** The tree in the kinds of values our JSON knows. */
    private static Object plain(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, value) -> copy.put((String) name, value == null ? null : plain(value)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(value -> copy.add(value == null ? null : plain(value)));
                yield copy;
            }
            case Integer number -> number.longValue();
            case Double number -> BigDecimal.valueOf(number);
            default -> node;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
