package com.modularplatform.kernel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as a tree of plain values: {@code Map<String, Object>} in order, {@code List<Object>}, {@code String},
 * {@code Long}, {@code BigDecimal}, {@code Boolean} and {@code null}.
 */
public final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 40;

    /** Shared by all who stream; refuses duplicate names, deep nesting and endless numbers. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(8_000_000)
                    .build())
            .build();

    private Json() {}

    /** What is not JSON, or more than one value. The message names line and column, never content. */
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String message) {
            super(message, null, false, false);
        }
    }

    /** Reads exactly one value. */
    public static @Nullable Object parse(byte[] bytes) throws NotJson {
        try (var parser = FACTORY.createParser(bytes)) {
            return whole(parser);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new NotJson("The body is not UTF-8.");
        }
    }

    /** Reads exactly one value. */
    public static @Nullable Object parse(String text) throws NotJson {
        try (var parser = FACTORY.createParser(text)) {
            return whole(parser);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what we or AWS wrote ourselves; anything else is a defect. */
    public static Map<String, @Nullable Object> object(InputStream stream) {
        try (var parser = FACTORY.createParser(stream)) {
            return asObject(whole(parser));
        } catch (IOException | NotJson e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    /** Reads what we or AWS wrote ourselves; anything else is a defect. */
    public static Map<String, @Nullable Object> object(String text) {
        try {
            return asObject(parse(text));
        } catch (NotJson e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asObject(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** A tree as JSON text. */
    public static String text(@Nullable Object tree) {
        return new String(bytes(tree), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A tree as JSON in UTF-8. */
    public static byte[] bytes(@Nullable Object tree) {
        var out = new ByteArrayOutputStream(512);
        try (var generator = FACTORY.createGenerator(out)) {
            write(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same tree always as the same bytes: names sorted, numbers without trailing zeros. For hashing. */
    public static byte[] canonical(@Nullable Object tree) {
        return bytes(sorted(tree));
    }

    private static @Nullable Object sorted(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var names = new TreeMap<String, @Nullable Object>();
                map.forEach((name, value) -> names.put((String) name, sorted(value)));
                yield names;
            }
            case List<?> list -> list.stream().map(Json::sorted).collect(ArrayList::new, ArrayList::add, List::addAll);
            case Long number -> BigDecimal.valueOf(number).stripTrailingZeros();
            case BigDecimal number -> number.stripTrailingZeros();
            case null, default -> tree;
        };
    }

    /** Writes a tree where a generator stands. */
    public static void write(JsonGenerator out, @Nullable Object tree) throws IOException {
        switch (tree) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Boolean flag -> out.writeBoolean(flag);
            case Long number -> out.writeNumber(number);
            case Integer number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number.toPlainString());
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (var entry : map.entrySet()) {
                    out.writeFieldName(new SerializedString((String) entry.getKey()));
                    write(out, entry.getValue());
                }
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (var item : list) {
                    write(out, item);
                }
                out.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON for " + tree.getClass());
        }
    }

    private static @Nullable Object whole(JsonParser parser) throws IOException, NotJson {
        if (parser.nextToken() == null) {
            throw new NotJson("The body is empty.");
        }
        var value = value(parser);
        if (parser.nextToken() != null) {
            throw new NotJson("There is more than one JSON value.");
        }
        return value;
    }

    /** The value the parser stands on; afterwards it stands on that value's last token. */
    public static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
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
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? (Object) parser.getDecimalValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("no value at " + parser.currentToken());
        };
    }

    private static NotJson notJson(JsonProcessingException e) {
        var at = e.getLocation();
        return new NotJson(
                at == null
                        ? "The body is not valid JSON."
                        : "The body is not valid JSON (line %d, column %d)."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }
}
