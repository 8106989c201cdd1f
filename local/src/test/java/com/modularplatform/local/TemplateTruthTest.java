package com.modularplatform.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.kernel.http.Route;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import com.modularplatform.local.template.Blueprint.RouteSpec;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template and the code say the same: every function is there, and serves just the routes the template sends it. */
class TemplateTruthTest {
    private static final Blueprint BLUEPRINT =
            Blueprint.read(LocalOptions.forTests().template());

    static Stream<FunctionSpec> functions() {
        return BLUEPRINT.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionIsThereAndServesTheRoutesOfTheTemplate(FunctionSpec function) throws ClassNotFoundException {
        var type = Class.forName(function.className());
        assertThat(type).matches(RequestStreamHandler.class::isAssignableFrom, "is a RequestStreamHandler");
        assertThat(type.getConstructors())
                .as("a public constructor without arguments, for Lambda")
                .anyMatch(constructor -> constructor.getParameterCount() == 0);

        var routed = BLUEPRINT.routes().stream()
                .filter(route -> route.function().equals(function.name()))
                .map(RouteSpec::key)
                .toList();
        var placeholders =
                function.environment().keySet().stream().collect(Collectors.toMap(Function.identity(), name -> "x"));
        var handler = new PlatformHandlers().make(function.className(), Map.copyOf(placeholders));
        var served = handler instanceof HttpFunction http
                ? http.routes().stream().map(Route::key).toList()
                : Stream.<String>of().toList();
        assertThat(served).containsExactlyInAnyOrderElementsOf(routed);
    }
}
