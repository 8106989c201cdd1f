package com.modularplatform.local.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the argument file that {@code java @start.args} starts the platform with, and fills the AOT cache (JEP 514) by a rehearsal when
 * the libraries or the JDK are not those it was made with. Without a cache the platform starts as well, only slower.
 */
public final class Prepare {
    private static final int REHEARSAL_MINUTES = 3;

    private final Path folder;
    private final List<String> options;
    private final String libraries;
    private final String beside;

    private Prepare(Path folder, Path project, List<String> options, List<Path> classPath) throws IOException {
        this.folder = folder;
        this.options = options;
        var jars = new ArrayList<Path>(List.of(launchJar(folder)));
        var others = new ArrayList<Path>();
        for (var entry : classPath) {
            if (entry.startsWith(project)) {
                others.add(Files.isDirectory(entry) ? entry : entry.resolveSibling("classes")); // packaged or not
            } else {
                jars.add(alone(entry));
            }
        }
        this.libraries = joined(jars);
        this.beside = joined(others);
    }

    /**
     * @param arguments the folder to keep things in, the project's folder, the class path of the platform, the main class that
     *     rehearses, then options for the JVM
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var classPath =
                Stream.of(arguments[2].split(File.pathSeparator)).map(Path::of).toList();
        var options = List.of(arguments).subList(4, arguments.length);
        new Prepare(folder, Path.of(arguments[1]), options, classPath).run(arguments[3]);
    }

    private void run(String rehearsal) throws IOException, InterruptedException {
        var cache = folder.resolve("start.aot");
        var made = folder.resolve("start.aot.of");
        write(folder.resolve("start.args"), List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
        var fingerprint = fingerprint();
        if (Files.exists(made) && Files.readString(made).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(cache);
        System.out.println("Rehearsing the start, once for these libraries: later starts take a third of the time …");
        var training = folder.resolve("rehearsal.args");
        write(training, List.of("-XX:AOTCacheOutput=" + cache));
        var log = folder.resolve("rehearsal.log").toFile();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + training, rehearsal)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!process.waitFor(REHEARSAL_MINUTES, TimeUnit.MINUTES) || !Files.exists(cache)) {
            process.destroyForcibly();
            System.out.println("The rehearsal did not end well, so starts stay slow; " + log + " says why.");
        }
        // Nor is a failed one tried again before something changes.
        Files.writeString(made, fingerprint);
    }

    private void write(Path file, List<String> more) throws IOException {
        var lines = Stream.of(
                        options,
                        more,
                        List.of("-D" + Launch.BESIDE + "=" + beside, "-cp", libraries, Launch.class.getName()))
                .flatMap(List::stream)
                .map(Prepare::quoted)
                .toList();
        Files.write(file, lines);
    }

    /** What a cache depends on: the JDK, its options, and every jar with its size and time, as the JVM checks them. */
    private String fingerprint() throws IOException {
        var jars = new StringBuilder();
        for (var jar : libraries.split(File.pathSeparator)) {
            var path = Path.of(jar);
            jars.append('\n')
                    .append(jar)
                    .append(' ')
                    .append(Files.size(path))
                    .append(' ')
                    .append(modified(path));
        }
        return Runtime.version() + " " + System.getProperty("java.home") + "\n" + options + jars;
    }

    /** The one class that must be in a jar; one that stands keeps its time, or the cache would be void. */
    private static Path launchJar(Path folder) throws IOException {
        var jar = folder.resolve("launch.jar");
        var name = Launch.class.getName().replace('.', '/') + ".class";
        byte[] code;
        try (var in = Objects.requireNonNull(Launch.class.getClassLoader().getResourceAsStream(name))) {
            code = in.readAllBytes();
        }
        if (Files.exists(jar) && Arrays.equals(code, content(jar, name))) {
            return jar;
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(name));
            out.write(code);
        }
        return jar;
    }

    private static byte[] content(Path jar, String name) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getInputStream(file.getJarEntry(name)).readAllBytes();
        }
    }

    /** The jar, or a copy that names no other files: a class path in a manifest brings folders, which a cache refuses. */
    private Path alone(Path entry) throws IOException {
        try (var jar = new JarFile(entry.toFile(), false)) {
            var manifest = jar.getManifest();
            if (manifest == null || manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH) == null) {
                return entry;
            }
            var copy = folder.resolve(entry.getFileName());
            if (!Files.exists(copy) || modified(copy).compareTo(modified(entry)) < 0) {
                copy(jar, manifest, copy);
            }
            return copy;
        }
    }

    private static void copy(JarFile jar, Manifest manifest, Path file) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (var in = jar.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** As the java launcher reads argument files: in quotes a backslash escapes. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
