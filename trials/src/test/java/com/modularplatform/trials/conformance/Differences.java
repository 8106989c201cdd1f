package com.modularplatform.trials.conformance;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Holds every AWS to the table of differences in {@code trials/emulators/README.md}: a test that fails and is not listed
 * for this subject fails; one that is listed is told as skipped with its reason; one that is listed and passes fails, so
 * that the table stays true.
 */
final class Differences implements InvocationInterceptor {
    private static final Path TABLE = Path.of("emulators", "README.md");

    /** An AWS that lacks a whole service fails here. */
    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> setup, ExtensionContext context)
            throws Throwable {
        held(invocation, setup);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        held(invocation, test);
    }

    private static void held(Invocation<Void> invocation, ReflectiveInvocationContext<Method> test) throws Throwable {
        var name = test.getTargetClass().getSimpleName().replace("ConformanceTest", "") + "."
                + test.getExecutable().getName();
        var reason = listed(Subject.current().name()).get(name);
        if (reason == null) {
            invocation.proceed();
            return;
        }
        try {
            invocation.proceed();
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (Exception | AssertionError expected) {
            throw new TestAbortedException(
                    "%s differs: %s (%s)".formatted(Subject.current().name(), reason, firstLine(expected)));
        }
        fail(
                "%s no longer differs in %s: take the row out of %s",
                Subject.current().name(), name, TABLE);
    }

    /** The rows of one subject: test → reason. A row is {@code | subject | `Class.test` | reason |}. */
    static Map<String, String> listed(String subject) {
        var rows = new LinkedHashMap<String, String>();
        try (var lines = Files.lines(TABLE)) {
            lines.filter(line -> line.startsWith("| " + subject + " | `")).forEach(line -> {
                var cells = line.split("\\s*\\|\\s*", -1);
                rows.put(cells[2].replace("`", ""), cells[3]);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).strip().lines().findFirst().orElse(thrown.toString());
    }
}
