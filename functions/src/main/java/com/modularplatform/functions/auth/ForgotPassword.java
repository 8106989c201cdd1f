package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.taken;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Email;
import com.modularplatform.platform.Platform;
import java.util.Map;

/** Someone asks for a new password. Known and unknown addresses take the same steps and get the same answer. */
record ForgotPassword(Platform platform) implements Endpoint<ForgotPassword.Body> {
    private static final int MAILS_AN_HOUR = 5;

    record Body(@Email String email) {}

    @Override
    public Response handle(Request<Body> request) {
        var email = request.body().email();
        var person = platform.accounts().holder(email).map(PersonId::value).orElse("");
        platform.accounts()
                .askReset(
                        Ids.hash(email),
                        MAILS_AN_HOUR,
                        DomainEvent.of(
                                request.newId(), "password.reset_requested", request.now(), Map.of("person", person)));
        return taken();
    }
}
