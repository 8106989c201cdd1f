package com.modularplatform.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Things made when they are first asked for, one of each type. Who asks says how to make it in a lambda of that call: a
 * function that never asks neither links the lambda nor loads the classes it names, whose layer it may not have.
 */
final class Parts {
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    <T> T get(Class<T> type, Supplier<T> maker) {
        var known = made.get(type);
        return type.cast(known == null ? make(type, maker) : known);
    }

    /** Not {@code computeIfAbsent}: a part may ask for another while it is made. */
    private synchronized Object make(Class<?> type, Supplier<?> maker) {
        var known = made.get(type);
        if (known == null) {
            known = maker.get();
            made.put(type, known);
        }
        return known;
    }
}
