package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.MembershipId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.kernel.json.Verbatim;
import com.modularplatform.outbound.Identity;
import com.modularplatform.platform.Platform;
import com.modularplatform.platform.Users;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person signs in on {@code /api/v1}. */
record SignIn(Entrance entrance, Platform platform) implements Endpoint<SignIn.Body> {
    record Body(
            @Size(max = 254) String email,
            @Verbatim @Size(max = 256) String password,
            @Nullable MembershipId membershipId) {}

    record View(String accessToken, String refreshToken, long expiresIn, Users.View user) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var inside = entrance.signIn(
                        Identity.App.RECRUITING,
                        body.email().toLowerCase(Locale.ROOT),
                        body.password(),
                        body.membershipId(),
                        request.now())
                .orElseThrow(Entrance::wrong);
        var account = entrance.accounts()
                .get(inside.signed().person())
                .orElseThrow(Entrance::wrong)
                .value();
        return ok(new View(
                inside.signed().access(),
                entrance.refreshTokens().seal(Identity.App.RECRUITING, inside.signed()),
                Identity.ACCESS_LIFE.toSeconds(),
                platform.users().view(account, inside.row().memberships(), inside.active(), request.now())));
    }
}
