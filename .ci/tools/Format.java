import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Palantir's format over every Java source below a folder: {@code Format.java apply|check FOLDER}. {@code apply} rewrites
 * what differs, {@code check} lists it and exits 1. Run by the build's profile {@code format} on the toolchain's JDK.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        Path folder = Path.of(arguments[1]);
        List<Path> differing =
                sources(folder).stream().filter(file -> differs(file, apply)).toList();
        differing.forEach(
                file -> System.out.println((apply ? "formatted " : "not formatted: ") + folder.relativize(file)));
        if (!apply && !differing.isEmpty()) {
            System.out.println("run: mvn -N -Pformat validate");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            String before = Files.readString(file);
            String after = FORMATTER.formatSource(
                    ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(before), Style.PALANTIR));
            if (apply && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return !after.equals(before);
        } catch (IOException | FormatterException fault) {
            throw new IllegalStateException(file.toString(), fault);
        }
    }
}
