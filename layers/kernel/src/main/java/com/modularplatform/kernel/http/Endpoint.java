package com.modularplatform.kernel.http;

import org.jspecify.annotations.Nullable;

/**
 * One operation: reads typed input, asks the domain, stores, answers. A small record named as a verb phrase, with nested
 * {@code Body} and {@code View} records.
 *
 * @param <B> the body: a record ({@link FileUpload} components make it multipart), {@link NoBody}, or {@link RawBody}
 */
public interface Endpoint<B> {
    /** @throws com.modularplatform.core.Refusal when the caller is at fault, or the state of things is against it */
    Response handle(Request<B> request);

    /** What a list may be filtered and sorted by; null for everything that is no list. */
    default @Nullable Listing listing() {
        return null;
    }

    /** The body of a request that has none; what is sent is ignored if it is empty or an empty object. */
    record NoBody() {}

    /** The bytes as they came. */
    record RawBody(byte[] bytes) {}
}
