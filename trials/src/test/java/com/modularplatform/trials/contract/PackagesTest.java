package com.modularplatform.trials.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code mvn package} makes for AWS; {@code mvn test} alone makes none, and then there is nothing to hold. */
class PackagesTest {
    private static final long LIGHT = 15_000_000;
    private static final long FUNCTION = 100_000;
    private static final Path FOLDER = Path.of("../functions/target");

    @BeforeAll
    static void packaged() {
        assumeThat(Files.exists(FOLDER.resolve("layer-light.zip")))
                .as("packaged")
                .isTrue();
    }

    @Test
    void the_light_layer_is_small_and_costs_a_cold_start_neither_inflating_nor_unpacking() throws IOException {
        assertThat(Files.size(FOLDER.resolve("layer-light.zip"))).isLessThanOrEqualTo(LIGHT);
        try (var zip = new ZipFile(FOLDER.resolve("layer-light.zip").toFile())) {
            assertThat(zip.getEntry("lib/libaws-crt-jni.so"))
                    .as("where Lambda looks for libraries")
                    .isNotNull();
            assertThat(zip.getEntry("java/lib/layer-light.jar")).isNotNull();
        }
        try (var jar = new ZipFile(FOLDER.resolve("layer-light.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getMethod)).containsOnly(ZipEntry.STORED);
        }
    }

    @Test
    void a_function_is_its_own_package_and_little_else() throws IOException {
        for (var zip : zips("function-")) {
            if (!zip.endsWith("function-docs-api.zip")) { // it carries the pages of /docs
                assertThat(Files.size(zip)).as(zip.toString()).isLessThanOrEqualTo(FUNCTION);
            }
        }
    }

    @Test
    void every_class_stands_in_one_layer_only() throws IOException {
        var homes = new HashMap<String, Path>();
        for (var layer : zips("layer-")) {
            for (var name : classes(layer)) {
                var other = homes.putIfAbsent(name, layer);
                assertThat(other == null || other.equals(layer))
                        .as("%s in %s and %s", name, other, layer)
                        .isTrue();
            }
        }
        assertThat(homes)
                .containsEntry("com/modularplatform/kernel/Kernel.class", FOLDER.resolve("layer-light.zip"))
                .containsEntry(
                        "com/modularplatform/language/resume/ResumeReader.class",
                        FOLDER.resolve("layer-documents.zip"));
    }

    private static List<Path> zips(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + ".*\\.zip"))
                    .toList();
        }
    }

    private static List<String> classes(Path layer) throws IOException {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(layer))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    var jar = new ZipInputStream(zip);
                    for (var inner = jar.getNextEntry(); inner != null; inner = jar.getNextEntry()) {
                        var name = inner.getName();
                        if (name.endsWith(".class")
                                && !name.startsWith("META-INF/")
                                && !name.equals("module-info.class")) {
                            names.add(name);
                        }
                    }
                }
            }
        }
        return List.copyOf(names);
    }
}
