package com.modularplatform.platform;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of one function. A value, so that many functions live in one JVM, each with its own; only here is the
 * process's environment read.
 */
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The process's own, as on Lambda. */
    public static Environment system() {
        return new Environment(System.getenv());
    }

    public static Environment of(Map<String, String> variables) {
        return new Environment(variables);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws IllegalStateException naming the variable when it is not set: the function's template lacks it */
    public String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("environment variable %s is not set".formatted(name)));
    }
}
