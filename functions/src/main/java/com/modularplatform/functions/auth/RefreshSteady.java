package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.outbound.Identity;

/** A new access token on {@code /v1}: the refresh token stays, its answer has no place for another. */
record RefreshSteady(Entrance entrance) implements Endpoint<RefreshSteady.Body> {
    record Body(@Verbatim @Size(max = 8192) String refresh) {}

    record View(String access, long expiresIn) {}

    @Override
    public Response handle(Request<Body> request) {
        var app = Identity.App.PLATFORM;
        var held = entrance.held(app, request.body().refresh(), request);
        var inside = entrance.refresh(app, held, null, request.now());
        return ok(new View(inside.signed().access(), Identity.ACCESS_LIFE.toSeconds()));
    }
}
