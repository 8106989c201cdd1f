package com.modularplatform.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The platform in a process of its own, as a user starts it, for trials that kill it. */
public final class LocalProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("^ {2}(API|Mailbox) +(http\\S+)");

    private final Process process;
    private final List<String> output;
    private final URI baseUri;
    private final URI mailbox;

    private LocalProcess(Process process, List<String> output, URI baseUri, URI mailbox) {
        this.process = process;
        this.output = output;
        this.baseUri = baseUri;
        this.mailbox = mailbox;
    }

    /**
     * Starts with this JVM's classpath and options of its machine and waits until the platform says that it is ready.
     *
     * @throws StartFault with what it said instead
     */
    public static LocalProcess start(LocalOptions options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(options.arguments()));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return ready(process);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static LocalProcess ready(Process process) throws IOException {
        var output = new ArrayList<String>();
        URI api = null;
        URI mailbox = null;
        var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                var uri = URI.create(address.group(2));
                if (address.group(1).equals("API")) {
                    api = uri;
                } else {
                    mailbox = uri;
                }
            }
            if (api != null && mailbox != null) {
                drain(reader);
                return new LocalProcess(process, output, api, mailbox);
            }
        }
        process.destroyForcibly();
        throw new StartFault(String.join("\n", output));
    }

    /** What it goes on to say must be read, or it would stop at a full pipe. */
    private static void drain(BufferedReader reader) {
        Thread.ofVirtual().start(() -> reader.lines().forEach(line -> {}));
    }

    /** Where the API answers. */
    public URI baseUri() {
        return baseUri;
    }

    /** Where the mailbox page is; {@code .json} behind it answers JSON. */
    public URI mailbox() {
        return mailbox;
    }

    /** What it said until it was ready. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** Ends it at once, as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends it as Ctrl+C does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
