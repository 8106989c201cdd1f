package com.modularplatform.functions.marketplace;

import static com.modularplatform.kernel.access.Access.OPTIONAL;
import static com.modularplatform.kernel.http.Route.get;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;

/** {@code /v1/marketplace/*}. */
public final class MarketplaceApi extends HttpFunction {
    public MarketplaceApi() {
        this(Platform.of(Environment.system()));
    }

    public MarketplaceApi(Platform platform) {
        super(
                platform.kernel(),
                get("/v1/marketplace/modules", OPTIONAL, new ListModules(platform)),
                get("/v1/marketplace/modules/{slug}", OPTIONAL, new GetModule(platform)));
    }
}
