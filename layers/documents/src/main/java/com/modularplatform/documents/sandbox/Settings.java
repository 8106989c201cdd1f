package com.modularplatform.documents.sandbox;

import com.modularplatform.documents.read.LayoutReader;
import com.modularplatform.domain.reading.Readers;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a {@link Sandbox} runs its children.
 *
 * @param children how many documents are read at once, each in a JVM of its own
 * @param heapMegabytes heap of each; with everything else a child stays within about 130 MB more
 * @param patience how long a document may take before its child is killed
 * @param maxBytes larger documents are refused without a child
 * @param java the executable
 * @param classPath must hold this module, layers/domain, PDFBox, commons-compress and jsoup
 */
public record Settings(int children, int heapMegabytes, Duration patience, long maxBytes, Path java, String classPath) {
    /** Two children of 384 MB, 20 s, 100 MB, with the Java and the jars this JVM itself runs on. */
    public static Settings standard() {
        return new Settings(2, 384, Duration.ofSeconds(20), 100L << 20, currentJava(), ownClassPath());
    }

    public Settings withChildren(int count) {
        return new Settings(count, heapMegabytes, patience, maxBytes, java, classPath);
    }

    public Settings withPatience(Duration longest) {
        return new Settings(children, heapMegabytes, longest, maxBytes, java, classPath);
    }

    public Settings withClassPath(String path) {
        return new Settings(children, heapMegabytes, patience, maxBytes, java, path);
    }

    private static Path currentJava() {
        Path home = Path.of(System.getProperty("java.home"), "bin", "java");
        return ProcessHandle.current()
                .info()
                .command()
                .map(Path::of)
                .filter(Settings::isJava)
                .orElse(home);
    }

    private static boolean isJava(Path command) {
        Path name = command.getFileName();
        return name != null && name.toString().matches("java(\\.exe)?");
    }

    /** Just the jars a child needs, found by the classes in them: a short class path starts faster than the whole one. */
    private static String ownClassPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (String name : List.of(
                LayoutReader.class.getName(),
                Readers.class.getName(),
                "org.apache.pdfbox.Loader",
                "org.apache.pdfbox.io.RandomAccessRead",
                "org.apache.fontbox.FontBoxFont",
                "org.apache.commons.logging.LogFactory",
                "org.slf4j.LoggerFactory", // what commons-logging may be bridged to
                "org.apache.commons.compress.archivers.zip.ZipFile",
                "org.apache.commons.io.IOUtils",
                "org.apache.commons.lang3.StringUtils",
                "org.apache.commons.codec.Charsets",
                "org.jsoup.Jsoup",
                "org.jspecify.annotations.NullMarked")) {
            try {
                CodeSource source = Class.forName(name, false, Settings.class.getClassLoader())
                        .getProtectionDomain()
                        .getCodeSource();
                if (source == null) {
                    return System.getProperty("java.class.path");
                }
                entries.add(Path.of(source.getLocation().toURI()).toString());
            } catch (ClassNotFoundException e) {
                // an optional dependency that is not here
            } catch (URISyntaxException | IllegalArgumentException e) {
                return System.getProperty("java.class.path");
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
