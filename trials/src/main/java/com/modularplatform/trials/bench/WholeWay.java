package com.modularplatform.trials.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A CV's whole way over HTTP on a running platform: upload to completed one after the other, documents a second with eight
 * at a time, and the report as PDF. The CVs are two-page PDFs made here, each of another person. Who waits for one document
 * asks every 20 ms, to see when it is done; the eight ask every quarter of a second, as a client with a quota would.
 * Arguments: address, documents (default 40), the platform's process (its processor time a document is told too).
 */
public final class WholeWay {
    private static final int AT_A_TIME = 8;
    private static final Duration CLOSELY = Duration.ofMillis(20);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Optional<ProcessHandle> NOT_KNOWN = Optional.empty();
    private static final List<String> SKILLS = List.of(
            "Java",
            "Spring Boot",
            "PostgreSQL",
            "Kubernetes",
            "Docker",
            "AWS",
            "Kafka",
            "Python",
            "React",
            "Terraform");
    private static final List<String> FIRST =
            List.of("Ada", "Grace", "Linus", "Barbara", "Edsger", "Radia", "Donald", "Frances", "Alan", "Katherine");
    private static final List<String> LAST = List.of("Keller", "Moreau", "Silva", "Novak", "Okafor", "Rossi", "Haugen");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private String token = "";

    private WholeWay(URI base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        XRLog.setLoggingEnabled(false);
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        var platform = arguments.length > 2 ? ProcessHandle.of(Long.parseLong(arguments[2])) : NOT_KNOWN;
        new WholeWay(URI.create(arguments[0])).run(documents, platform);
    }

    private void run(int documents, Optional<ProcessHandle> platform) throws Exception {
        subscribe();
        var cvs = IntStream.range(0, documents).mapToObj(WholeWay::cv).toList();
        for (int i = 0; i < 10; i++) { // warm
            completed(upload(cvs.get(i % documents)), CLOSELY);
        }

        var ways = new double[documents];
        var ids = new String[documents];
        for (int i = 0; i < documents; i++) {
            long begin = System.nanoTime();
            ids[i] = upload(cvs.get(i));
            completed(ids[i], CLOSELY);
            ways[i] = millis(begin);
        }
        System.out.printf("%-44s %10s %10s%n", "", "p50 ms", "p95 ms");
        tell("upload to completed, one at a time", ways);

        var before = platform.map(WholeWay::processorTime);
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var all = cvs.stream()
                    .<Callable<Boolean>>map(cv -> () -> {
                        completed(upload(cv), NOW_AND_THEN);
                        return true;
                    })
                    .toList();
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        double perSecond = documents / (millis(begin) / 1000);
        var spent = platform.map(process -> processorTime(process).minus(before.orElseThrow()));

        var reports = new double[documents];
        for (int i = 0; i < documents; i++) {
            long asked = System.nanoTime();
            var report = send(
                    request("/v1/cv-analysis/" + ids[i] + "/report.pdf").GET().build());
            reports[i] = millis(asked);
            if (report.statusCode() != 200
                    || !new String(report.body(), 0, 4, StandardCharsets.US_ASCII).equals("%PDF")) {
                throw new IllegalStateException("no report: " + report.statusCode());
            }
        }
        tell("report.pdf", reports);
        System.out.printf("%-44s %10.1f%n", "documents a second, %d at a time".formatted(AT_A_TIME), perSecond);
        spent.ifPresent(time -> System.out.printf(
                "%-44s %10d%n",
                "processor time a document then, ms", time.dividedBy(documents).toMillis()));
    }

    /** What a process and those it started have used so far; one that has ended is not counted. */
    private static Duration processorTime(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A tenant of its own with a trial of the module. */
    private void subscribe() throws IOException, InterruptedException {
        var registered = post("/v1/auth/register", """
                {"email":"%s@example.com","password":"Correct-Horse-Battery-7","first_name":"Bench","last_name":"Mark","tenant_name":"Bench"}
                """.formatted(UUID.randomUUID()));
        token = registered.path("data").path("tokens").path("access").asText();
        var module = json.readTree(
                send(request("/v1/marketplace/modules/cv-analysis").GET().build())
                        .body());
        post(
                "/v1/trials",
                "{\"module_id\":\"%s\"}"
                        .formatted(module.path("data").path("id").asText()));
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        var answer = send(request(path)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        return good(path, answer);
    }

    private JsonNode good(String what, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    what + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return json.readTree(answer.body());
    }

    private String upload(byte[] cv) throws IOException, InterruptedException {
        var boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        field(body, boundary, "job_title", "Senior Backend Engineer");
        field(
                body,
                boundary,
                "job_description",
                "You build services in Java and Spring Boot on AWS. 5+ years of experience.");
        field(body, boundary, "required_skills", "[\"Java\",\"PostgreSQL\",\"Kubernetes\"]");
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(cv);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = send(request("/v1/cv-analysis/upload")
                .header("content-type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return good("upload", answer).path("data").path("analysis_id").asText();
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void completed(String id, Duration pause) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (millis(begin) < PATIENCE.toMillis()) {
            var analysis = good(
                            "analysis",
                            send(request("/v1/cv-analysis/" + id).GET().build()))
                    .path("data");
            var status = analysis.path("status").asText();
            if (status.equals("completed")) {
                return;
            }
            if (status.equals("failed")) {
                throw new IllegalStateException(
                        "failed: " + analysis.path("failure_reason").asText());
            }
            Thread.sleep(pause);
        }
        throw new IllegalStateException("not completed after " + PATIENCE);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static void tell(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%-44s %10.0f %10.0f%n", what, millis[millis.length / 2], millis[(int) (millis.length * 0.95)]);
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    /** A two-page CV of the nth person. */
    private static byte[] cv(int n) {
        var name = FIRST.get(n % FIRST.size()) + " " + LAST.get(n % LAST.size());
        var jobs = IntStream.range(0, 6)
                .mapToObj(i -> """
                        <h3>%s, Example %s GmbH</h3><p>%02d/%d – %s</p>
                        <ul><li>Built services in %s and %s for %d customers.</li><li>Led a team of %d and halved the time of a release.</li>
                        <li>Moved the billing of the company to %s within a year, without a day of downtime.</li></ul>
                        """.formatted(
                                i == 0 ? "Senior Software Engineer" : "Software Engineer",
                                (char) ('A' + (n + i) % 26),
                                1 + (n + i) % 12,
                                2024 - 2 * i,
                                i == 0 ? "present" : "12/" + (2025 - 2 * i),
                                SKILLS.get((n + i) % SKILLS.size()),
                                SKILLS.get((n + i + 3) % SKILLS.size()),
                                100 * (i + 1),
                                3 + i,
                                SKILLS.get((n + i + 5) % SKILLS.size())))
                .collect(Collectors.joining());
        var html = """
                <html><head><style>body { font-family: sans-serif; font-size: 11pt; }</style></head><body>
                <h1>%s</h1><p>%s@example.com · +49 30 901820%02d · Berlin, Germany</p>
                <h2>Experience</h2>%s
                <h2>Education</h2><p>MSc Computer Science, Technical University of Berlin, 2012</p>
                <h2>Skills</h2><p>%s</p></body></html>
                """.formatted(
                        name,
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'),
                        n % 100,
                        jobs,
                        String.join(", ", SKILLS));
        var pdf = new ByteArrayOutputStream();
        try {
            var renderer = new PdfRendererBuilder();
            renderer.withHtmlContent(html, null);
            renderer.toStream(pdf);
            renderer.run();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return pdf.toByteArray();
    }
}
