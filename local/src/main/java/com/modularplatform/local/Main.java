package com.modularplatform.local;

import com.modularplatform.local.template.TemplateFault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Starts the platform for a person: says what comes up, where it answers, who may sign in, and how to stop. */
public final class Main {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final long begun = ManagementFactory.getRuntimeMXBean().getStartTime();

    private Main() {}

    /** Ends with code 0 when it is stopped and with 1, after one sentence, when it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = new Main().run(arguments);
        // the engines keep threads that would hold the process
        Runtime.getRuntime().halt(code);
    }

    private int run(String[] arguments) throws InterruptedException {
        try {
            var options = LocalOptions.of(arguments);
            say("Starting Modular Platform …");
            var platform = LocalPlatform.start(options, step -> say("  %4.1f s  %s".formatted(seconds(), step)));
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop(platform);
                stopped.countDown();
            }));
            announce(platform, options);
            stopped.await();
            return 0;
        } catch (StartFault | TemplateFault fault) {
            System.err.println(fault.getMessage());
        } catch (RuntimeException | IOException fault) {
            System.err.println(sentence(fault));
        }
        return 1;
    }

    /** As far as it goes within {@link #FAREWELL}: long polls end later, and what was acknowledged is kept even when the process is killed. */
    private static void stop(LocalPlatform platform) {
        try {
            Thread.ofPlatform().daemon().start(platform::stop).join(FAREWELL);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** One sentence for a person; the first of the causes that says something of the machine wins. */
    private static String sentence(Throwable fault) {
        var full = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message ->
                        message.contains("No space left on device") || message.contains("Disk quota exceeded"));
        if (full) {
            return "The disk is full: free some space, or choose another folder with -Ddata=FOLDER.";
        }
        if (Boolean.getBoolean("trace")) {
            fault.printStackTrace();
        }
        return fault.getMessage() + " (run with -Dtrace=true to see where)";
    }

    private void announce(LocalPlatform platform, LocalOptions options) throws IOException {
        var base = platform.baseUri();
        var page = new MailboxPage(platform.mailbox(), base.getPort() + 1);
        var kept = options.data()
                .map(folder -> "kept in " + folder.toAbsolutePath().normalize())
                .orElse("in memory, gone when it stops; keep it with mvn -q -Ddata=FOLDER");
        say("""

                Modular Platform is ready after %.1f s.
                  API       %s   (%2$s/health)
                  API docs  %2$s/docs
                  Mailbox   %s
                  Data      %s
                  Stop      Ctrl+C""".formatted(seconds(), base, page.address(), kept));
        if (!platform.logins().isEmpty()) {
            say("  Sign in as");
            platform.logins()
                    .forEach(login ->
                            say("    %-16s %-34s %s".formatted(login.role(), login.email(), login.password())));
        }
    }

    private double seconds() {
        return (System.currentTimeMillis() - begun) / 1000.0;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
