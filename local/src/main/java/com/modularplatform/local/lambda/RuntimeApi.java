package com.modularplatform.local.lambda;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.wire.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lambda's Runtime API (2018-06-01) for one process: it fetches an event, and gives back an answer or an error. */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";

    private final HttpServer server;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Pending> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private record Pending(Invocation invocation, byte[] event, CompletableFuture<byte[]> answer) {}

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(ROOT, this::serve);
        server.start();
    }

    /** What the process finds in {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the process asks for its first event. */
    void awaitStart(Duration most) throws FunctionError {
        await(started, most, "Runtime.InitError");
    }

    byte[] call(Invocation invocation, byte[] event, Duration most) throws FunctionError {
        var pending = new Pending(invocation, event, new CompletableFuture<>());
        waiting.add(pending);
        return await(pending.answer, most, "Sandbox.Timedout");
    }

    /** Ends every call that waits: the process is gone. */
    void fail(String reason) {
        var gone = new FunctionError("Runtime.ExitError", reason);
        started.completeExceptionally(gone);
        running.values().forEach(pending -> pending.answer.completeExceptionally(gone));
        waiting.forEach(pending -> pending.answer.completeExceptionally(gone));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static <T> T await(CompletableFuture<T> future, Duration most, String late) throws FunctionError {
        try {
            return future.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            throw new FunctionError(late, "Task timed out after %d.00 seconds".formatted(most.toSeconds()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FunctionError("Sandbox.Stopped", "The host is stopping");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof FunctionError error
                    ? error
                    : new FunctionError("Runtime.Unknown", String.valueOf(failed.getCause()));
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(ROOT.length());
            var body = exchange.getRequestBody().readAllBytes();
            if (path.equals("invocation/next")) {
                next(exchange);
                return;
            }
            var parts = path.split("/");
            if (path.equals("init/error")) {
                started.completeExceptionally(error(body));
            } else if (path.endsWith("/response")) {
                finished(parts[1]).answer.complete(body);
            } else if (path.endsWith("/error")) {
                finished(parts[1]).answer.completeExceptionally(error(body));
            }
            exchange.sendResponseHeaders(202, -1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Pending finished(String id) {
        var pending = running.remove(id);
        if (pending == null) {
            throw new IllegalStateException("an answer to a call that nobody waits for: " + id);
        }
        return pending;
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        started.complete(null);
        var pending = waiting.take();
        var invocation = pending.invocation;
        running.put(invocation.requestId(), pending);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(invocation.deadline().toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", invocation.arn());
        exchange.sendResponseHeaders(200, pending.event.length);
        exchange.getResponseBody().write(pending.event);
    }

    private static FunctionError error(byte[] body) {
        var fields = Json.object(body);
        return new FunctionError(
                String.valueOf(fields.getOrDefault("errorType", "Runtime.Unknown")),
                String.valueOf(fields.getOrDefault("errorMessage", new String(body, StandardCharsets.UTF_8))));
    }
}
