package com.modularplatform.domain.people;

import org.jspecify.annotations.Nullable;

/** @param country ISO 3166-1 alpha-2 */
public record Place(
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {}
