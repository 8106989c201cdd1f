package com.modularplatform.core;

/**
 * A value that is one string to everyone outside: {@link Object#toString()} writes it, a constructor or a static {@code parse}
 * with one {@code String} reads it, throwing {@link IllegalArgumentException} for a string that is none.
 */
public interface Scalar {}
