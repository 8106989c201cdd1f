package com.modularplatform.trials.door;

import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.kernel.http.Route;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Key;
import com.modularplatform.store.Keys;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's tables to the code. */
class ReadmeTest {
    private static final List<String> FUNCTIONS = List.of(
            "auth.AuthApi",
            "users.UsersApi",
            "candidates.CandidatesApi",
            "marketplace.MarketplaceApi",
            "billing.BillingApi",
            "cvanalysis.CvAnalysisApi",
            "docs.DocsApi");

    @Test
    void the_operations_are_those_of_the_functions() throws Exception {
        var table = new StringBuilder("| operation | handled by |\n|---|---|\n");
        var rows = new java.util.TreeMap<String, String>();
        for (var name : FUNCTIONS) {
            var type = Class.forName("com.modularplatform.functions." + name);
            var function = (HttpFunction) type.getConstructor(Platform.class)
                    .newInstance(Platform.of(Environment.of(Map.of("TABLE_NAME", "t", "APP_BASE_URL", "http://x"))));
            for (Route route : function.routes()) {
                if (!route.path().equals("$default")) {
                    var endpoint = route.endpoint().getClass();
                    rows.put(
                            route.path() + ' ' + route.method(),
                            "| %s `%s` | [`%s`](functions/src/main/java/%s.java) |\n"
                                    .formatted(
                                            route.method(),
                                            route.path(),
                                            endpoint.getSimpleName(),
                                            endpoint.getName().replace('.', '/').replaceAll("\\$.*", "")));
                }
            }
        }
        rows.values().forEach(table::append);
        Readme.holds("operations", ReadmeTest.class, table.toString());
    }

    @Test
    void the_keys_are_those_of_the_table() throws Exception {
        var rows = Arrays.stream(Keys.class.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .map(ReadmeTest::row)
                .collect(Collectors.joining());
        Readme.holds("keys", ReadmeTest.class, "| what | partition | sort key |\n|---|---|---|\n" + rows);
    }

    private static String row(Method method) {
        try {
            var arguments = Arrays.stream(method.getParameters())
                    .map(ReadmeTest::sample)
                    .toArray();
            var key = method.invoke(null, arguments);
            return switch (key) {
                case Key k -> line(method, k.pk(), k.sk());
                case Keys.IndexKey k -> line(method, k.pk(), k.sk());
                case Keys.Range r -> line(method, r.pk(), r.from() == null ? r.prefix() + "…" : "from " + r.from());
                default -> line(method, String.valueOf(key), "");
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Method method, String pk, String sk) {
        return "| %s | `%s` | `%s` |\n".formatted(method.getName(), pk, sk);
    }

    private static Object sample(Parameter parameter) {
        var type = parameter.getType();
        var name = "{" + parameter.getName() + "}";
        try {
            if (type == String.class) {
                return name;
            }
            if (type == long.class) {
                return 29_000_000L;
            }
            if (type == Instant.class) {
                return Instant.parse("2026-11-22T12:00:00Z");
            }
            if (type == BigDecimal.class) {
                return new BigDecimal("85.5");
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            return type.getConstructor(String.class).newInstance(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
