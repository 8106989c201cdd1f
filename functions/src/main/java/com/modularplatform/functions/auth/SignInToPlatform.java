package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.outbound.Identity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person signs in on {@code /v1}. */
record SignInToPlatform(Entrance entrance) implements Endpoint<SignIn.Body> {
    record UserView(
            PersonId id,
            String email,
            String firstName,
            String lastName,
            List<Role> roles,
            @Nullable TenantId tenantId) {}

    record TokensView(String access, String refresh, long expiresIn) {}

    record View(UserView user, TokensView tokens) {}

    @Override
    public Response handle(Request<SignIn.Body> request) {
        var body = request.body();
        var app = Identity.App.PLATFORM;
        var inside = entrance.signIn(
                        app, body.email().toLowerCase(Locale.ROOT), body.password(), body.membershipId(), request.now())
                .orElseThrow(Entrance::wrong);
        var account = entrance.accounts()
                .get(inside.signed().person())
                .orElseThrow(Entrance::wrong)
                .value();
        var active = inside.active();
        return ok(new View(
                new UserView(
                        account.id(),
                        account.email(),
                        account.firstName(),
                        account.lastName(),
                        active == null ? List.of() : active.roles(),
                        active == null ? null : active.tenant()),
                new TokensView(
                        inside.signed().access(),
                        entrance.refreshTokens().seal(app, inside.signed()),
                        Identity.ACCESS_LIFE.toSeconds())));
    }
}
