package com.modularplatform.documents.sandbox;

import com.modularplatform.documents.read.LayoutReader;
import com.modularplatform.domain.reading.UnreadableDocument;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import java.util.logging.LogManager;

/**
 * The program a child JVM runs: reads frames from its standard input and answers on its standard output, until the input
 * ends. Request: name, length, bytes. Answer: length, then 0 and a text, or 1 and the ordinal of the reason.
 */
final class ReadingChild {
    private static final Set<String> REFUSED = Set.of("http", "https", "ftp", "mailto");
    private static final int WARM_UPS = 12;

    private ReadingChild() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        System.setErr(new PrintStream(PrintStream.nullOutputStream()));
        LogManager.getLogManager().reset();
        closeNetwork();
        LayoutReader reader = new LayoutReader();
        warmUp(reader);
        while (true) {
            String name;
            try {
                name = in.readUTF();
            } catch (EOFException end) {
                return;
            }
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            byte[] answer = answer(reader, bytes, name);
            out.writeInt(answer.length);
            out.write(answer);
            out.flush();
        }
    }

    private static byte[] answer(LayoutReader reader, byte[] bytes, String name) throws IOException {
        var buffer = new ByteArrayOutputStream();
        var answer = new DataOutputStream(buffer);
        try {
            var text = reader.read(bytes, name);
            answer.writeByte(0);
            LayoutCodec.write(text, answer);
        } catch (UnreadableDocument e) {
            answer.writeByte(1);
            answer.writeByte(e.reason().ordinal());
        }
        return buffer.toByteArray();
    }

    /** Nothing a parser might try to open by URL is reached; names of hosts do not resolve either (see the JVM's flags). */
    private static void closeNetwork() {
        URL.setURLStreamHandlerFactory(protocol -> REFUSED.contains(protocol) ? new Closed() : null);
    }

    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("closed");
        }
    }

    /** Reads samples until a request comes, so that the first real document meets loaded and compiled classes. */
    private static void warmUp(LayoutReader reader) throws IOException {
        for (String sample : new String[] {"sample.pdf", "sample.docx"}) {
            try (InputStream in = ReadingChild.class.getResourceAsStream(sample)) {
                byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
                for (int i = 0; i < WARM_UPS && System.in.available() == 0; i++) {
                    reader.read(bytes, sample);
                }
            } catch (UnreadableDocument e) {
                return; // the samples are read by a test; without them the first document is slower, no more
            }
        }
    }
}
