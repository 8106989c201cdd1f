package com.modularplatform.functions.docs;

import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;

/** Sends one file, always the same. A page may load and call nothing but this host. */
record SendDocument(Site site, String name) implements Endpoint<Endpoint.NoBody> {
    private static final String ONLY_US =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public Response handle(Request<NoBody> request) {
        var answer = site.send(name);
        return name.endsWith(".html")
                ? answer.header("Content-Security-Policy", ONLY_US).header("Referrer-Policy", "no-referrer")
                : answer;
    }
}
