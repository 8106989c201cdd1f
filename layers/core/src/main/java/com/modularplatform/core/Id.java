package com.modularplatform.core;

/**
 * The identity of one kind of thing, a type per kind so that one cannot stand in for another. Values are UUIDv7 strings
 * in lower case, made by {@link Ids}; what came from outside is checked by {@link Ids#isId} before it becomes one.
 */
public interface Id extends Scalar {
    String value();
}
