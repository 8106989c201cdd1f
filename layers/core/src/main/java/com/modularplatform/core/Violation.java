package com.modularplatform.core;

/**
 * One rule a request breaks.
 *
 * @param field where, in the names the caller used: {@code skills[3].name}, {@code query.limit}, {@code header.If-Match}
 * @param message what is wrong and what would be right, as a short sentence without the value
 */
public record Violation(String field, String message) {}
