package com.modularplatform.functions.users;

import static com.modularplatform.kernel.access.Access.ANYONE;
import static com.modularplatform.kernel.http.Route.get;
import static com.modularplatform.kernel.http.Route.patch;
import static com.modularplatform.kernel.http.Route.post;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;

/** {@code /api/v1/users/*} and {@code /api/v1/presence/*}. */
public final class UsersApi extends HttpFunction {
    public UsersApi() {
        this(Platform.of(Environment.system()));
    }

    public UsersApi(Platform platform) {
        super(
                platform.kernel(),
                get("/api/v1/users/me", ANYONE, new GetMe(platform)),
                patch("/api/v1/users/me", ANYONE, new ChangeMe(platform)),
                post("/api/v1/users/me/heartbeat", ANYONE, new Beat(platform)),
                get("/api/v1/users/{id}/presence", ANYONE, new GetPresence(new Acquaintance(platform))),
                get("/api/v1/presence/users", ANYONE, new ListPresence(new Acquaintance(platform))));
    }
}
