package com.modularplatform.trials.bench;

import static com.modularplatform.kernel.access.Access.FREE;
import static com.modularplatform.kernel.http.Route.get;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Key;
import com.modularplatform.store.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A function of this platform with one GetItem: what {@code trials/bin/cold-start} sets beside Spring Boot's. */
public final class ProductApi extends HttpFunction {
    public ProductApi() {
        this(Platform.of(Environment.system()));
    }

    public ProductApi(Platform platform) {
        super(platform.kernel(), get("/v1/products/{id}", FREE, new GetProduct(platform.table())));
        if (Boolean.getBoolean("primed")) {
            prime();
        }
    }

    record Address(String city, String country) {}

    record Product(
            String id,
            String name,
            String email,
            BigDecimal price,
            String stage,
            List<String> tags,
            int score,
            Instant createdAt,
            Instant updatedAt,
            Address address) {}

    record GetProduct(Table table) implements Endpoint<Endpoint.NoBody> {
        @Override
        public Response handle(Request<NoBody> request) {
            var key = new Key("PRODUCT#" + request.pathParameter("id"), "PRODUCT");
            var product = table.get(key, Product.class).orElseThrow(() -> new Refusal(new Problem.NotFound()));
            return Response.ok(product.value()).version(product.version());
        }
    }
}
