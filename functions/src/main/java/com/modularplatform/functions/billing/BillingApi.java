package com.modularplatform.functions.billing;

import static com.modularplatform.kernel.access.Access.TENANT_ADMIN;
import static com.modularplatform.kernel.http.Route.post;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;

/** {@code /v1/trials}. */
public final class BillingApi extends HttpFunction {
    public BillingApi() {
        this(Platform.of(Environment.system()));
    }

    public BillingApi(Platform platform) {
        super(platform.kernel(), post("/v1/trials", TENANT_ADMIN, new StartTrial(platform)));
    }
}
