package com.modularplatform.kernel.json;

import com.modularplatform.core.Scalar;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records to trees (see {@link Json}) and back. Names of components are names of fields, in the style's casing. Knows
 * records, strings, numbers, booleans, enums (lower_snake unless {@link Named}), {@link Instant}, {@link LocalDate},
 * {@link Scalar}s, {@link List}, {@link Map} with string keys, {@link Patch}, {@code byte[]} (base64) and trees themselves.
 *
 * <p>Reading a body collects every fault. A component is required unless it is {@code @Nullable} or a {@link Patch};
 * strings are trimmed, brought to NFC, free of control characters, 1–1,000 code points long unless annotated.
 * Reading what was {@link Style#STORED} forgives: unknown fields are skipped and absent ones empty, so that records may
 * grow.
 */
public final class Codec {
    /** Whose JSON it is. */
    public enum Style {
        /** {@code /api/v1}: camelCase, whole seconds. */
        CAMEL,
        /** {@code /v1}: snake_case, whole seconds. */
        SNAKE,
        /** Ours: camelCase, milliseconds, null fields left out. */
        STORED;

        String name(String component) {
            return this == SNAKE ? snake(component) : component;
        }
    }

    /** An enum constant whose word is not its name in lower case. */
    public interface Named {
        String word();
    }

    public static final Codec CAMEL = new Codec(Style.CAMEL);
    public static final Codec SNAKE = new Codec(Style.SNAKE);
    public static final Codec STORED = new Codec(Style.STORED);

    private final Style style;
    private final ClassValue<Form> records = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return new RecordForm(Codec.this, type);
        }
    };

    private Codec(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    /** How values of one type are read and written. */
    interface Form {
        /** Null where the tree has faults; they stand in {@code faults} then. */
        @Nullable
        Object read(Object tree, String path, Faults faults);

        @Nullable
        Object write(Object value);
    }

    /** A value as a tree. */
    public @Nullable Object tree(@Nullable Object value) {
        return value == null ? null : dynamic(value);
    }

    /** A record as the tree of an object. */
    @SuppressWarnings("unchecked")
    public Map<String, @Nullable Object> object(Record value) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(dynamic(value));
    }

    /**
     * A body as a record; null when {@code faults} got any.
     *
     * @param tree what {@link Json#parse} gave
     */
    public <T> @Nullable T read(@Nullable Object tree, Class<T> type, Faults faults) {
        if (tree == null) {
            faults.add("", "must be an object");
            return null;
        }
        var value = records.get(type).read(tree, "", faults);
        return faults.none() ? type.cast(value) : null;
    }

    /** What we wrote ourselves; anything else is a defect. */
    public <T> T stored(Map<String, ? extends @Nullable Object> tree, Class<T> type) {
        var faults = new Faults();
        var value = records.get(type).read(tree, "", faults);
        if (!faults.none() || value == null) {
            throw new IllegalStateException("stored %s is damaged at %s"
                    .formatted(
                            type.getSimpleName(),
                            faults.list().stream().map(v -> v.field()).toList()));
        }
        return type.cast(value);
    }

    /** Names of the fields of a record type, in order, in this style. */
    public List<String> fields(Class<?> type) {
        return ((RecordForm) records.get(type)).fields();
    }

    private @Nullable Object dynamic(Object value) {
        return switch (value) {
            case Record r
            when !(value instanceof Scalar) && !(value instanceof Patch) ->
                records.get(r.getClass()).write(r);
            case List<?> list ->
                list.stream().map(this::tree).collect(java.util.ArrayList::new, java.util.ArrayList::add, List::addAll);
            case Map<?, ?> map -> {
                var object = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, v) -> object.put(style.name(String.valueOf(name)), tree(v)));
                yield object;
            }
            default -> Forms.leaf(value.getClass(), style).write(value);
        };
    }

    /** The form of a component or element, chosen once from its annotated type. */
    Form form(AnnotatedType annotated) {
        var type = annotated.getType();
        if (type instanceof ParameterizedType parameterized && annotated instanceof AnnotatedParameterizedType ap) {
            var raw = (Class<?>) parameterized.getRawType();
            var arguments = ap.getAnnotatedActualTypeArguments();
            if (raw == List.class) {
                return new Forms.ListForm(form(arguments[0]), annotated.getAnnotation(Size.class), style);
            }
            if (raw == Map.class) {
                return new Forms.MapForm(form(arguments[1]), annotated.getAnnotation(Size.class), style);
            }
            if (raw == Patch.class) {
                return new Forms.PatchForm(form(arguments[0]));
            }
            throw new IllegalArgumentException("no JSON form for " + type);
        }
        var raw = raw(type);
        if (raw == Object.class || raw == Map.class) {
            return Forms.TREE;
        }
        if (raw.isRecord() && !Scalar.class.isAssignableFrom(raw)) {
            return new Lazy(raw);
        }
        return Forms.annotated(raw, annotated, style);
    }

    /** Records may hold themselves, so their forms are looked up when they are used. */
    private final class Lazy implements Form {
        private final Class<?> type;

        Lazy(Class<?> type) {
            this.type = type;
        }

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            return records.get(type).read(tree, path, faults);
        }

        @Override
        public @Nullable Object write(Object value) {
            return records.get(type).write(value);
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        throw new IllegalArgumentException("no JSON form for " + type);
    }

    /** {@code minSalary} as {@code min_salary}. */
    public static String snake(String camel) {
        var out = new StringBuilder(camel.length() + 4);
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)) {
                out.append('_').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The word of an enum constant in JSON. */
    public static String word(Enum<?> constant) {
        return constant instanceof Named named ? named.word() : constant.name().toLowerCase(Locale.ROOT);
    }

    static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(((Number) number).longValue());
    }
}
