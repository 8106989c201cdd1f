package com.modularplatform.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * A start and one CV's way through the platform for the JVM to watch: what it saw goes into the AOT cache that later starts are
 * quick by. Ends the JVM by itself.
 */
public final class Rehearsal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POLLS = 600;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final LocalPlatform platform;

    private Rehearsal(LocalPlatform platform) {
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int code = 1;
        try (var platform = LocalPlatform.start(LocalOptions.standard().onPort(0))) {
            new Rehearsal(platform).play();
            code = 0;
        } finally {
            System.exit(code);
        }
    }

    private void play() throws IOException, InterruptedException {
        sent(request("/health").GET());
        var founder = platform.logins().getLast();
        var login = JSON.writeValueAsString(Map.of("email", founder.email(), "password", founder.password()));
        var tokens = sent(request("/v1/auth/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(login)));
        var token = JSON.readTree(tokens).at("/data/tokens/access").asText();
        sent(authorized("/v1/marketplace/modules", token).GET());
        var upload = sent(authorized("/v1/cv-analysis/upload", token)
                .header("Content-Type", "multipart/form-data; boundary=rehearsal")
                .POST(HttpRequest.BodyPublishers.ofString(FORM)));
        var analysis = "/v1/cv-analysis/"
                + JSON.readTree(upload).at("/data/analysis_id").asText();
        for (int poll = 0; poll < POLLS; poll++) {
            var state = JSON.readTree(sent(authorized(analysis, token).GET()))
                    .at("/data/status")
                    .asText();
            if (!state.equals("pending") && !state.equals("processing")) {
                break;
            }
            Thread.sleep(100);
        }
        sent(authorized(analysis + "/report.pdf", token).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform.baseUri() + path));
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static final String FORM = """
            --rehearsal
            Content-Disposition: form-data; name="file"; filename="cv.txt"
            Content-Type: text/plain

            Mara Lindqvist
            mara.lindqvist@example.com

            Experience
            Python Developer, Northwind, 2019 - present
            Services with Django and PostgreSQL.

            Skills
            Python, Django, PostgreSQL, Docker
            --rehearsal
            Content-Disposition: form-data; name="job_title"

            Python Developer
            --rehearsal
            Content-Disposition: form-data; name="job_description"

            We need Python and Django. Docker is a plus.
            --rehearsal--
            """.replace("\n", "\r\n");
}
