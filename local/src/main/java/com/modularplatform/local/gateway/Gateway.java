package com.modularplatform.local.gateway;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Expressions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP API of the template on 127.0.0.1: one virtual thread a request. Its limits are AWS's: 10 MB of body, 10,240 bytes of request
 * line and headers, 6 MiB of event and of answer, 30 seconds; what breaks one is answered bare, as no function sees it.
 */
public final class Gateway implements AutoCloseable {
    private static final int MAX_BODY = 10 * 1024 * 1024;
    private static final int MAX_HEARD = 64 * 1024 * 1024;
    private static final int MAX_HEADERS = 10_240;
    private static final int MAX_EVENT = 6 * 1024 * 1024;

    private final Routes routes;
    private final Optional<Cors> cors;
    private final InvokeLambda functions;
    private final Server server;
    private final ServerConnector connector;

    private Gateway(Routes routes, Optional<Cors> cors, InvokeLambda functions, int port) {
        this.routes = routes;
        this.cors = cors;
        this.functions = functions;
        var threads = new QueuedThreadPool(16);
        threads.setName("gateway");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(64 * 1024);
        http.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(60_000);
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.setHandler(new Front());
    }

    /**
     * Takes the port at once and answers after {@link #open}.
     *
     * @param port 0 takes any free one
     * @throws BindException when somebody else has the port
     */
    public static Gateway bind(Blueprint blueprint, Expressions expressions, InvokeLambda functions, int port)
            throws IOException {
        var cors = blueprint
                .corsExpression()
                .map(spec -> new Cors(
                        spec.origins().stream().map(expressions::text).toList(),
                        spec.methods(),
                        spec.headers(),
                        spec.exposed(),
                        spec.maxAge()));
        var gateway = new Gateway(new Routes(blueprint.routes()), cors, functions, port);
        try {
            gateway.connector.open();
        } catch (IOException failed) {
            throw failed.getCause() instanceof BindException taken ? taken : failed;
        }
        return gateway;
    }

    /** Starts to answer. */
    public void open() {
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("The gateway does not start: " + failed.getMessage(), failed);
        }
    }

    /** Where it answers. */
    public URI baseUri() {
        return URI.create("http://localhost:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
            connector.close();
        } catch (Exception stuck) {
            System.getLogger("gateway").log(System.Logger.Level.WARNING, "the gateway did not stop", stuck);
        }
    }

    /** Reads requests and writes answers. */
    private final class Front extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var requestId = UUID.randomUUID().toString();
            var headers = headers(request);
            var answer = answer(request, headers, requestId);
            response.setStatus(answer.status());
            answer.headers().forEach((name, value) -> {
                if (cors.isEmpty()
                        || !name.toLowerCase(Locale.ROOT).startsWith("access-control-")
                        || request.getMethod().equals("OPTIONS")) {
                    response.getHeaders().put(name, value);
                }
            });
            answer.cookies().forEach(cookie -> response.getHeaders().add(HttpHeader.SET_COOKIE, cookie));
            if (!request.getMethod().equals("OPTIONS")) {
                cors.ifPresent(found -> found.answerHeaders(headers).forEach(response.getHeaders()::put));
            }
            response.getHeaders().put("apigw-requestid", requestId);
            boolean bodiless = answer.status() == 204 || answer.status() == 304;
            if (!bodiless) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
            }
            boolean silent = bodiless || request.getMethod().equals("HEAD");
            response.write(true, silent ? null : ByteBuffer.wrap(answer.body()), callback);
            return true;
        }
    }

    private HttpAnswer answer(Request request, Map<String, String> headers, String requestId) throws IOException {
        if (size(request) > MAX_HEADERS) {
            return HttpAnswer.bare(431, "Request Header Fields Too Large");
        }
        var preflight = cors.flatMap(found -> found.preflight(request.getMethod(), headers));
        if (preflight.isPresent()) {
            return preflight.get();
        }
        var body = body(request);
        if (body.isEmpty()) {
            return HttpAnswer.bare(413, "Request Entity Too Large");
        }
        var path = HttpEvent.decodedPath(request.getHttpURI().getPath());
        var match = routes.find(request.getMethod(), path);
        if (match.isEmpty()) {
            return HttpAnswer.bare(404, "Not Found");
        }
        var event = new HttpEvent(
                        match.get(),
                        requestId,
                        request.getMethod(),
                        path,
                        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                        request.getConnectionMetaData().getProtocol(),
                        Request.getRemoteAddr(request),
                        headers,
                        HttpEvent.cookies(request.getHeaders().getValuesList("cookie")),
                        body.get(),
                        Instant.now())
                .toJson();
        if (event.length > MAX_EVENT) {
            return HttpAnswer.bare(413, "Request Entity Too Large");
        }
        return invoke(match.get().route().function(), event);
    }

    private HttpAnswer invoke(String function, byte[] event) {
        try {
            return HttpAnswer.read(functions.invoke(function, event))
                    .orElseGet(() -> HttpAnswer.bare(500, "Internal Server Error"));
        } catch (FunctionError failed) {
            return switch (failed.errorType()) {
                case "Sandbox.Timedout", "Lambda.TooManyRequestsException" ->
                    HttpAnswer.bare(503, "Service Unavailable");
                case "Function.ResponseSizeTooLarge" -> HttpAnswer.bare(502, "Bad Gateway");
                default -> HttpAnswer.bare(500, "Internal Server Error");
            };
        }
    }

    /**
     * The whole body; empty when it is longer than the gateway takes. That one is read too, unless its sender asks before, so that who
     * is still sending hears the answer.
     */
    private static Optional<byte[]> body(Request request) throws IOException {
        boolean tooLong = request.getLength() > MAX_BODY;
        if (tooLong && request.getHeaders().contains(HttpHeader.EXPECT)) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream(tooLong ? 0 : (int) Math.max(0, request.getLength()));
        try (var input = Content.Source.asInputStream(request)) {
            var buffer = new byte[16 * 1024];
            long seen = 0;
            for (int read = input.read(buffer); read >= 0 && seen < MAX_HEARD; read = input.read(buffer)) {
                seen += read;
                if (seen > MAX_BODY) {
                    tooLong = true;
                } else if (!tooLong) {
                    bytes.write(buffer, 0, read);
                }
            }
        }
        return tooLong ? Optional.empty() : Optional.of(bytes.toByteArray());
    }

    /** Lower-case names, repeated values joined, cookies left out, and what AWS adds on its way. */
    private static Map<String, String> headers(Request request) {
        var headers = new LinkedHashMap<String, String>();
        for (var field : request.getHeaders()) {
            var name = field.getLowerCaseName();
            if (!name.equals("cookie")) {
                headers.merge(
                        name, Optional.ofNullable(field.getValue()).orElse(""), (one, other) -> one + "," + other);
            }
        }
        headers.merge("x-forwarded-for", Request.getRemoteAddr(request), (claimed, real) -> claimed + ", " + real);
        headers.put("x-forwarded-proto", "http");
        headers.put("x-forwarded-port", Integer.toString(Request.getLocalPort(request)));
        headers.put(
                "x-amzn-trace-id",
                "Root=1-%08x-%s"
                        .formatted(
                                Instant.now().getEpochSecond(),
                                UUID.randomUUID().toString().replace("-", "").substring(0, 24)));
        return headers;
    }

    private static int size(Request request) {
        int size =
                request.getMethod().length() + request.getHttpURI().toString().length();
        for (var field : request.getHeaders()) {
            size += field.getName().length()
                    + Optional.ofNullable(field.getValue()).orElse("").length()
                    + 4;
        }
        return size;
    }
}
