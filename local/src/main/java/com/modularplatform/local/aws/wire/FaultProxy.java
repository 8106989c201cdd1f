package com.modularplatform.local.aws.wire;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Faults;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Stands before an engine that has a server of its own and applies faults to each request: plain HTTP/1.1, one request at a time per
 * connection, bytes passed on unchanged, so that signatures stay right.
 */
public final class FaultProxy implements AutoCloseable {
    private static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?><Error><Code>%s</Code><Message>the embedded AWS was told to</Message></Error>\
        """;
    private static final String JSON = "{\"__type\":\"%s\",\"message\":\"the embedded AWS was told to\"}";

    private final AwsApi api;
    private final Faults faults;
    private final int target;
    private final ServerSocket server;

    /**
     * @param port to listen on
     * @param target the engine's port
     */
    public FaultProxy(AwsApi api, Faults faults, int port, int target) {
        this.api = api;
        this.faults = faults;
        this.target = target;
        try {
            this.server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port + " is taken", taken);
        }
        Thread.ofVirtual().name("faults of " + api).start(this::accept);
    }

    /** Where clients reach the engine through its faults. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().name("faults of " + api).start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var engine = new Socket(InetAddress.getLoopbackAddress(), target)) {
            client.setTcpNoDelay(true);
            engine.setTcpNoDelay(true);
            var fromClient = new BufferedInputStream(client.getInputStream(), 16_384);
            var fromEngine = new BufferedInputStream(engine.getInputStream(), 16_384);
            while (exchange(fromClient, client.getOutputStream(), fromEngine, engine.getOutputStream())) {
                // the connection is kept for the next request
            }
        } catch (IOException gone) {
            // either side hung up
        }
    }

    private boolean exchange(
            InputStream fromClient, OutputStream toClient, InputStream fromEngine, OutputStream toEngine)
            throws IOException {
        var head = head(fromClient);
        if (head.isEmpty()) {
            return false;
        }
        var outcome = faults.next(api);
        if (outcome == Faults.Outcome.FAIL || outcome == Faults.Outcome.THROTTLE) {
            toClient.write(refusal(outcome));
            toClient.flush();
            return false;
        }
        toEngine.write(head.getBytes(StandardCharsets.ISO_8859_1));
        toEngine.flush();
        var answerTo = outcome == Faults.Outcome.SERVE_AND_DROP ? OutputStream.nullOutputStream() : toClient;
        if (field(head, "expect").startsWith("100")) {
            var between = head(fromEngine);
            toClient.write(between.getBytes(StandardCharsets.ISO_8859_1));
            toClient.flush();
            if (!between.startsWith("HTTP/1.1 100")) {
                body(between, fromEngine, toClient, false);
                return false;
            }
        }
        body(head, fromClient, toEngine, true);
        var answer = head(fromEngine);
        while (answer.startsWith("HTTP/1.1 100")) {
            answer = head(fromEngine);
        }
        answerTo.write(answer.getBytes(StandardCharsets.ISO_8859_1));
        if (!head.startsWith("HEAD ") && !answer.startsWith("HTTP/1.1 204") && !answer.startsWith("HTTP/1.1 304")) {
            body(answer, fromEngine, answerTo, false);
        }
        answerTo.flush();
        return outcome == Faults.Outcome.SERVE
                && !answer.isEmpty()
                && !field(answer, "connection").equals("close");
    }

    private byte[] refusal(Faults.Outcome outcome) {
        boolean throttled = outcome == Faults.Outcome.THROTTLE;
        boolean xml = api == AwsApi.S3;
        var code = throttled ? (xml ? "SlowDown" : "RequestThrottled") : (xml ? "InternalError" : "InternalFailure");
        int status = throttled ? (xml ? 503 : 403) : 500;
        var body = (xml ? XML : JSON).formatted(code);
        return ("HTTP/1.1 " + status + " Fault\r\nContent-Type: "
                        + (xml ? "application/xml" : "application/x-amz-json-1.0") + "\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Everything up to the empty line; nothing when the other side has closed. */
    private static String head(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        int newLines = 0;
        while (newLines < 2) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            newLines = next == '\n' ? newLines + 1 : next == '\r' ? newLines : 0;
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static void body(String head, InputStream in, OutputStream out, boolean request) throws IOException {
        var length = field(head, "content-length");
        if (field(head, "transfer-encoding").equals("chunked")) {
            chunks(in, out);
        } else if (!length.isEmpty()) {
            pass(in, out, Long.parseLong(length));
        } else if (!request) {
            in.transferTo(out);
        }
        out.flush();
    }

    private static void chunks(InputStream in, OutputStream out) throws IOException {
        long size;
        do {
            var line = line(in, out);
            size = Long.parseLong(line.split(";")[0].strip(), 16);
            if (size > 0) {
                pass(in, out, size);
                line(in, out);
            }
        } while (size > 0);
        while (!line(in, out).isEmpty()) {
            // trailers
        }
    }

    private static String line(InputStream in, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream(32);
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            if (next == '\n') {
                break;
            }
        }
        out.write(bytes.toByteArray());
        return bytes.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void pass(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[16_384];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the body ended early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static String field(String head, String name) {
        return head.lines()
                .skip(1)
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2
                        && pair[0].strip().toLowerCase(Locale.ROOT).equals(name))
                .map(pair -> pair[1].strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }
}
