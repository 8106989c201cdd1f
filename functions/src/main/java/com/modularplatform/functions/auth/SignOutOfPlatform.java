package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.kernel.access.Caller;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;

/** The session of the access token ends on {@code /v1}, and its refresh token with it. */
record SignOutOfPlatform(Entrance entrance) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        switch (request.caller()) {
            case Caller.Person person -> entrance.sessions().end(person.id(), person.session());
            case Caller.Anonymous a -> SignOut.requireToken(request);
        }
        return noContent();
    }
}
