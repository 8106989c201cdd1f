package com.modularplatform.functions.users;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;

/** Whether somebody is here. */
record GetPresence(Acquaintance acquaintance) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var other = request.id(PersonId::new);
        return switch (acquaintance.of(request.person(), other)) {
            case CLOSE -> ok(acquaintance.view(other, request.now()));
            case SAME_TENANT -> throw new Refusal(new Problem.Forbidden());
            case NONE -> throw new Refusal(new Problem.NotFound());
        };
    }
}
