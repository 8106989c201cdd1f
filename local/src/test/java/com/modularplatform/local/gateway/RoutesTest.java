package com.modularplatform.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.template.Blueprint.RouteSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Routes routes = new Routes(List.of(
            new RouteSpec("GET", "/users/me", "A"),
            new RouteSpec("GET", "/users/{id}", "B"),
            new RouteSpec("PATCH", "/users/{id}", "B"),
            new RouteSpec("ANY", "/users/{id}/presence", "C"),
            new RouteSpec("GET", "/docs", "D"),
            new RouteSpec("GET", "/docs/{proxy+}", "D"),
            new RouteSpec("ANY", "$default", "E")));

    @ParameterizedTest
    @CsvSource({
        "GET, /users/me, GET /users/me",
        "GET, /users/7, GET /users/{id}",
        "PATCH, /users/me, PATCH /users/{id}",
        "DELETE, /users/7/presence, ANY /users/{id}/presence",
        "GET, /docs, GET /docs",
        "GET, /docs/a/b.css, GET /docs/{proxy+}",
        "HEAD, /docs, $default",
        "DELETE, /users/7, $default",
        "GET, /users/, $default",
        "GET, /, $default",
    })
    void theMostSpecificRouteWins(String method, String path, String key) {
        assertThat(routes.find(method, path))
                .hasValueSatisfying(match -> assertThat(match.route().key()).isEqualTo(key));
    }

    @Test
    void parametersAreNamed() {
        assertThat(routes.find("GET", "/users/7/presence").orElseThrow().parameters())
                .isEqualTo(Map.of("id", "7"));
        assertThat(routes.find("GET", "/docs/a/b").orElseThrow().parameters()).isEqualTo(Map.of("proxy", "a/b"));
    }
}
