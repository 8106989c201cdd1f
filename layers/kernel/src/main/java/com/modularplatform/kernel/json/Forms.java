package com.modularplatform.kernel.json;

import com.modularplatform.core.Scalar;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms of everything that is no record. */
final class Forms {
    /** A string that says nothing: as good as not there. */
    static final Object BLANK = new Object();

    /** A field that is not written. */
    static final Object ABSENT = new Object();

    /** Whatever JSON it is, as it is. */
    static final Codec.Form TREE = new Codec.Form() {
        @Override
        public Object read(Object tree, String path, Faults faults) {
            return tree;
        }

        @Override
        public Object write(Object value) {
            return value;
        }
    };

    private Forms() {}

    /** The form of a value met without a declaration. */
    static Codec.Form leaf(Class<?> type, Codec.Style style) {
        return form(type, null, style);
    }

    static Codec.Form annotated(Class<?> type, AnnotatedType annotated, Codec.Style style) {
        return form(type, annotated, style);
    }

    private static Codec.Form form(Class<?> type, @Nullable AnnotatedType annotated, Codec.Style style) {
        if (type == String.class) {
            return style == Codec.Style.STORED ? TREE : Text.of(annotated);
        }
        if (type == int.class || type == Integer.class) {
            return new Whole(range(annotated, Integer.MIN_VALUE, Integer.MAX_VALUE), true);
        }
        if (type == long.class || type == Long.class) {
            return new Whole(range(annotated, Long.MIN_VALUE, Long.MAX_VALUE), false);
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return new Decimal(range(annotated, Long.MIN_VALUE, Long.MAX_VALUE), type != BigDecimal.class);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Flag.FORM;
        }
        if (type == byte[].class) {
            return Bytes.FORM;
        }
        if (type == Instant.class) {
            return new Moment(style);
        }
        if (type == LocalDate.class) {
            return Day.FORM;
        }
        if (Enum.class.isAssignableFrom(type)) {
            return new Word(type.isEnum() ? type : type.getSuperclass());
        }
        if (Scalar.class.isAssignableFrom(type)) {
            return new ScalarForm(type);
        }
        throw new IllegalArgumentException("no JSON form for " + type);
    }

    private record Bounds(long min, long max) {}

    private static Bounds range(@Nullable AnnotatedType annotated, long min, long max) {
        var range = annotated == null ? null : annotated.getAnnotation(Range.class);
        return range == null ? new Bounds(min, max) : new Bounds(range.min(), range.max());
    }

    private record Whole(Bounds bounds, boolean small) implements Codec.Form {
        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            long number;
            if (tree instanceof Long whole) {
                number = whole;
            } else if (tree instanceof BigDecimal decimal
                    && decimal.stripTrailingZeros().scale() <= 0) {
                if (decimal.precision() - decimal.scale() > 18) {
                    faults.add(path, between(bounds));
                    return null;
                }
                number = decimal.longValue();
            } else {
                faults.add(path, "must be a whole number");
                return null;
            }
            if (number < bounds.min || number > bounds.max) {
                faults.add(path, between(bounds));
                return null;
            }
            if (small) {
                return (int) number;
            }
            return number;
        }

        @Override
        public Object write(Object value) {
            return ((Number) value).longValue();
        }
    }

    private static String between(Bounds bounds) {
        return "must be from %d to %d".formatted(bounds.min, bounds.max);
    }

    private record Decimal(Bounds bounds, boolean floating) implements Codec.Form {
        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (!(tree instanceof Number)) {
                faults.add(path, "must be a number");
                return null;
            }
            var number = Codec.decimal(tree);
            if (number.compareTo(BigDecimal.valueOf(bounds.min)) < 0
                    || number.compareTo(BigDecimal.valueOf(bounds.max)) > 0) {
                faults.add(path, between(bounds));
                return null;
            }
            return floating ? (Object) number.doubleValue() : number;
        }

        @Override
        public Object write(Object value) {
            return value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(((Number) value).doubleValue());
        }
    }

    private enum Flag implements Codec.Form {
        FORM;

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (tree instanceof Boolean) {
                return tree;
            }
            faults.add(path, "must be true or false");
            return null;
        }

        @Override
        public Object write(Object value) {
            return value;
        }
    }

    private enum Bytes implements Codec.Form {
        FORM;

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (tree instanceof String text) {
                try {
                    return Base64.getDecoder().decode(text);
                } catch (IllegalArgumentException e) {
                    // falls through to the fault below
                }
            }
            faults.add(path, "must be base64");
            return null;
        }

        @Override
        public Object write(Object value) {
            return Base64.getEncoder().encodeToString((byte[]) value);
        }
    }

    private record Moment(Codec.Style style) implements Codec.Form {
        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (tree instanceof String text) {
                try {
                    return Instant.parse(text);
                } catch (DateTimeException e) {
                    // falls through to the fault below
                }
            }
            faults.add(path, "must be a time such as 2025-11-07T12:00:00Z");
            return null;
        }

        @Override
        public Object write(Object value) {
            return ((Instant) value)
                    .truncatedTo(style == Codec.Style.STORED ? ChronoUnit.MILLIS : ChronoUnit.SECONDS)
                    .toString();
        }
    }

    private enum Day implements Codec.Form {
        FORM;

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (tree instanceof String text) {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeException e) {
                    // falls through to the fault below
                }
            }
            faults.add(path, "must be a day such as 2025-11-07");
            return null;
        }

        @Override
        public Object write(Object value) {
            return value.toString();
        }
    }

    private static final class Word implements Codec.Form {
        private final Map<String, Object> byWord = new LinkedHashMap<>();
        private final String words;

        Word(Class<?> type) {
            for (var constant : type.getEnumConstants()) {
                byWord.put(Codec.word((Enum<?>) constant), constant);
            }
            words = byWord.keySet().stream().collect(Collectors.joining(", "));
        }

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            var constant = tree instanceof String text ? byWord.get(text) : null;
            if (constant == null) {
                faults.add(path, "must be one of " + words);
            }
            return constant;
        }

        @Override
        public Object write(Object value) {
            return Codec.word((Enum<?>) value);
        }
    }

    private static final class ScalarForm implements Codec.Form {
        private final Executable maker;

        ScalarForm(Class<?> type) {
            maker = Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> m.getName().equals("parse")
                            && m.getParameterCount() == 1
                            && m.getParameterTypes()[0] == String.class)
                    .map(Executable.class::cast)
                    .findAny()
                    .orElseGet(() -> constructor(type));
            maker.setAccessible(true);
        }

        private static Executable constructor(Class<?> type) {
            try {
                return type.getDeclaredConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " cannot be read from a string", e);
            }
        }

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (tree instanceof String text) {
                try {
                    return switch (maker) {
                        case Method parse -> parse.invoke(null, text);
                        case Constructor<?> constructor -> constructor.newInstance(text);
                    };
                } catch (InvocationTargetException e) {
                    // falls through to the fault below: it threw for a bad string
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            faults.add(path, "is not valid");
            return null;
        }

        @Override
        public Object write(Object value) {
            return value instanceof com.modularplatform.core.Id id ? id.value() : value.toString();
        }
    }

    record ListForm(Codec.Form element, @Nullable Size size, Codec.Style style) implements Codec.Form {
        private static final int MOST = 1_000;

        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (!(tree instanceof List<?> list)) {
                faults.add(path, "must be a list");
                return null;
            }
            if (style != Codec.Style.STORED) {
                int max = size == null ? MOST : size.max();
                int min = size == null ? 0 : size.min();
                if (list.size() < min || list.size() > max) {
                    faults.add(path, sizes("entries", min, max));
                    return null;
                }
            }
            var values = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                var at = path + '[' + i + ']';
                var item = list.get(i);
                var value = item == null ? null : element.read(item, at, faults);
                if (value == BLANK || item == null) {
                    faults.add(at, "is required");
                } else if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        @Override
        public Object write(Object value) {
            var list = new ArrayList<@Nullable Object>();
            for (var item : (List<?>) value) {
                list.add(item == null ? null : element.write(item));
            }
            return list;
        }
    }

    record MapForm(Codec.Form element, @Nullable Size size, Codec.Style style) implements Codec.Form {
        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            if (!(tree instanceof Map<?, ?> map)) {
                faults.add(path, "must be an object");
                return null;
            }
            if (size != null && style != Codec.Style.STORED && map.size() > size.max()) {
                faults.add(path, sizes("entries", size.min(), size.max()));
                return null;
            }
            var values = new LinkedHashMap<String, Object>();
            map.forEach((name, item) -> {
                var value = item == null ? null : element.read(item, RecordForm.at(path, (String) name), faults);
                if (value != null && value != BLANK) {
                    values.put((String) name, value);
                }
            });
            return values;
        }

        @Override
        public Object write(Object value) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            ((Map<?, ?>) value)
                    .forEach((name, item) ->
                            object.put(String.valueOf(name), item == null ? null : element.write(item)));
            return object;
        }
    }

    record PatchForm(Codec.Form element) implements Codec.Form {
        @Override
        public @Nullable Object read(Object tree, String path, Faults faults) {
            var value = element.read(tree, path, faults);
            if (value == BLANK) {
                return new Patch.Cleared<>();
            }
            return value == null ? null : new Patch.Value<>(value);
        }

        @Override
        public @Nullable Object write(Object value) {
            return switch ((Patch<?>) value) {
                case Patch.Absent<?>() -> ABSENT;
                case Patch.Cleared<?>() -> null;
                case Patch.Value<?>(var set) -> element.write(set);
            };
        }
    }

    static String sizes(String unit, int min, int max) {
        return min <= (unit.equals("entries") ? 0 : 1)
                ? "must have at most %,d %s".formatted(max, unit)
                : "must have %,d to %,d %s".formatted(min, max, unit);
    }
}
