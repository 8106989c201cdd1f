package com.modularplatform.trials.door;

import static com.modularplatform.trials.door.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** CVs, and waiting until they are read. */
public final class Documents {
    private static final Path CV = Path.of("src", "test", "resources", "tour", "cv.txt");

    private Documents() {}

    /** The CV of the README's tour. */
    public static byte[] cv() {
        try {
            return Files.readAllBytes(CV);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form that holds a CV against a job. */
    public static Api.Part[] analysis(String fileName, byte[] bytes) {
        return new Api.Part[] {
            Api.Part.file(fileName, bytes),
            Api.Part.text("job_title", "Senior Python Developer"),
            Api.Part.text("job_description", "We are looking for Python and Django. Kafka is a plus."),
            Api.Part.text("required_skills", "[\"Python\", \"Django\", \"MariaDB\"]"),
            Api.Part.text("experience_level", "senior")
        };
    }

    /** Uploads to the address of a ticket; the status of the answer. */
    public static int put(Api.Answer ticket, byte[] bytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ticket.string("uploadUrl")))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        ((Map<?, ?>) Objects.requireNonNull(ticket.at("headers"))).forEach((name, value) -> {
            if (!String.valueOf(name).equalsIgnoreCase("content-length")) {
                request.header(String.valueOf(name), String.valueOf(value));
            }
        });
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What a list of documents says of each: id → status, in its order. */
    public static Map<String, String> statuses(Api caller, String list) {
        var statuses = new LinkedHashMap<String, String>();
        for (var row : (List<?>) Objects.requireNonNull(caller.get(list).is(200).at("data"))) {
            var fields = (Map<?, ?>) row;
            statuses.put(String.valueOf(fields.get("id")), String.valueOf(fields.get("status")));
        }
        return statuses;
    }

    /** The ids of those that were read. */
    public static List<String> completed(Api caller, String list) {
        return statuses(caller, list).entrySet().stream()
                .filter(row -> row.getValue().equals("completed"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A document's answer once its reading is over.
     *
     * @param status where the status stands in it
     */
    public static Api.Answer over(Api caller, String path, String status) {
        return await().pollInterval(Duration.ofMillis(100))
                .until(
                        () -> caller.get(path).is(200),
                        answer -> Set.of("completed", "failed").contains(answer.string(status)));
    }
}
