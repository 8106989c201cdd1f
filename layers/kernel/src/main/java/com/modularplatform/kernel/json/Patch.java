package com.modularplatform.kernel.json;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a JSON merge patch (RFC 7396): not mentioned, set to null, or set to a value.
 *
 * @param <T> type of the value
 */
public sealed interface Patch<T> {
    /** The patch does not mention the field: it stays. */
    record Absent<T>() implements Patch<T> {}

    /** The patch clears the field. */
    record Cleared<T>() implements Patch<T> {}

    /** The patch sets the field. */
    record Value<T>(T value) implements Patch<T> {}

    /** What the field is after the patch; a cleared one is null. */
    default @Nullable T over(@Nullable T current) {
        return switch (this) {
            case Absent<T>() -> current;
            case Cleared<T>() -> null;
            case Value<T>(T value) -> value;
        };
    }

    /** What the field is after the patch, with something to fall back to when it is cleared. */
    default T over(T current, T whenCleared) {
        var after = over(current);
        return after == null ? whenCleared : after;
    }

    /** The value the patch sets, or null. */
    default @Nullable T orNull() {
        return this instanceof Value<T>(T value) ? value : null;
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default boolean isCleared() {
        return this instanceof Cleared;
    }

    default void ifValue(Consumer<? super T> action) {
        if (this instanceof Value<T>(T value)) {
            action.accept(value);
        }
    }

    default <U> Patch<U> map(Function<? super T, ? extends U> mapping) {
        return switch (this) {
            case Absent<T>() -> new Absent<>();
            case Cleared<T>() -> new Cleared<>();
            case Value<T>(T value) -> new Value<>(mapping.apply(value));
        };
    }
}
