package com.modularplatform.trials.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.House;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too much, wrongly measured or wrongly named. */
class DoorstepTest {
    private static final String ME = "/api/v1/users/me";
    private static final String RESUMES = "/api/v1/candidates/me/resumes";
    private static final String ID = "[0-9a-f-]{36}";

    /** The local object engine adds an id of its own while it writes. */
    private static final Pattern OUR_KEY = Pattern.compile(
            "(quarantine|kept)/(resumes|analyses)/%1$s/%1$s(/[a-z-]+(\\.[a-z]+)?)?(-%1$s)?".formatted(ID));

    private final Api.Person candidate = House.api().candidate();
    private final Api api = candidate.api();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the gateway refuses is bare, so it is asked without the promises of the description. */
    private int bare(String method, String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(House.platform().baseUri() + path))
                .header("authorization", "Bearer " + candidate.token())
                .header("content-type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000_001, 5_900_000})
    void a_body_above_five_megabytes_is_told_so(int size) {
        var answer =
                api.send("PATCH", ME, "application/json", bytes("{\"locale\": \"" + "e".repeat(size - 14) + "\"}"));

        assertThat(answer.is(413).code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"PATCH,/api/v1/users/me,application/json", "POST,/api/v1/candidates/me/resumes,multipart/form-data"})
    void a_body_above_the_gateways_limits_is_refused_by_it(String method, String path, String type) throws Exception {
        assertThat(bare(method, path, type, new byte[6_300_000])).isEqualTo(413);
        assertThat(bare(method, path, type, new byte[10_600_000])).isEqualTo(413);
        api.get(ME).is(200);
    }

    @Test
    void headers_above_ten_kilobytes_are_refused_by_the_gateway() throws Exception {
        assertThat(raw("GET %s HTTP/1.1\r\nHost: h\r\nX-Long: %s\r\n\r\n".formatted(ME, "x".repeat(10_300))))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("GET %s?q=%s HTTP/1.1\r\nHost: h\r\n\r\n".formatted(ME, "x".repeat(10_300))))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("GET %s HTTP/1.1\r\nHost: h\r\nX-Long: %s\r\n\r\n".formatted(ME, "x".repeat(9_900))))
                .startsWith("HTTP/1.1 401");
    }

    /** Sends bytes as they are, and reads until the other side is done. */
    private static String raw(String request) throws IOException {
        var address = House.platform().baseUri();
        try (var socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(bytes(request));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return ""; // cut off is refused too
        }
    }

    private static final String BODY = "{\"locale\":\"de\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 500",
                "Content-Length: 15\r\nContent-Length: 16",
                "Content-Length: -1",
                "Content-Length: 0x0F",
                "Content-Length: +15",
                "Content-Length: 15, 16",
                "Content-Length: 99999999999999999999",
                "Content-Length: 15\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: xchunked",
                "Content-Length : 15"
            })
    void a_wrongly_measured_body_changes_nothing(String measure) throws Exception {
        var answer = raw(
                "PATCH %s HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n%s\r\n\r\n%s"
                        .formatted(ME, candidate.token(), measure, BODY));

        assertThat(answer).as(answer).matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 4"));
        assertThat(answer.split("HTTP/1.1 ")).hasSizeLessThanOrEqualTo(2);
        assertThat(api.get(ME).string("locale")).isEqualTo("en");
    }

    @Test
    void what_follows_a_body_is_no_request_of_its_own_kind() throws Exception {
        var smuggled = "DELETE /api/v1/candidates/me HTTP/1.1\r\nHost: h\r\n\r\n";
        var answer =
                raw("PATCH %s HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                                .formatted(ME, candidate.token())
                        + "Content-Length: 2\r\n\r\n{}" + smuggled);

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(answer.substring(12)).contains("HTTP/1.1 40"); // a second one, without the first one's rights
    }

    private static Map<String, String> forms() {
        var part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n";
        var forms = new LinkedHashMap<String, String>();
        forms.put("ten thousand parts", part.repeat(10_000) + "--b--\r\n");
        forms.put("no end", part);
        forms.put("no parts", "--b--\r\n");
        forms.put("nothing", "");
        forms.put("another boundary", part.replace("--b", "--c"));
        forms.put("no name", "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--\r\n");
        forms.put("no disposition", "--b\r\nX: y\r\n\r\n1\r\n--b--\r\n");
        forms.put("long headers", "--b\r\nX: " + "y".repeat(50_000) + "\r\n" + part.substring(5) + "--b--\r\n");
        forms.put(
                "ten thousand headers",
                "--b\r\n"
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "X-" + i + ": y\r\n")
                                .collect(Collectors.joining()) + part.substring(5) + "--b--\r\n");
        forms.put("cut in a header", "--b\r\nContent-Dispo");
        return forms;
    }

    static Stream<Arguments> broken() {
        return forms().entrySet().stream().map(form -> Arguments.of(form.getKey(), form.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_form_is_told_so(String what, String form) {
        var answer = api.send("POST", RESUMES, "multipart/form-data; boundary=b", bytes(form));
        assertThat(answer.status()).as(what).isIn(400, 413, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=\r",
                "multipart/form-data; boundary=bb"
            })
    void a_form_without_its_boundary_is_told_so(String type) {
        var form = bytes("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--b--\r\n");
        assertThat(api.send("POST", RESUMES, type.strip(), form).status()).isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd.txt",
                "..\\..\\windows\\system32\\cv.txt",
                "/etc/cron.d/cv.txt",
                "cv\u202etxt.exe.txt",
                "cv\u2066\u200b\ufeff.txt",
                "cv\u0000.txt",
                "cv\r\nX-Evil: yes.txt",
                "cv\r\n\r\nevil.txt",
                "..",
                ".",
                "CON.txt",
                "quarantine/resumes/other/one.txt",
                "cv%2f..%2f..%2fetc.txt",
                "caf\u0065\u0301 \ud83d\ude00.txt",
                "\ud800.txt"
            })
    void whatever_a_file_is_called_it_lies_where_we_put_it(String name) {
        var answer = api.form(RESUMES, Api.Part.file(name, bytes("Mara Lindqvist\nPython developer\n")));

        assertThat(answer.status()).as(answer.brief()).isIn(201, 400, 415, 422);
        if (answer.status() == 201) {
            assertThat(answer.string("fileName"))
                    .isNotBlank()
                    .doesNotContain("/", "\\", "..\\")
                    .hasSizeLessThan(256);
            assertThat(answer.string("fileName").codePoints())
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        }
        keysAreOurs();
    }

    @Test
    void a_file_name_has_an_end() {
        var answer = api.form(RESUMES, Api.Part.file("x".repeat(3_000) + ".txt", bytes("Mara Lindqvist")));

        assertThat(answer.status()).isIn(201, 400, 422);
        assertThat(answer.text().length()).isLessThan(2_000);
    }

    private static void keysAreOurs() {
        try (var clients = House.platform().clients();
                var objects = clients.objects()) {
            var keys = objects
                    .listObjectsV2Paginator(r -> r.bucket(House.platform().resource("DocumentsBucket")))
                    .contents()
                    .stream()
                    .map(object -> object.key())
                    .toList();
            assertThat(keys).isNotEmpty().allMatch(OUR_KEY.asMatchPredicate());
        }
    }
}
