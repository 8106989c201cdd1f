package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;

/** A person sets a new password by the link that was mailed to them; all their sessions end. */
record ResetPassword(Password password) implements Endpoint<ResetPassword.Body> {
    record Body(
            @Verbatim @Size(max = 512) String token,
            @Verbatim @Size(max = 256) String newPassword) {}

    @Override
    public Response handle(Request<Body> request) {
        var reset = password.platform()
                .mailedTokens()
                .reset(request.body().token(), request.now())
                .orElseThrow(Password::badLink);
        password.reset(reset, request.body().newPassword(), request.newId(), request.now());
        return noContent();
    }
}
