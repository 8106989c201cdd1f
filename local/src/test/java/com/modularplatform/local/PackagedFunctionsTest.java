package com.modularplatform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is deployed starts: a function's zip and its layers hold every class that is loaded before the first event. */
class PackagedFunctionsTest {
    private static final Blueprint BLUEPRINT =
            Blueprint.read(LocalOptions.forTests().template());

    @TempDir
    static Path unpacked;

    private static final Map<Path, List<URL>> JARS = new HashMap<>();

    static Stream<FunctionSpec> functions() {
        return BLUEPRINT.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionStartsFromItsZipAndItsLayers(FunctionSpec function) throws Exception {
        assumeThat(areFresh(function.code()))
                .as("zips of `mvn package` are there")
                .isTrue();
        var urls = new ArrayList<URL>();
        urls.add(function.code().getFirst().toUri().toURL());
        for (var layer : function.code().subList(1, function.code().size())) {
            urls.addAll(jars(layer));
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var environment = new HashMap<String, String>();
            function.environment().keySet().forEach(name -> environment.put(name, "x"));
            assertThat(started(loader, function.className(), environment)).isNotNull();
        }
    }

    private static Object started(ClassLoader loader, String className, Map<String, String> variables)
            throws Exception {
        var type = loader.loadClass(className);
        var environment = loader.loadClass("com.modularplatform.platform.Environment");
        var platform = loader.loadClass("com.modularplatform.platform.Platform");
        for (var constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 1) {
                var own = environment.getMethod("of", Map.class).invoke(null, variables);
                return constructor.newInstance(
                        platform.getMethod("of", environment).invoke(null, own));
            }
        }
        return type.getConstructor().newInstance();
    }

    private static List<URL> jars(Path layer) throws IOException {
        var known = JARS.get(layer);
        if (known != null) {
            return known;
        }
        var jars = new ArrayList<URL>();
        var folder = Files.createDirectories(unpacked.resolve(layer.getFileName()));
        try (var zip = new ZipInputStream(Files.newInputStream(layer))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    var jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    Files.copy(zip, jar);
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        JARS.put(layer, jars);
        return jars;
    }

    /** Made after the classes they hold: `mvn test` alone leaves those of an earlier build, or none. */
    private static boolean areFresh(List<Path> zips) throws IOException {
        var newest = Stream.of("functions", "layers/platform", "layers/store", "layers/kernel")
                .map(module -> BLUEPRINT.folder().resolve(module).resolve("target/classes"))
                .mapToLong(PackagedFunctionsTest::newest)
                .max()
                .orElse(0);
        for (var zip : zips) {
            if (!Files.exists(zip) || Files.getLastModifiedTime(zip).toMillis() < newest) {
                return false;
            }
        }
        return true;
    }

    private static long newest(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException absent) {
            return 0;
        }
    }
}
