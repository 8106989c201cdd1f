package com.modularplatform.kernel.http;

import com.modularplatform.kernel.access.Access;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/**
 * A line of a function's table of contents.
 *
 * @param path in full, as the contract writes it
 */
public record Route(String method, String path, Access access, Endpoint<?> endpoint) {
    /** The key API Gateway gives the route. */
    public String key() {
        return method.equals("ANY") ? path : method + ' ' + path;
    }

    /** Whether a repeated request may be answered from memory; the way the contract's auth routes are not. */
    boolean replayable() {
        return method.equals("POST") && !path.contains("/auth/");
    }

    Class<?> bodyType() {
        return Arrays.stream(endpoint.getClass().getGenericInterfaces())
                .filter(t -> t instanceof ParameterizedType p && p.getRawType() == Endpoint.class)
                .map(t -> (Class<?>) ((ParameterizedType) t).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(endpoint.getClass() + " must implement Endpoint<Body> directly"));
    }

    public static Route get(String path, Access access, Endpoint<?> endpoint) {
        return new Route("GET", path, access, endpoint);
    }

    public static Route post(String path, Access access, Endpoint<?> endpoint) {
        return new Route("POST", path, access, endpoint);
    }

    public static Route put(String path, Access access, Endpoint<?> endpoint) {
        return new Route("PUT", path, access, endpoint);
    }

    public static Route patch(String path, Access access, Endpoint<?> endpoint) {
        return new Route("PATCH", path, access, endpoint);
    }

    public static Route delete(String path, Access access, Endpoint<?> endpoint) {
        return new Route("DELETE", path, access, endpoint);
    }

    /** Whatever no other route takes. */
    public static Route otherwise(Access access, Endpoint<?> endpoint) {
        return new Route("ANY", "$default", access, endpoint);
    }
}
