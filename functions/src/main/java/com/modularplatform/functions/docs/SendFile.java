package com.modularplatform.functions.docs;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import java.util.Set;

/**
 * Sends the file that the path names, if it is one of those offered.
 *
 * @param parameter of the path
 */
record SendFile(Site site, String parameter, Set<String> offered) implements Endpoint<Endpoint.NoBody> {
    @Override
    public Response handle(Request<NoBody> request) {
        var name = request.pathParameter(parameter);
        if (!offered.contains(name)) {
            throw new Refusal(new Problem.NotFound());
        }
        return site.send(name);
    }
}
