package com.modularplatform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a user meets it: it starts, answers, keeps what it was told to keep, and says why it does not start. */
class LocalPlatformTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADA = """
            {"email": "ada@example.com", "password": "SecurePass123!", "firstName": "Ada", "lastName": "L", "role": "candidate"}
            """;

    @TempDir
    Path folder;

    @Test
    void itKeepsWhatItAcknowledgedAlsoWhenItIsKilledOneCopyHoldsItsFolderAndItStopsWithinSeconds() throws Exception {
        var options = LocalOptions.forTests().keptIn(folder);
        try (var first = LocalProcess.start(options)) {
            assertThat(get(first.baseUri() + "/health").statusCode()).isEqualTo(200);
            assertThat(register(first.baseUri()).statusCode()).isEqualTo(201);
            assertThatThrownBy(() -> LocalProcess.start(options))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("in use by another running copy");
            first.kill();
        }
        try (var second = LocalProcess.start(options)) {
            assertThat(post(second.baseUri(), "/api/v1/auth/login", ADA.replaceAll(", \"firstName.*", "}"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(register(second.baseUri()).statusCode()).isEqualTo(409);
            assertThat(get(second.mailbox().toString()).body()).contains("Mailbox");

            var asked = Instant.now();
            second.close();
            assertThat(Duration.between(asked, Instant.now()))
                    .as("until it stopped")
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPlatform.start(LocalOptions.forTests().onPort(taken.getLocalPort())))
                    .isInstanceOf(StartFault.class)
                    .hasMessageMatching("Port \\d+ is in use by another program: stop that, or choose .*");
        }
    }

    @Test
    void argumentsAreReadAndUnknownOnesRefused() {
        var options = LocalOptions.of("--port=9000", "--data=", "--quota-factor=10", "--processes=false");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEmpty();
        assertThat(options.quotaFactor()).isEqualTo(10);
        assertThat(options.processes()).isFalse();
        assertThat(options.template()).exists();
        assertThatThrownBy(() -> LocalOptions.of("--prot=9000")).hasMessageStartingWith("--prot is not an option");
        assertThatThrownBy(() -> LocalOptions.of("--port=many")).hasMessage("--port needs a number, not many.");
    }

    private static HttpResponse<String> register(URI base) throws Exception {
        return post(base, "/api/v1/auth/register", ADA);
    }

    private static HttpResponse<String> post(URI base, String path, String json) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String uri) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }
}
