package com.modularplatform.functions.auth;

import static com.modularplatform.kernel.access.Access.ANYONE;
import static com.modularplatform.kernel.access.Access.FREE;
import static com.modularplatform.kernel.access.Access.LEAVING;
import static com.modularplatform.kernel.access.Access.PUBLIC;
import static com.modularplatform.kernel.http.Route.post;
import static com.modularplatform.outbound.Identity.App.PLATFORM;
import static com.modularplatform.outbound.Identity.App.RECRUITING;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;

/** {@code /api/v1/auth/*} and {@code /v1/auth/*}. */
public final class AuthApi extends HttpFunction {
    public AuthApi() {
        this(Platform.of(Environment.system()));
    }

    public AuthApi(Platform platform) {
        this(platform, new Entrance(platform), new Password(platform));
    }

    private AuthApi(Platform platform, Entrance entrance, Password password) {
        super(
                platform.kernel(),
                post("/api/v1/auth/register", PUBLIC, new RegisterPerson(entrance)),
                post("/api/v1/auth/login", PUBLIC, new SignIn(entrance, platform)),
                post("/api/v1/auth/refresh-token", FREE, new RefreshRotating(entrance)),
                post("/api/v1/auth/logout", LEAVING, new SignOut(entrance)),
                post("/api/v1/auth/verify-email", PUBLIC, new VerifyEmail(platform)),
                post("/api/v1/auth/forgot-password", PUBLIC, new ForgotPassword(platform)),
                post("/api/v1/auth/reset-password", PUBLIC, new ResetPassword(password)),
                post("/api/v1/auth/change-password", ANYONE, new ChangePassword(password, RECRUITING)),
                post("/v1/auth/register", PUBLIC, new RegisterTenant(entrance)),
                post("/v1/auth/login", PUBLIC, new SignInToPlatform(entrance)),
                post("/v1/auth/refresh", FREE, new RefreshSteady(entrance)),
                post("/v1/auth/logout", LEAVING, new SignOutOfPlatform(entrance)),
                post("/v1/auth/verify-email", PUBLIC, new VerifyEmail(platform)),
                post("/v1/auth/forgot-password", PUBLIC, new ForgotPassword(platform)),
                post("/v1/auth/reset-password", PUBLIC, new ResetPassword(password)),
                post("/v1/auth/change-password", ANYONE, new ChangePassword(password, PLATFORM)));
    }
}
