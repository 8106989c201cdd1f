package com.modularplatform.functions.users;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;

/** The person who asks, and the sides they have. */
record GetMe(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var person = request.person();
        var account =
                platform.accounts().get(person.id()).orElseThrow(() -> new Refusal(new Problem.Unauthenticated(false)));
        return ok(platform.users().view(account.value(), person.memberships(), person.active(), request.now()))
                .header("ETag", '"' + String.valueOf(account.version()) + '"');
    }
}
