package com.modularplatform.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Blueprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionHostTest {
    private static final String TEMPLATE = """
            Resources:
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: com.modularplatform.local.lambda.Echo::handleRequest
                  Timeout: 2
                  MemorySize: 512
                  ReservedConcurrentExecutions: 2
            """;

    @TempDir
    Path folder;

    private FunctionHost host;

    @BeforeEach
    void start() throws IOException {
        host = new FunctionHost(Blueprint.read(Files.writeString(folder.resolve("template.yaml"), TEMPLATE)), Set.of());
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void anInstanceIsKeptForTheNextEventAndServesOneAtATime() throws Exception {
        inThreads();
        assertThat(answer("{}")).containsEntry("calls", 1);
        assertThat(answer("{}")).containsEntry("calls", 2).containsEntry("hurried", true);

        Callable<Map<String, Object>> slow = () -> answer("{\"sleep\":300}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(slow, slow));
            assertThat(answers).extracting(future -> future.get().get("calls")).containsExactlyInAnyOrder(1, 3);
        }
    }

    @Test
    void aFunctionOverItsLimitIsThrottled() throws Exception {
        inThreads();
        Callable<String> slow = () -> {
            try {
                return "" + answer("{\"sleep\":500}").get("calls");
            } catch (FunctionError refused) {
                return refused.errorType();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(slow, slow, slow));
            assertThat(answers).extracting(future -> future.get()).containsOnlyOnce("Lambda.TooManyRequestsException");
        }
    }

    @Test
    void failuresAreNamedAsLambdaNamesThem() {
        inThreads();
        assertThatThrownBy(() -> answer("{\"throw\":\"no\"}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException"))
                .hasMessage("no");
        assertThatThrownBy(() -> answer("{\"sleep\":5000}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.errorType()).isEqualTo("Sandbox.Timedout"));
        assertThatThrownBy(() -> host.invoke("Nobody", new byte[0]))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.errorType()).isEqualTo("Lambda.ResourceNotFoundException"));
    }

    @Test
    void inAProcessOfItsOwnAFunctionHasItsOwnEnvironmentAndCanBeKilled() throws Exception {
        host.hostInProcesses(function -> Map.of("GREETING", "hello", "AWS_REGION", "us-east-1"));

        assertThat(answer("{}")).containsEntry("greeting", "hello").containsEntry("calls", 1);
        assertThat(answer("{}")).containsEntry("calls", 2);
        assertThatThrownBy(() -> answer("{\"throw\":\"no\"}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException"));
        assertThatThrownBy(() -> answer("{\"sleep\":5000}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.errorType()).isEqualTo("Sandbox.Timedout"));
        assertThat(answer("{}")).containsEntry("calls", 1);
    }

    private void inThreads() {
        host.hostInThreads((className, environment) -> new Echo(), function -> Map.of());
    }

    private Map<String, Object> answer(String event) throws FunctionError {
        return Map.copyOf(Json.object(host.invoke("Echo", event.getBytes(StandardCharsets.UTF_8))));
    }
}
