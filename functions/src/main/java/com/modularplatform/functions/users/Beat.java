package com.modularplatform.functions.users;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.people.Presence;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;

/** A client says that its person is here. */
record Beat(Platform platform) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var account = platform.accounts()
                .get(request.personId())
                .orElseThrow(() -> new Refusal(new Problem.Unauthenticated(false)))
                .value();
        var pulse = platform.presences().beat(account.id(), account.presenceVisible(), request.now());
        return ok(new Acquaintance.View(
                account.id(), Presence.at(pulse.at(), request.now()).word(), pulse.at()));
    }
}
