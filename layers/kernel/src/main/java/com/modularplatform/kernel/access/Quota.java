package com.modularplatform.kernel.access;

import java.time.Instant;

/**
 * What is left of a minute.
 *
 * @param limit requests a minute
 * @param remaining at least so many can still be made in this minute
 * @param reset when the next minute begins
 */
public record Quota(int limit, int remaining, Instant reset) {}
