package com.modularplatform.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample events are events the functions understand, so that {@code sam local invoke} shows something true. */
class EventsTest {
    private static final Path EVENTS = LocalOptions.forTests().template().resolveSibling("events");
    private static final Map<String, Integer> STATUSES = Map.of(
            "register-candidate", 201,
            "register-tenant", 201,
            "login-unknown", 401,
            "list-modules", 200,
            "health", 200,
            "unknown-path", 404);

    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(LocalOptions.forTests());
    }

    @AfterAll
    static void stop() {
        platform.stop();
    }

    static Stream<Path> events() throws IOException {
        try (var files = Files.walk(EVENTS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void everySampleIsUnderstoodByItsFunction(Path file) throws Exception {
        var function = file.getParent().getFileName().toString();
        var useCase = file.getFileName().toString().replace(".json", "");

        var answer = platform.invoke(function, Files.readAllBytes(file));

        if (function.endsWith("Api")) {
            int expected = useCase.endsWith("-without-token") ? 401 : STATUSES.get(useCase);
            assertThat(Json.object(answer)).containsEntry("statusCode", expected);
        } else if (function.endsWith("Worker") || function.equals("RelayTrigger")) {
            assertThat(Json.object(answer).getOrDefault("batchItemFailures", List.of()))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void everyFunctionHasASample() {
        assertThat(platform.blueprint().functions())
                .extracting(FunctionSpec::name)
                .allSatisfy(name -> assertThat(EVENTS.resolve(name)).isNotEmptyDirectory());
    }
}
