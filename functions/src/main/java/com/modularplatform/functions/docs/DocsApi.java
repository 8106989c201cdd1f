package com.modularplatform.functions.docs;

import static com.modularplatform.kernel.access.Access.FREE;
import static com.modularplatform.kernel.access.Access.OPTIONAL;
import static com.modularplatform.kernel.access.Access.PUBLIC;
import static com.modularplatform.kernel.http.Route.get;
import static com.modularplatform.kernel.http.Route.otherwise;

import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import java.util.Set;

/** The OpenAPI documents, {@code /docs}, {@code /health}, and whatever no other function takes. */
public final class DocsApi extends HttpFunction {
    private static final Set<String> SOURCES =
            Set.of("core-api.yaml", "ats-api.yaml", "comms-api.yaml", "monetization-llm-api.yaml", "platform-api.yaml");
    private static final Set<String> PAGE =
            Set.of("docs.css", "docs.js", "favicon.svg", "swagger-ui.css", "swagger-ui-bundle.js");

    public DocsApi() {
        this(Platform.of(Environment.system()));
    }

    public DocsApi(Platform platform) {
        this(platform.kernel(), new Site());
    }

    DocsApi(Kernel kernel, Site site) {
        super(
                kernel,
                get("/v1/openapi.json", PUBLIC, new SendDocument(site, "openapi.json")),
                get("/v1/openapi.yaml", PUBLIC, new SendDocument(site, "openapi.yaml")),
                get("/openapi/{name}", FREE, new SendFile(site, "name", SOURCES)),
                get("/docs", FREE, new SendDocument(site, "index.html")),
                get("/docs/{proxy+}", FREE, new SendFile(site, "proxy", PAGE)),
                get("/health", FREE, new TellHealth()),
                otherwise(OPTIONAL, new SayNothingIsHere(Signposts.read())));
    }
}
