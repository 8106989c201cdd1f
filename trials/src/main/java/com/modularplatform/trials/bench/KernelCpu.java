package com.modularplatform.trials.bench;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.modularplatform.core.Ids;
import com.modularplatform.core.MembershipId;
import com.modularplatform.core.TenantId;
import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.Snapshots;
import com.modularplatform.kernel.Vault;
import com.modularplatform.kernel.access.Admission;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.access.Callers;
import com.modularplatform.kernel.access.Membership;
import com.modularplatform.kernel.access.Quota;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.kernel.access.Token;
import com.modularplatform.kernel.access.Tokens;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * CPU the kernel spends on one request: event read, token checked, caller admitted, query and body read, answer dressed and
 * written, line logged; table and endpoint cost nothing here. CPU is the whole process's, the collector's included.
 * Arguments: requests to measure (default 200,000).
 */
public final class KernelCpu {
    private static final String BOOK = "/api/v1/books/019ab5e0-0000-7000-8000-000000000001";
    private static final int ROUNDS = 5;

    private KernelCpu() {}

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        var key = new RSAKeyGenerator(2048).keyID("bench").generate();
        var keys = serve(new JWKSet(key.toPublicJWK()).toString());
        var issuer = "http://127.0.0.1:" + keys.getAddress().getPort() + "/pool";
        var token = token(key, issuer);
        var logged = new AtomicLong();
        var shelf = new Shelf(kernel(new Tokens(issuer, Set.of("client")), logged));

        System.out.printf("%-28s %14s %14s%n", "kernel, per request", "CPU µs", "answer bytes");
        measure(shelf, "GET with a token", 200, event("GET", token, ""), requests);
        measure(shelf, "PATCH with a token and body", 200, event("PATCH", token, """
                {"title":"Notes by the translator","pages":65,"tags":["engines","notes"],"subtitle":null}"""), requests);
        measure(shelf, "GET without a token (401)", 401, event("GET", null, ""), requests);
        keys.stop(0);
    }

    private static void measure(Shelf shelf, String label, int status, byte[] event, int requests) throws IOException {
        var os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var context = new Instance();
        var output = new ByteArrayOutputStream(4096);
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= ROUNDS; round++) { // the first warms up
            long before = os.getProcessCpuTime();
            for (int i = 0; i < requests; i++) {
                output.reset();
                shelf.handleRequest(new ByteArrayInputStream(event), output, context);
            }
            double each = (os.getProcessCpuTime() - before) / 1_000.0 / requests;
            best = round == 0 ? best : Math.min(best, each);
        }
        if (!output.toString(StandardCharsets.UTF_8).contains("\"statusCode\":" + status)) {
            throw new IllegalStateException(label + ": " + output.toString(StandardCharsets.UTF_8));
        }
        System.out.printf("%-28s %14.1f %14d%n", label, best, output.size());
    }

    private static Kernel kernel(Tokens tokens, AtomicLong logged) {
        var callers = new EverybodyIsOne();
        return new Kernel(
                InstantSource.system(),
                () -> tokens,
                () -> callers,
                () -> {
                    throw new IllegalStateException("nothing here is repeated");
                },
                () -> new Vault("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)),
                Snapshots.NONE,
                new Log(line -> logged.addAndGet(line.length())));
    }

    /** Admits without a table. */
    private static final class EverybodyIsOne implements Callers {
        private final TenantId tenant = new TenantId(Ids.next(Instant.now()));
        private final Membership membership =
                new Membership(new MembershipId(Ids.next(Instant.now())), tenant, null, List.of(Role.RECRUITER));

        @Override
        public void prime() {}

        @Override
        public Admission admit(Token token, Instant now) {
            return new Admission.Admitted(
                    new Caller.Person(token.person(), token.session(), true, membership, List.of(membership)),
                    full(now));
        }

        @Override
        public Admission admit(Caller.Anonymous anonymous, Instant now) {
            return new Admission.Admitted(anonymous, full(now));
        }

        @Override
        public Quota count(String name, Instant now) {
            return full(now);
        }

        private static Quota full(Instant now) {
            return new Quota(1000, 999, now.plusSeconds(60));
        }
    }

    private static String token(RSAKey key, String issuer) throws Exception {
        var now = Instant.now();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d")
                        .claim("client_id", "client")
                        .claim("token_use", "access")
                        .claim("origin_jti", "3f333df6-90a4-4fda-8dd3-9485d27cee36")
                        .claim(Tokens.PERSON_CLAIM, Ids.next(now))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(3600)))
                        .build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static HttpServer serve(String keys) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** What API Gateway sends a function for a request of a browser. */
    private static byte[] event(String method, @Nullable String token, String body) {
        var event = """
                {"version":"2.0","routeKey":"%1$s /api/v1/books/{id}","rawPath":"%2$s","rawQueryString":"",
                 "headers":{"accept":"application/json","accept-encoding":"gzip, deflate, br","accept-language":"en-GB,en;q=0.9",
                  %3$s"content-length":"%4$d","content-type":"application/json","host":"abc123.execute-api.us-east-1.amazonaws.com",
                  "origin":"https://app.example.com","referer":"https://app.example.com/books","user-agent":"Mozilla/5.0 (X11; Linux x86_64)",
                  "x-amzn-trace-id":"Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700","x-forwarded-for":"203.0.113.7","x-forwarded-port":"443",
                  "x-forwarded-proto":"https"},
                 "requestContext":{"accountId":"123456789012","apiId":"abc123","domainName":"abc123.execute-api.us-east-1.amazonaws.com",
                  "domainPrefix":"abc123","http":{"method":"%1$s","path":"%2$s","protocol":"HTTP/1.1","sourceIp":"203.0.113.7",
                  "userAgent":"Mozilla/5.0 (X11; Linux x86_64)"},"requestId":"JKJaXmPLvHcESHA=","routeKey":"%1$s /api/v1/books/{id}",
                  "stage":"$default","time":"10/Mar/2026:05:16:23 +0000","timeEpoch":1773119783220},
                 "pathParameters":{"id":"019ab5e0-0000-7000-8000-000000000001"},%5$s"isBase64Encoded":false}
                """;
        var authorization = token == null ? "" : "\"authorization\":\"Bearer " + token + "\",";
        var sent = body.isEmpty() ? "" : "\"body\":\"" + body.replace("\"", "\\\"") + "\",";
        return event.formatted(method, BOOK, authorization, body.length(), sent).getBytes(StandardCharsets.UTF_8);
    }

    /** An instance that has time. */
    private static final class Instance implements Context {
        @Override
        public int getRemainingTimeInMillis() {
            return 29_000;
        }

        @Override
        public String getAwsRequestId() {
            return "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
        }

        @Override
        public String getLogGroupName() {
            return "bench";
        }

        @Override
        public String getLogStreamName() {
            return "bench";
        }

        @Override
        public String getFunctionName() {
            return "bench";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn:aws:lambda:us-east-1:123456789012:function:bench";
        }

        @Override
        public @Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public @Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1024;
        }

        @Override
        public LambdaLogger getLogger() {
            throw new IllegalStateException("the kernel logs by itself");
        }
    }
}
