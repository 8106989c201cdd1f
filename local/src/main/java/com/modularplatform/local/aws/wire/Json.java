package com.modularplatform.local.aws.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as trees of {@link Map} (insertion order), {@link List}, {@link String}, {@link Boolean}, null, and numbers: {@link Integer},
 * else {@link Long}, else {@link Double}.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws AwsError {@code SerializationException} when it is not JSON
     */
    public static @Nullable Object read(byte[] json) {
        try (var parser = FACTORY.createParser(json)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new AwsError("SerializationException", "more than one JSON value");
            }
            return value;
        } catch (IOException notJson) {
            throw new AwsError("SerializationException", String.valueOf(notJson.getMessage()));
        }
    }

    /** Reads one value from text. */
    public static @Nullable Object read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one object; nothing at all counts as an empty one. */
    public static Map<String, @Nullable Object> object(byte[] json) {
        if (json.length == 0) {
            return new LinkedHashMap<>();
        }
        if (read(json) instanceof Map<?, ?> map) {
            return cast(map);
        }
        throw new AwsError("SerializationException", "an object was expected");
    }

    /** Reads one object from text. */
    public static Map<String, @Nullable Object> object(String json) {
        return object(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a tree; {@link java.time.Instant} becomes epoch seconds with milliseconds, as AWS's JSON protocols do. */
    public static byte[] bytes(@Nullable Object tree) {
        var out = new ByteArrayOutputStream(256);
        try (var generator = FACTORY.createGenerator(out)) {
            write(generator, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Writes a tree as text. */
    public static String text(@Nullable Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> cast(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new AwsError("SerializationException", "no JSON");
        }
        return switch (token) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> parser.getIntValue();
                    case LONG -> parser.getLongValue();
                    default -> parser.getDoubleValue();
                };
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new AwsError("SerializationException", "unexpected " + token);
        };
    }

    private static void write(JsonGenerator out, @Nullable Object tree) throws IOException {
        switch (tree) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (var entry : map.entrySet()) {
                    out.writeFieldName(String.valueOf(entry.getKey()));
                    write(out, entry.getValue());
                }
                out.writeEndObject();
            }
            case Iterable<?> list -> {
                out.writeStartArray();
                for (var element : list) {
                    write(out, element);
                }
                out.writeEndArray();
            }
            case String text -> out.writeString(text);
            case Boolean flag -> out.writeBoolean(flag);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> {
                double value = number.doubleValue();
                if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                    out.writeNumber((long) value);
                } else {
                    out.writeNumber(value);
                }
            }
            case java.time.Instant time -> out.writeNumber(BigDecimal.valueOf(time.toEpochMilli(), 3));
            case Enum<?> name -> out.writeString(name.name());
            default -> throw new IllegalArgumentException("not JSON: " + tree.getClass());
        }
    }
}
