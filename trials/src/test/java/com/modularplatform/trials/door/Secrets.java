package com.modularplatform.trials.door;

import com.modularplatform.kernel.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What no log may hold: every text that was sent in a body or a file, and every token, address, number and word of a CV that
 * came back. Of each the beginning is kept, which finds it cut short too.
 */
final class Secrets {
    private static final int SHORTEST = 8;
    private static final int KEPT = 24;
    private static final Pattern PLAIN = Pattern.compile(
            "[a-z_-]*|[0-9a-f-]{36}|\\d{4}-\\d\\d-\\d\\d(T.*)?|[a-z]+/[a-z0-9.+-]+|[A-Z][a-z]+/[A-Za-z_]+");
    private static final Pattern TELLING = Pattern.compile(
            "(?i).*(token|access|refresh|secret|email|phone|password|parsed_?data|extracted_?data|evidence).*");
    private static final Pattern SIGNATURE = Pattern.compile("X-Amz-Signature=([0-9a-f]+)");
    private static final Pattern ALWAYS = Pattern.compile(
            "eyJ[\\w-]{16,}|Bearer [\\w.-]{8,}|[\\w.+-]+@[\\w-]+\\.(com|example|org|net)|X-Amz-Signature");

    private final Map<String, Set<String>> byStart = new ConcurrentHashMap<>();

    /** A text, whatever it is. */
    void keep(String text) {
        var stripped = text.strip();
        if (stripped.length() < SHORTEST || PLAIN.matcher(stripped).matches()) {
            return;
        }
        byStart.computeIfAbsent(stripped.substring(0, SHORTEST), start -> ConcurrentHashMap.newKeySet())
                .add(stripped.substring(0, Math.min(KEPT, stripped.length())));
    }

    /** All texts of a JSON body. */
    void sent(byte[] body) {
        texts(parsed(body), false).forEach(this::keep);
    }

    /** The lines of a file. */
    void uploaded(byte[] file) {
        new String(file, StandardCharsets.UTF_8).lines().limit(200).forEach(this::keep);
    }

    /** The telling texts of an answer. */
    void received(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        SIGNATURE.matcher(text).results().forEach(found -> keep(found.group(1)));
        texts(parsed(body), true).filter(value -> !value.startsWith("http")).forEach(this::keep);
    }

    private static @Nullable Object parsed(byte[] body) {
        try {
            return Json.parse(body);
        } catch (Json.NotJson e) {
            return null;
        }
    }

    private static Stream<String> texts(@Nullable Object tree, boolean tellingOnly) {
        return switch (tree) {
            case String text -> tellingOnly ? Stream.empty() : Stream.of(text);
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .flatMap(e -> texts(
                                e.getValue(),
                                tellingOnly
                                        && !TELLING.matcher(String.valueOf(e.getKey()))
                                                .matches()));
            case List<?> list -> list.stream().flatMap(item -> texts(item, tellingOnly));
            case null, default -> Stream.empty();
        };
    }

    int size() {
        return byStart.values().stream().mapToInt(Set::size).sum();
    }

    /** The lines that tell something. */
    Set<String> in(String log) {
        var telling = new TreeSet<String>();
        log.lines().filter(this::tells).forEach(telling::add);
        return telling;
    }

    private boolean tells(String line) {
        for (int i = 0; i + SHORTEST <= line.length(); i++) {
            int at = i;
            var secrets = byStart.getOrDefault(line.substring(i, i + SHORTEST), Set.of());
            if (secrets.stream().anyMatch(secret -> line.startsWith(secret, at))) {
                return true;
            }
        }
        return ALWAYS.matcher(line).find();
    }
}
