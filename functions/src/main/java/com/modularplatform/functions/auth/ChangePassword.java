package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.outbound.Identity;

/** A person changes their password; their other sessions end. */
record ChangePassword(Password password, Identity.App app) implements Endpoint<ChangePassword.Body> {
    record Body(
            @Verbatim @Size(max = 256) String currentPassword,
            @Verbatim @Size(max = 256) String newPassword) {}

    @Override
    public Response handle(Request<Body> request) {
        var person = request.person();
        password.change(
                app,
                person.id(),
                person.session(),
                request.body().currentPassword(),
                request.body().newPassword(),
                request.newId(),
                request.now());
        return noContent();
    }
}
