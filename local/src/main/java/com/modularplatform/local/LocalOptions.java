package com.modularplatform.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start {@link LocalPlatform}.
 *
 * @param port where the API answers; 0 takes any free one
 * @param data the folder that keeps everything across restarts; in memory when empty
 * @param quotaFactor multiplies the three quotas, for trials; 1 is as on AWS
 * @param processes runs every instance of a function in a process of its own
 * @param retryAfter shows a queue's message again that long after its function failed, and bounds what state machines wait between
 *     two tries, so that what failed comes back sooner than on AWS; what is being worked on stays with its worker as long as there
 * @param faults lets trials disturb every interface of AWS; costs a little on each call
 * @param seeds fills in the demo data
 * @param template the {@code template.yaml} to run
 */
public record LocalOptions(
        int port,
        Optional<Path> data,
        int quotaFactor,
        boolean processes,
        Optional<Duration> retryAfter,
        boolean faults,
        boolean seeds,
        Path template) {

    /** Port 8080, in memory, quotas as on AWS, with demo data. */
    public static LocalOptions standard() {
        return new LocalOptions(8080, Optional.empty(), 1, false, Optional.empty(), false, true, nearestTemplate());
    }

    /** For tests: any free port, in memory, quotas a thousandfold, no demo data, what failed comes back after 1 s. */
    public static LocalOptions forTests() {
        return new LocalOptions(
                0, Optional.empty(), 1000, false, Optional.of(Duration.ofSeconds(1)), false, false, nearestTemplate());
    }

    /**
     * Reads {@code --port=8080 --data=FOLDER --quota-factor=1 --processes --retry-after=SECONDS --template=FILE --no-demo}; empty
     * values count as not given.
     *
     * @throws StartFault when an argument is unknown or not a number where one is needed
     */
    public static LocalOptions of(String... arguments) {
        var given = Stream.of(arguments)
                .map(argument -> argument.split("=", 2))
                .filter(parts -> parts.length == 1 || !parts[1].isBlank())
                .collect(Collectors.toMap(
                        parts -> parts[0].toLowerCase(Locale.ROOT),
                        parts -> parts.length == 1 ? "true" : parts[1],
                        (a, b) -> b));
        var options = standard();
        for (var entry : given.entrySet()) {
            options = options.with(entry);
        }
        return options;
    }

    private LocalOptions with(Map.Entry<String, String> argument) {
        var value = argument.getValue();
        return switch (argument.getKey()) {
            case "--port" -> onPort(number(argument));
            case "--data" -> keptIn(Path.of(value));
            case "--quota-factor" -> quotaFactor(number(argument));
            case "--processes" -> value.equals("false") ? this : inProcesses();
            case "--retry-after" -> retryAfter(Duration.ofSeconds(number(argument)));
            case "--template" -> of(Path.of(value));
            case "--no-demo" -> value.equals("false") ? this : withoutSeeds();
            default ->
                throw new StartFault(
                        argument.getKey() + " is not an option; there are --port, --data, --quota-factor, --processes,"
                                + " --retry-after, --template and --no-demo.");
        };
    }

    public LocalOptions onPort(int other) {
        return new LocalOptions(other, data, quotaFactor, processes, retryAfter, faults, seeds, template);
    }

    public LocalOptions keptIn(Path folder) {
        return new LocalOptions(port, Optional.of(folder), quotaFactor, processes, retryAfter, faults, seeds, template);
    }

    public LocalOptions quotaFactor(int factor) {
        return new LocalOptions(port, data, factor, processes, retryAfter, faults, seeds, template);
    }

    public LocalOptions inProcesses() {
        return new LocalOptions(port, data, quotaFactor, true, retryAfter, faults, seeds, template);
    }

    public LocalOptions retryAfter(Duration visibility) {
        return new LocalOptions(port, data, quotaFactor, processes, Optional.of(visibility), faults, seeds, template);
    }

    public LocalOptions withFaults() {
        return new LocalOptions(port, data, quotaFactor, processes, retryAfter, true, seeds, template);
    }

    public LocalOptions withSeeds() {
        return new LocalOptions(port, data, quotaFactor, processes, retryAfter, faults, true, template);
    }

    public LocalOptions withoutSeeds() {
        return new LocalOptions(port, data, quotaFactor, processes, retryAfter, faults, false, template);
    }

    public LocalOptions of(Path otherTemplate) {
        return new LocalOptions(port, data, quotaFactor, processes, retryAfter, faults, seeds, otherTemplate);
    }

    /** The same as program arguments, for a process of its own. */
    String[] arguments() {
        var arguments = Stream.<String>builder()
                .add("--port=" + port)
                .add("--quota-factor=" + quotaFactor)
                .add("--processes=" + processes)
                .add("--no-demo=" + !seeds)
                .add("--template=" + template);
        data.ifPresent(folder -> arguments.add("--data=" + folder));
        retryAfter.ifPresent(time -> arguments.add("--retry-after=" + time.toSeconds()));
        return arguments.build().toArray(String[]::new);
    }

    private static int number(Map.Entry<String, String> argument) {
        try {
            return Integer.parseInt(argument.getValue());
        } catch (NumberFormatException not) {
            throw new StartFault("%s needs a number, not %s.".formatted(argument.getKey(), argument.getValue()), not);
        }
    }

    /** In this folder or the nearest one above it. */
    private static Path nearestTemplate() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("template.yaml"))) {
                return folder.resolve("template.yaml");
            }
        }
        throw new StartFault("There is no template.yaml in this folder or above it; start in the project's folder.");
    }
}
