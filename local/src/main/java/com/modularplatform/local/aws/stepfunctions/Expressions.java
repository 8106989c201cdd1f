package com.modularplatform.local.aws.stepfunctions;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.modularplatform.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * JSONata as Step Functions speaks it: expressions stand in {@code {% %}}, variables and {@code $states} are bound, {@code $eval} is
 * not there, and {@code $uuid $parse $hash $range $partition $random} are, as the developer guide's page on transforming data defines them.
 */
final class Expressions {
    private static final long MILLIS = 5_000;
    private static final int DEPTH = 500;
    private static final int LARGEST_RANGE = 1_000;
    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private Expressions() {}

    /** Whether a text is an expression. */
    static boolean isExpression(@Nullable Object template) {
        return template instanceof String text && text.startsWith("{%") && text.endsWith("%}");
    }

    /** What is wrong with a template's expressions, null when nothing is. */
    static @Nullable String complaint(@Nullable Object template) {
        return switch (template) {
            case Map<?, ?> map -> firstComplaint(map.values());
            case List<?> list -> firstComplaint(list);
            case String text when isExpression(text) -> syntax(body(text));
            case String text when text.startsWith("{%") -> "an expression that does not end: " + text;
            case null, default -> null;
        };
    }

    /**
     * Fills a template.
     *
     * @param variables by name, {@code states} among them
     * @throws StateError {@code States.QueryEvaluationError}
     */
    static @Nullable Object evaluate(@Nullable Object template, Map<String, @Nullable Object> variables) {
        return switch (template) {
            case Map<?, ?> map -> {
                var filled = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, value) -> filled.put(String.valueOf(key), evaluate(value, variables)));
                yield filled;
            }
            case List<?> list -> {
                var filled = new ArrayList<@Nullable Object>();
                list.forEach(value -> filled.add(evaluate(value, variables)));
                yield filled;
            }
            case String text when isExpression(text) -> compute(body(text), variables);
            case null, default -> template;
        };
    }

    private static @Nullable Object compute(String expression, Map<String, @Nullable Object> variables) {
        Object result;
        try {
            var compiled = Jsonata.jsonata(expression);
            compiled.setOutputConvertNulls(false);
            var frame = compiled.createFrame();
            frame.setRuntimeBounds(MILLIS, DEPTH);
            bindFunctions(frame);
            variables.forEach((name, value) -> frame.bind(name, value == null ? Jsonata.NULL_VALUE : value));
            result = compiled.evaluate(null, frame);
        } catch (RuntimeException wrong) { // the engine lets Java's own exceptions out too, as of $number('no')
            throw new StateError(
                    StateError.QUERY, "The JSONata expression '" + expression + "' failed: " + wrong.getMessage());
        }
        if (result == null) {
            throw new StateError(
                    StateError.QUERY, "The JSONata expression '" + expression + "' returned nothing (undefined).");
        }
        return plain(result, expression);
    }

    private static @Nullable Object plain(@Nullable Object value, String expression) {
        if (value == Jsonata.NULL_VALUE) {
            return null;
        }
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, member) -> copy.put(String.valueOf(key), plain(member, expression)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(element -> copy.add(plain(element, expression)));
                yield copy;
            }
            case String text -> text;
            case Boolean flag -> flag;
            case Double number
            when number.isNaN() || number.isInfinite() ->
                throw new StateError(
                        StateError.QUERY, "The JSONata expression '" + expression + "' is no JSON number.");
            case Number number -> number;
            default ->
                throw new StateError(
                        StateError.QUERY,
                        "The JSONata expression '" + expression + "' returned a value that JSON has not.");
        };
    }

    private static void bindFunctions(Jsonata.Frame frame) {
        frame.bind(
                "uuid",
                new Jsonata.JFunction((input, arguments) -> UUID.randomUUID().toString(), "<:s>"));
        frame.bind("parse", new Jsonata.JFunction((input, arguments) -> parse(arguments.get(0)), "<s:x>"));
        frame.bind(
                "hash",
                new Jsonata.JFunction(
                        (input, arguments) -> hash(String.valueOf(arguments.get(0)), String.valueOf(arguments.get(1))),
                        "<ss:s>"));
        frame.bind(
                "range",
                new Jsonata.JFunction(
                        (input, arguments) -> range(number(arguments, 0), number(arguments, 1), number(arguments, 2)),
                        "<nnn:a>"));
        frame.bind(
                "partition",
                new Jsonata.JFunction(
                        (input, arguments) -> partition((List<?>) arguments.get(0), number(arguments, 1)), "<an:a>"));
        frame.bind("random", new Jsonata.JFunction((input, arguments) -> random(arguments), "<n?:n>"));
        frame.bind(
                "eval",
                new Jsonata.JFunction(
                        (input, arguments) -> {
                            throw new StateError(StateError.QUERY, "$eval is not supported");
                        },
                        "<sx?:x>"));
    }

    private static Object parse(@Nullable Object json) {
        var value = Json.read(String.valueOf(json));
        return value == null ? Jsonata.NULL_VALUE : value;
    }

    private static String hash(String data, String algorithm) {
        if (!ALGORITHMS.contains(algorithm)) {
            throw new StateError(StateError.QUERY, "no such hash: " + algorithm);
        }
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(data.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Object> range(int start, int end, int step) {
        if (step == 0) {
            throw new StateError(StateError.QUERY, "the step of $range is 0");
        }
        var numbers = new ArrayList<>();
        for (long at = start; step > 0 ? at <= end : at >= end; at += step) {
            if (numbers.size() == LARGEST_RANGE) {
                throw new StateError(StateError.QUERY, "$range makes at most " + LARGEST_RANGE + " numbers");
            }
            numbers.add((int) at);
        }
        return numbers;
    }

    private static List<Object> partition(List<?> list, int size) {
        if (size <= 0) {
            throw new StateError(StateError.QUERY, "the size of $partition must be positive");
        }
        var chunks = new ArrayList<>();
        for (int at = 0; at < list.size(); at += size) {
            chunks.add(new ArrayList<>(list.subList(at, Math.min(at + size, list.size()))));
        }
        return chunks;
    }

    private static double random(List<?> arguments) {
        return !arguments.isEmpty() && arguments.get(0) instanceof Number seed
                ? new Random(seed.longValue()).nextDouble()
                : ThreadLocalRandom.current().nextDouble();
    }

    private static int number(List<?> arguments, int at) {
        return ((Number) arguments.get(at)).intValue();
    }

    private static String body(String text) {
        return text.substring(2, text.length() - 2).strip();
    }

    private static @Nullable String firstComplaint(Iterable<?> values) {
        for (var value : values) {
            var complaint = complaint(value);
            if (complaint != null) {
                return complaint;
            }
        }
        return null;
    }

    private static @Nullable String syntax(String expression) {
        try {
            Jsonata.jsonata(expression);
            return expression.matches("(?s).*\\$eval\\s*\\(.*") ? "$eval is not supported: " + expression : null;
        } catch (JException wrong) {
            return "not JSONata: " + expression + " (" + wrong.getMessage() + ")";
        }
    }
}
