package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;

/** The candidate's own profile. */
record GetProfile(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var stored =
                platform.candidates().get(request.personId()).orElseThrow(() -> new Refusal(new Problem.NotFound()));
        return ok(ProfileView.of(platform, stored.value())).header("ETag", "\"" + stored.version() + '"');
    }
}
