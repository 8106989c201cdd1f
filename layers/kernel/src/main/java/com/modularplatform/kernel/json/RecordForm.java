package com.modularplatform.kernel.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes one record type. Built once a type and style; the reflection is done here. */
final class RecordForm implements Codec.Form {
    private record Component(
            String field, Class<?> type, Codec.Form form, MethodHandle accessor, boolean optional, boolean omitNull) {}

    private final Codec.Style style;
    private final Class<?> recordType;
    private final List<Component> components;
    private final Map<String, Integer> byField = new HashMap<>();
    private final MethodHandle constructor;

    RecordForm(Codec codec, Class<?> type) {
        this.style = codec.style();
        this.recordType = type;
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        try {
            var parts = type.getRecordComponents();
            var canonical = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            constructor = MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, parts.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            var list = new ArrayList<Component>(parts.length);
            for (var part : parts) {
                var accessor = part.getAccessor();
                accessor.setAccessible(true);
                var annotated = part.getAnnotatedType();
                boolean optional = annotated.isAnnotationPresent(Nullable.class) || part.getType() == Patch.class;
                list.add(new Component(
                        style.name(part.getName()),
                        part.getType(),
                        codec.form(annotated),
                        MethodHandles.lookup()
                                .unreflect(accessor)
                                .asType(MethodType.methodType(Object.class, Object.class)),
                        optional,
                        style == Codec.Style.STORED || annotated.isAnnotationPresent(AbsentIfNull.class)));
                byField.put(style.name(part.getName()), list.size() - 1);
            }
            components = List.copyOf(list);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot reach " + type, e);
        }
    }

    List<String> fields() {
        return components.stream().map(Component::field).toList();
    }

    @Override
    public @Nullable Object write(Object value) {
        var object = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(components.size());
        try {
            for (var component : components) {
                var part = (Object) component.accessor().invokeExact(value);
                if (part != null) {
                    var tree = component.form().write(part);
                    if (tree != Forms.ABSENT) {
                        object.put(component.field(), tree);
                    }
                } else if (!component.omitNull()) {
                    object.put(component.field(), null);
                }
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return object;
    }

    @Override
    public @Nullable Object read(Object tree, String path, Faults faults) {
        if (recordType.isInstance(tree)) {
            return tree; // a file of a multipart body comes as it is
        }
        if (!(tree instanceof Map<?, ?> object)) {
            faults.add(path, "must be an object");
            return null;
        }
        var values = new @Nullable Object[components.size()];
        var seen = new boolean[components.size()];
        for (var entry : object.entrySet()) {
            var name = (String) entry.getKey();
            var index = byField.get(name);
            if (index == null) {
                if (style != Codec.Style.STORED) {
                    faults.add(at(path, printable(name)), "is not a known field");
                }
                continue;
            }
            seen[index] = true;
            values[index] = part(components.get(index), entry.getValue(), path, faults);
        }
        for (int i = 0; i < values.length; i++) {
            if (!seen[i]) {
                values[i] = missing(components.get(i), path, faults);
            }
        }
        if (!faults.none()) {
            return null;
        }
        try {
            return (Object) constructor.invokeExact((Object[]) values);
        } catch (IllegalArgumentException e) {
            faults.add(path, String.valueOf(e.getMessage()));
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot build " + recordType, e);
        }
    }

    private @Nullable Object part(Component component, @Nullable Object tree, String path, Faults faults) {
        if (component.type() == Patch.class && tree == null) {
            return new Patch.Cleared<>();
        }
        if (tree == null) {
            return missing(component, path, faults);
        }
        var value = component.form().read(tree, at(path, component.field()), faults);
        if (value == Forms.BLANK) {
            return missing(component, path, faults);
        }
        return value == null && component.type().isPrimitive() ? zero(component.type()) : value;
    }

    private @Nullable Object missing(Component component, String path, Faults faults) {
        if (component.type() == Patch.class) {
            return new Patch.Absent<>();
        }
        if (style == Codec.Style.STORED) {
            return component.optional() ? null : empty(component.type());
        }
        if (!component.optional()) {
            faults.add(at(path, component.field()), "is required");
        }
        return component.type().isPrimitive() ? zero(component.type()) : null;
    }

    private static @Nullable Object empty(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == String.class) {
            return "";
        }
        return type.isPrimitive() ? zero(type) : null;
    }

    private static Object zero(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        return 0;
    }

    static String at(String path, String field) {
        return path.isEmpty() ? field : path + '.' + field;
    }

    /** A name the caller made up, cut so that it can be told back. */
    private static String printable(String name) {
        var clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isEmpty() ? "?" : clean;
    }
}
