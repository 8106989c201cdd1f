package com.modularplatform.trials.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs the README's tour from the README's own text: each {@code curl}, and the answer that stands under it. */
class TourTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(curl .*?)```\\n(?:```json\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> kept = new HashMap<>();

    @Test
    void the_tour_goes_as_it_is_written() throws Exception {
        var steps = STEP.matcher(Files.readString(ROOT.resolve("README.md")));
        int run = 0;
        while (steps.find()) {
            step(steps.group(1), steps.group(2));
            run++;
        }
        assertThat(run).isGreaterThanOrEqualTo(9);
    }

    private void step(String command, @Nullable String expected) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = curl(command);
            if (expected == null) {
                assertThat(answer.status()).as(command).isEqualTo(200);
                assertThat(answer.bytes()).startsWith("%PDF".getBytes());
                return;
            }
            var differences = new ArrayList<String>();
            compare("", Json.parse(expected), answer.json(), differences);
            if (differences.isEmpty()) {
                return;
            }
            boolean reading = command.startsWith("curl http") && Instant.now().isBefore(until);
            assertThat(reading)
                    .as("%s → %s: %s", command, differences, answer.brief())
                    .isTrue();
            Thread.sleep(200); // "a second later": what others finish in the background
        }
    }

    private Api.Answer curl(String command) throws IOException {
        var words = words(command);
        var api = House.api();
        String method = null;
        String url = "";
        String body = null;
        var parts = new ArrayList<Api.Part>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-o" -> i++;
                case "-F" -> parts.add(part(words.get(++i)));
                case "-H" -> {
                    var header = words.get(++i).split(": ", 2);
                    if (header[0].equals("Authorization")) {
                        api = api.as(header[1].substring("Bearer ".length()));
                    } else {
                        assertThat(words.get(i)).isEqualTo("Content-Type: application/json");
                    }
                }
                default -> url = words.get(i);
            }
        }
        assertThat(url).startsWith("http://localhost:8080/");
        var path = url.substring("http://localhost:8080".length());
        if (!parts.isEmpty()) {
            return api.form(path, parts.toArray(Api.Part[]::new));
        }
        return body == null
                ? api.send(method == null ? "GET" : method, path, null, null)
                : api.send(
                        method == null ? "POST" : method,
                        path,
                        "application/json",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Api.Part part(String text) throws IOException {
        var pair = text.split("=", 2);
        if (!pair[1].startsWith("@")) {
            return Api.Part.text(pair[0], pair[1]);
        }
        var file = ROOT.resolve(pair[1].substring(1));
        return Api.Part.file(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private List<String> words(String command) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(command.replace("\\\n", " "));
        while (matcher.find()) {
            words.add(filled(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
        }
        return words;
    }

    private String filled(String text) {
        return Pattern.compile("\\$([A-Z]+)")
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(kept.getOrDefault(m.group(1), m.group())));
    }

    /** {@code …} stands for whatever it is, {@code $NAME} for what is kept, a member {@code "…"} for members untold. */
    private void compare(String at, @Nullable Object expected, @Nullable Object actual, List<String> differences) {
        switch (expected) {
            case String text when text.equals("…") -> {}
            case String text
            when text.startsWith("$") -> {
                var earlier = kept.putIfAbsent(text.substring(1), String.valueOf(actual));
                if (earlier != null && !earlier.equals(actual)) {
                    differences.add(at + " is not " + text);
                }
            }
            case Map<?, ?> object
            when actual instanceof Map<?, ?> other -> {
                object.forEach((name, value) -> {
                    if (name.equals("…")) {
                        return;
                    }
                    if (!other.containsKey(name)) {
                        differences.add(at + "." + name + " is not there");
                    } else {
                        compare(at + "." + name, value, other.get(name), differences);
                    }
                });
                if (!object.containsKey("…")) {
                    other.keySet().stream()
                            .filter(name -> !object.containsKey(name))
                            .forEach(name -> differences.add(at + "." + name + " is not told"));
                }
            }
            case List<?> list
            when actual instanceof List<?> other && list.size() == other.size() -> {
                for (int i = 0; i < list.size(); i++) {
                    compare(at + "." + i, list.get(i), other.get(i), differences);
                }
            }
            case Number number
            when actual instanceof Number other -> {
                if (new BigDecimal(number.toString()).compareTo(new BigDecimal(other.toString())) != 0) {
                    differences.add(at + " is " + other);
                }
            }
            case null, default -> {
                if (!java.util.Objects.equals(expected, actual)) {
                    differences.add(at + " is " + actual);
                }
            }
        }
    }
}
