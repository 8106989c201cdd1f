package com.modularplatform.trials.contract;

import com.modularplatform.kernel.Log;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.kernel.http.Route;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the template sends where, and what the functions it names say they serve.
 *
 * @param template by method and path, the function
 * @param routes by function, its routes by method and path
 */
record Served(Map<String, String> template, Map<String, Map<String, Route>> routes) {
    static Served read(Path file) {
        var blueprint = Blueprint.read(file);
        var template = new TreeMap<String, String>();
        blueprint.routes().forEach(route -> template.put(Described.shape(route.key()), route.function()));
        var routes = new TreeMap<String, Map<String, Route>>();
        template.values().stream().distinct().forEach(name -> {
            var own = new TreeMap<String, Route>();
            function(blueprint.function(name)).routes().forEach(route -> own.put(Described.shape(route.key()), route));
            routes.put(name, own);
        });
        return new Served(template, routes);
    }

    /** All routes but the one for everything else. */
    Map<String, Route> all() {
        var all = new TreeMap<String, Route>();
        routes.values().forEach(all::putAll);
        all.remove("$default");
        return all;
    }

    /** The record an endpoint reads its body into. */
    static Class<?> bodyOf(Endpoint<?> endpoint) {
        return Arrays.stream(endpoint.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType p && p.getRawType() == Endpoint.class)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    /** Made as Lambda makes it, with an environment of the names its template gives it. */
    private static HttpFunction function(Blueprint.FunctionSpec spec) {
        var environment = new HashMap<String, String>();
        spec.environment().keySet().forEach(name -> environment.put(name, "http://127.0.0.1:9/" + name));
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_ACCESS_KEY_ID", "none");
        environment.put("AWS_SECRET_ACCESS_KEY", "none");
        environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
        environment.remove("PLATFORM_QUOTA_FACTOR");
        var platform = Platform.of(Environment.of(environment), InstantSource.system(), new Log(line -> {}));
        try {
            return (HttpFunction) Class.forName(spec.className())
                    .getConstructor(Platform.class)
                    .newInstance(platform);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(spec.name() + " cannot be made", e);
        }
    }
}
