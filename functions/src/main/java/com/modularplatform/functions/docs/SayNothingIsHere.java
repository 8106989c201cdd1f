package com.modularplatform.functions.docs;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;

/** Answers what no route takes: another method of a path that is there, or a path that is not. The body is not read. */
record SayNothingIsHere(Signposts signposts) implements Endpoint<Endpoint.RawBody> {
    @Override
    public Response handle(Request<RawBody> request) {
        var methods = signposts.methods(request.path());
        throw new Refusal(
                methods.isEmpty() || methods.contains(request.method())
                        ? new Problem.NotFound()
                        : new Problem.MethodNotAllowed(methods));
    }
}
