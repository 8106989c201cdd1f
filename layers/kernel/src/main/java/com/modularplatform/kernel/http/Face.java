package com.modularplatform.kernel.http;

import com.modularplatform.kernel.json.Codec;

/** The two contracts of the one system: their casing and their envelopes. */
public enum Face {
    /** {@code /api/v1}: camelCase, bare resources. */
    RECRUITING(Codec.CAMEL),
    /** {@code /v1}: snake_case, everything in {@code data}, {@code meta}, {@code links}. */
    PLATFORM(Codec.SNAKE);

    private final Codec codec;

    Face(Codec codec) {
        this.codec = codec;
    }

    /** The face a path belongs to; what belongs to neither answers as the platform does. */
    public static Face of(String path) {
        return path.startsWith("/api/") ? RECRUITING : PLATFORM;
    }

    public Codec codec() {
        return codec;
    }

    /** A field's name in this face's casing. */
    public String name(String camel) {
        return this == PLATFORM ? Codec.snake(camel) : camel;
    }
}
