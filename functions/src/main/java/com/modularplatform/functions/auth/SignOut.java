package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.outbound.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A session ends on {@code /api/v1}: that of the access token, that of the refresh token, or all of the person's. 204 also
 * when it is over already.
 */
record SignOut(Entrance entrance) implements Endpoint<SignOut.Body> {
    record Body(
            @Verbatim @Size(max = 8192) @Nullable String refreshToken,
            @Nullable Boolean everywhere) {}

    @Override
    public Response handle(Request<Body> request) {
        var refreshToken = request.body().refreshToken();
        var app = Identity.App.RECRUITING;
        boolean everywhere = Boolean.TRUE.equals(request.body().everywhere());
        switch (request.caller()) {
            case Caller.Person person -> {
                if (everywhere) {
                    entrance.leaveEverywhere(person.id());
                } else {
                    entrance.sessions().end(person.id(), person.session());
                }
                if (refreshToken != null) {
                    entrance.leave(app, refreshToken);
                }
            }
            case Caller.Anonymous a
            when refreshToken != null -> {
                var held = entrance.refreshTokens().open(app, refreshToken);
                entrance.leave(app, refreshToken);
                if (everywhere) {
                    held.ifPresent(h -> entrance.leaveEverywhere(h.person()));
                }
            }
            case Caller.Anonymous a -> requireToken(request);
        }
        return noContent();
    }

    /** The kernel let a good token of an ended session pass; without any there is nothing to leave. */
    static void requireToken(Request<?> request) {
        if (request.header("authorization").isEmpty()) {
            throw new Refusal(new Problem.Unauthenticated(false));
        }
    }
}
