package com.modularplatform.trials.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Everything this JVM wrote to its standard streams since the first test class began: functions log there, and the engines. */
public final class Logs implements BeforeAllCallback {
    private static final ByteArrayOutputStream KEPT = new ByteArrayOutputStream();
    private static boolean begun;

    @Override
    public void beforeAll(ExtensionContext context) {
        begin();
    }

    private static synchronized void begin() {
        if (!begun) {
            begun = true;
            System.setOut(both(System.out));
            System.setErr(both(System.err));
        }
    }

    /** What was written. */
    public static String text() {
        return KEPT.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream both(PrintStream shown) {
        var both = new OutputStream() {
            @Override
            public void write(int b) {
                shown.write(b);
                KEPT.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                shown.write(bytes, from, length);
                KEPT.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                shown.flush();
            }
        };
        return new PrintStream(both, true, StandardCharsets.UTF_8);
    }
}
