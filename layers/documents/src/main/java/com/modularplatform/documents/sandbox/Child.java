package com.modularplatform.documents.sandbox;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One child JVM; reads one document at a time. Once it failed in any way but a refusal it is dead and must be replaced. */
final class Child implements AutoCloseable {
    private static final int LONGEST_ANSWER = 64 << 20;

    /** What the JVM ends with on {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile boolean overdue;

    Child(Settings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(settings));
        builder.environment().clear(); // no credential of ours is theirs to see
        builder.directory(new java.io.File(System.getProperty("java.io.tmpdir")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD); // logs of parsers quote documents
        process = builder.start();
        out = new DataOutputStream(process.getOutputStream());
        in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    private static List<String> command(Settings settings) {
        return List.of(
                settings.java().toString(),
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djdk.net.hosts.file=/dev/null",
                "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                settings.classPath(),
                ReadingChild.class.getName());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends a document that takes too long, and the child with it. */
    void killOverdue() {
        overdue = true;
        process.destroyForcibly();
    }

    /** @throws UnreadableDocument also when the child dies of the document; see {@link #isAlive} afterwards */
    LayoutText read(byte[] bytes, String name) throws UnreadableDocument {
        byte[] answer;
        try {
            out.writeUTF(shortened(name));
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            int length = in.readInt();
            if (length < 1 || length > LONGEST_ANSWER) {
                throw new IOException("not an answer");
            }
            answer = in.readNBytes(length);
            if (answer.length < length) {
                throw new IOException("cut off");
            }
            return decoded(answer);
        } catch (IOException e) {
            close();
            throw new UnreadableDocument(causeOfDeath());
        }
    }

    private static LayoutText decoded(byte[] answer) throws IOException, UnreadableDocument {
        var fields = new DataInputStream(new ByteArrayInputStream(answer));
        if (fields.readByte() == 0) {
            return LayoutCodec.read(fields);
        }
        throw new UnreadableDocument(LayoutCodec.constant(Reason.values(), fields.readByte()));
    }

    /** The end of a name says most and is all that counts; a frame takes 64 KB of it at most. */
    private static String shortened(String name) {
        String end = name.length() > 255 ? name.substring(name.length() - 255) : name;
        return new String(end.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Reason causeOfDeath() {
        if (overdue) {
            return Reason.TOO_COMPLEX;
        }
        return process.exitValue() == OUT_OF_MEMORY ? Reason.TOO_LARGE : Reason.DAMAGED;
    }

    /** Ends the child; idle ones end by themselves when their input does. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // it is gone already
        }
        try {
            if (!process.waitFor(300, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
