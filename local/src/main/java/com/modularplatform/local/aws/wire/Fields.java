package com.modularplatform.local.aws.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of a request or of an object in it, read with AWS's own complaints. */
public final class Fields {
    private static final String INVALID = "ValidationException";

    private final Map<String, @Nullable Object> members;
    private final String invalid;

    /** Members of a tree; complaints are {@code ValidationException}. */
    public Fields(Map<String, @Nullable Object> members) {
        this(members, INVALID);
    }

    /** Members of a tree, with the name of the exception that complaints carry. */
    public Fields(Map<String, @Nullable Object> members, String invalid) {
        this.members = members;
        this.invalid = invalid;
    }

    /** The tree itself. */
    public Map<String, @Nullable Object> tree() {
        return members;
    }

    /** Refuses any member not named here: what is not understood is not swallowed. */
    public Fields only(String... names) {
        var known = Set.of(names);
        for (var member : members.entrySet()) {
            if (!known.contains(member.getKey()) && member.getValue() != null) {
                throw new AwsError(invalid, "not supported by the embedded AWS: " + member.getKey());
            }
        }
        return this;
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** A required text. */
    public String text(String name) {
        var value = textOrNull(name);
        if (value == null || value.isEmpty()) {
            throw new AwsError(
                    invalid, "Value null at '" + name + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    /** A text, or null. */
    public @Nullable String textOrNull(String name) {
        return switch (members.get(name)) {
            case null -> null;
            case String text -> text;
            default -> throw wrongType(name, "text");
        };
    }

    /** A text, or another. */
    public String text(String name, String otherwise) {
        var value = textOrNull(name);
        return value == null ? otherwise : value;
    }

    /** A whole number, or another. */
    public int number(String name, int otherwise) {
        return switch (members.get(name)) {
            case null -> otherwise;
            case Number number -> number.intValue();
            default -> throw wrongType(name, "a number");
        };
    }

    /** A flag, false when absent. */
    public boolean flag(String name) {
        return switch (members.get(name)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> throw wrongType(name, "true or false");
        };
    }

    /** An object; empty when absent. */
    public Fields object(String name) {
        return switch (members.get(name)) {
            case null -> new Fields(new LinkedHashMap<>(), invalid);
            case Map<?, ?> map -> new Fields(Json.cast(map), invalid);
            default -> throw wrongType(name, "an object");
        };
    }

    /** A list of objects; empty when absent. */
    public List<Fields> objects(String name) {
        return list(name).stream()
                .map(element -> {
                    if (element instanceof Map<?, ?> map) {
                        return new Fields(Json.cast(map), invalid);
                    }
                    throw wrongType(name, "a list of objects");
                })
                .toList();
    }

    /** A list of texts; empty when absent. */
    public List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** Texts by name; empty when absent. */
    public Map<String, String> textMap(String name) {
        var texts = new LinkedHashMap<String, String>();
        object(name).members.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    private List<?> list(String name) {
        return switch (members.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw wrongType(name, "a list");
        };
    }

    private AwsError wrongType(String name, String wanted) {
        return new AwsError("SerializationException", name + " must be " + wanted);
    }
}
