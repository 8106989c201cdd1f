package com.modularplatform.kernel.http;

import com.modularplatform.core.Ids;
import com.modularplatform.core.Page;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.TenantId;
import com.modularplatform.core.Violation;
import com.modularplatform.kernel.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request whose caller is known and allowed, and whose body is read.
 *
 * @param <B> type of the body
 */
public final class Request<B> {
    private final HttpEvent event;
    private final Face face;
    private final Caller caller;
    private final B body;
    private final Query query;
    private final Instant now;
    private final @Nullable Attempt attempt;
    private final @Nullable String position;
    private final Counter counter;
    private int ids;

    /** Counts the request under a name of the endpoint's own. */
    interface Counter {
        /** @param name null: the address the request comes from */
        void count(@Nullable String name);
    }

    /** The idempotency key a request came with: what its ids derive from. */
    record Attempt(String scope, String key, Instant first) {}

    Request(
            HttpEvent event,
            Face face,
            Caller caller,
            B body,
            Query query,
            Instant now,
            @Nullable Attempt attempt,
            @Nullable String position,
            Counter counter) {
        this.counter = counter;
        this.event = event;
        this.face = face;
        this.caller = caller;
        this.body = body;
        this.query = query;
        this.now = now;
        this.attempt = attempt;
        this.position = position;
    }

    public B body() {
        return body;
    }

    public Caller caller() {
        return caller;
    }

    public Face face() {
        return face;
    }

    public Query query() {
        return query;
    }

    /** The moment the request is answered in: one for the whole request. */
    public Instant now() {
        return now;
    }

    public String requestId() {
        return event.requestId();
    }

    public String method() {
        return event.method();
    }

    public String path() {
        return event.path();
    }

    /** A path parameter as text. */
    public String pathParameter(String name) {
        return event.pathParameters().getOrDefault(name, "");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(event.headers().get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The signed-in person; only routes that let anonymous callers in can fail here. */
    public Caller.Person person() {
        if (caller instanceof Caller.Person person) {
            return person;
        }
        throw new Refusal(new Problem.Unauthenticated(false));
    }

    public PersonId personId() {
        return person().id();
    }

    /** The tenant of the side the session acts for. */
    public TenantId tenant() {
        var tenant = person().tenant();
        if (tenant == null) {
            throw new Refusal(new Problem.Forbidden());
        }
        return tenant;
    }

    /** The id in the path; what is none answers as an unknown id does. */
    public <I> I id(Function<String, I> type) {
        return id("id", type);
    }

    public <I> I id(String parameter, Function<String, I> type) {
        var text = pathParameter(parameter);
        if (!Ids.isId(text)) {
            throw new Refusal(new Problem.NotFound());
        }
        return type.apply(text);
    }

    /**
     * An id for something this request makes. Where an Idempotency-Key is given, a run after a crash makes the same ids in
     * the same order, so that it meets its own conditional writes.
     */
    public String newId() {
        return attempt == null
                ? Ids.next(now)
                : Ids.derived(attempt.scope(), attempt.key() + '#' + ids++, attempt.first());
    }

    /**
     * Counts this request against a quota of the endpoint's choice, e.g. of a refresh token's person; for routes the kernel
     * does not count.
     */
    public void count(String name) {
        counter.count(name);
    }

    /** Counts this request against the address it comes from; for routes the kernel does not count. */
    public void countAddress() {
        counter.count(null);
    }

    /** The version {@code If-Match} names; empty when the header is absent or {@code *}. */
    public OptionalLong expectedVersion() {
        var header = header("if-match").orElse("*").strip();
        if (header.equals("*")) {
            return OptionalLong.empty();
        }
        var tag = header.startsWith("W/") ? header.substring(2) : header;
        if (tag.matches("\"\\d{1,18}\"")) {
            return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
        }
        throw new Refusal(new Problem.BadParameters(
                List.of(new Violation("header.If-Match", "must be an ETag of this resource"))));
    }

    /** Which part of a list is wanted. */
    public PageRequest page() {
        return new PageRequest(query.limit(), position, query.sort());
    }

    /**
     * Part of a list.
     *
     * @param position {@link Page#next} of the page before; null for the first
     * @param sort as the endpoint's listing writes it
     */
    public record PageRequest(int limit, @Nullable String position, String sort) {
        public boolean descending() {
            return sort.startsWith("-");
        }
    }
}
