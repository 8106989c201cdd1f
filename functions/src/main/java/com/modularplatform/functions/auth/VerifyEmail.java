package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.noContent;

import com.modularplatform.core.Ids;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.platform.Platform;
import java.util.Map;

/** A person confirms their e-mail address by the token that was mailed to it. */
record VerifyEmail(Platform platform) implements Endpoint<VerifyEmail.Body> {
    record Body(@Verbatim @Size(max = 512) String token) {}

    @Override
    public Response handle(Request<Body> request) {
        var accounts = platform.accounts();
        var verification = platform.mailedTokens()
                .verification(request.body().token(), request.now())
                .filter(v -> accounts.get(v.person())
                        .filter(a -> Ids.hash(a.value().email()).equals(v.emailHash()))
                        .isPresent())
                .orElseThrow(() -> new Refusal(new Problem.Invalid("token", "is not valid or has expired")));
        accounts.verify(
                verification.person(),
                request.now(),
                DomainEvent.of(
                        request.newId(),
                        "account.verified",
                        request.now(),
                        Map.of("person", verification.person().value())));
        return noContent();
    }
}
