package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.MembershipId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.outbound.Identity;
import org.jspecify.annotations.Nullable;

/** New tokens on {@code /api/v1}: the refresh token is replaced, and the old one answers 10 seconds longer. */
record RefreshRotating(Entrance entrance) implements Endpoint<RefreshRotating.Body> {
    record Body(
            @Verbatim @Size(max = 8192) String refreshToken,
            @Nullable MembershipId membershipId) {}

    record View(String accessToken, String refreshToken, long expiresIn) {}

    @Override
    public Response handle(Request<Body> request) {
        var app = Identity.App.RECRUITING;
        var held = entrance.held(app, request.body().refreshToken(), request);
        var inside = entrance.refresh(app, held, request.body().membershipId(), request.now());
        return ok(new View(
                inside.signed().access(),
                entrance.refreshTokens().seal(app, inside.signed()),
                Identity.ACCESS_LIFE.toSeconds()));
    }
}
