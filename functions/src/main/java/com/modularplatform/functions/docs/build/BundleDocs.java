package com.modularplatform.functions.docs.build;

import com.modularplatform.kernel.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes the files that {@code DocsApi} answers with: the OpenAPI sources, the one document merged from them as JSON and
 * YAML, the list of routes, and what the page needs of Swagger UI. Does nothing where they stand already. Arguments: the
 * folder of the sources, the folder to write to, a file to remember in what that was made from.
 */
final class BundleDocs {
    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";
    private static final List<String> SWAGGER_UI =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt");

    private BundleDocs() {}

    public static void main(String[] args) throws IOException {
        var sources = Path.of(args[0]);
        var site = Files.createDirectories(Path.of(args[1]));
        var memory = Path.of(args[2]);
        var fingerprint = fingerprint(sources);
        if (Files.exists(memory) && Files.readString(memory).equals(fingerprint)) {
            return;
        }
        var files = OpenApiSources.read(sources);
        var merged = files.merged();
        for (var name : files.names()) {
            Files.copy(sources.resolve(name), site.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(site.resolve("openapi.json"), Json.bytes(merged));
        Files.writeString(site.resolve("openapi.yaml"), yaml(merged));
        Files.writeString(site.resolve("routes.txt"), String.join("\n", OpenApiSources.routes(merged)) + "\n");
        var version = swaggerUiVersion();
        for (var name : SWAGGER_UI) {
            try (var asset = resource(WEBJAR + version + '/' + name)) {
                Files.write(site.resolve(name), asset.readAllBytes());
            }
        }
        Files.writeString(memory, fingerprint);
    }

    /** The class path, for Swagger UI's version, and the times of the sources and of this program. */
    private static String fingerprint(Path sources) throws IOException {
        var classPath = System.getProperty("java.class.path");
        var program = Path.of(classPath.split(File.pathSeparator)[0])
                .resolve(BundleDocs.class.getPackageName().replace('.', '/'));
        try (var written = Files.list(sources);
                var compiled = Files.list(program)) {
            var times = Stream.concat(written, compiled)
                    .sorted()
                    .map(file -> file + " " + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
            return classPath + "\n" + times;
        }
    }

    private static String yaml(Object tree) {
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(120)
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .setSchema(new CoreSchema()) // quotes what other readers would take for a number
                .build();
        return new Dump(settings).dumpToString(tree);
    }

    private static String swaggerUiVersion() throws IOException {
        var properties = new Properties();
        try (var stream = resource("META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.getProperty("version");
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(
                BundleDocs.class.getClassLoader().getResourceAsStream(path), () -> "not on the class path: " + path);
    }
}
