package com.modularplatform.functions.docs;

import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;

/** Says that requests arrive and are answered. Whoever depends on more asks for that. */
record TellHealth() implements Endpoint<Endpoint.NoBody> {
    record View(String status, String version) {}

    @Override
    public Response handle(Request<NoBody> request) {
        return Response.bare(new View("ok", "1.0.0")).header("Cache-Control", "no-store");
    }
}
