package com.modularplatform.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes the template's expressions: {@code Ref, Sub, GetAtt, Join, Select, Split, If, Equals, Not, And, Or}. What resources are
 * called and where they answer is told by {@link #know} as they are created. Safe for use by many threads.
 */
public final class Expressions {
    /** The account everything local lives in. */
    public static final String ACCOUNT = "000000000000";

    /** The region everything local lives in. */
    public static final String REGION = "us-east-1";

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}!][^}]*)}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", REGION,
            "AWS::AccountId", ACCOUNT,
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com",
            "AWS::StackName", "local");

    private final Map<String, String> parameters;
    private final Map<String, Object> conditions;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param overrides parameters that are to differ from the template's defaults */
    public Expressions(Blueprint blueprint, Map<String, String> overrides) {
        parameters = new LinkedHashMap<>(blueprint.parameters());
        parameters.putAll(overrides);
        conditions = blueprint.conditions();
    }

    /** What {@code Ref} of a resource gives. */
    public void know(String resource, String reference) {
        known.put(resource, reference);
    }

    /** What {@code GetAtt} of a resource's attribute gives. */
    public void know(String resource, String attribute, String value) {
        known.put(resource + "." + attribute, value);
    }

    /** A resource's reference or, as {@code Name.Attribute}, an attribute. */
    public Optional<String> lookUp(String name) {
        return Optional.ofNullable(known.get(name))
                .or(() -> Optional.ofNullable(parameters.get(name)))
                .or(() -> Optional.ofNullable(PSEUDO.get(name)));
    }

    /** Replaces every call in a value by what it stands for. */
    public Object resolve(Object value) {
        return switch (value) {
            case Call call -> call(call);
            case List<?> list -> {
                var resolved = new ArrayList<Object>();
                list.forEach(item -> resolved.add(resolve(item)));
                yield resolved;
            }
            case Map<?, ?> map -> {
                var resolved = new LinkedHashMap<String, Object>();
                map.forEach((key, item) -> resolved.put((String) key, resolve(item)));
                yield resolved;
            }
            default -> value;
        };
    }

    /** The same for a value that must come out as text. */
    public String text(Object value) {
        return resolve(value).toString();
    }

    private Object call(Call call) {
        return switch (call.function()) {
            case "Ref" -> must(call.argument().toString());
            case "Fn::GetAtt" -> {
                var path = (List<?>) call.argument();
                yield must(path.getFirst() + "." + text(path.getLast()));
            }
            case "Fn::Sub" -> substitute(call.argument());
            case "Fn::Join" -> {
                var parts = (List<?>) call.argument();
                var items = (List<?>) resolve(parts.getLast());
                yield String.join(
                        parts.getFirst().toString(),
                        items.stream().map(Object::toString).toList());
            }
            case "Fn::Select" -> {
                var parts = (List<?>) call.argument();
                yield ((List<?>) resolve(parts.getLast()))
                        .get(Integer.parseInt(parts.getFirst().toString()));
            }
            case "Fn::Split" -> {
                var parts = (List<?>) call.argument();
                yield List.of(text(parts.getLast())
                        .split(Pattern.quote(parts.getFirst().toString()), -1));
            }
            case "Fn::If" -> {
                var parts = (List<?>) call.argument();
                yield resolve(parts.get(condition(parts.getFirst().toString()) ? 1 : 2));
            }
            default -> throw new TemplateFault(call.function() + " is a function the local platform does not know");
        };
    }

    private boolean condition(String name) {
        return Optional.ofNullable(conditions.get(name))
                .map(this::holds)
                .orElseThrow(() -> new TemplateFault("There is no condition " + name));
    }

    private boolean holds(Object expression) {
        if (!(expression instanceof Call(var function, var argument))) {
            throw new TemplateFault("A condition was expected, not " + expression);
        }
        return switch (function) {
            case "Condition" -> condition(argument.toString());
            case "Fn::Equals" ->
                Objects.equals(text(((List<?>) argument).getFirst()), text(((List<?>) argument).getLast()));
            case "Fn::Not" -> !holds(((List<?>) argument).getFirst());
            case "Fn::And" -> ((List<?>) argument).stream().allMatch(this::holds);
            case "Fn::Or" -> ((List<?>) argument).stream().anyMatch(this::holds);
            default -> throw new TemplateFault(function + " is a condition the local platform does not know");
        };
    }

    private String substitute(Object argument) {
        var text = argument instanceof List<?> parts ? parts.getFirst().toString() : argument.toString();
        Map<?, ?> own = argument instanceof List<?> parts ? (Map<?, ?>) parts.get(1) : Map.of();
        return PLACE.matcher(text)
                .replaceAll(match -> {
                    var name = match.group(1);
                    var found = own.containsKey(name) ? text(Objects.requireNonNull(own.get(name))) : must(name);
                    return Matcher.quoteReplacement(found);
                })
                .replace("${!", "${");
    }

    private String must(String name) {
        return lookUp(name)
                .orElseThrow(() -> new TemplateFault(name + " is referred to, but nothing here is called so"));
    }
}
