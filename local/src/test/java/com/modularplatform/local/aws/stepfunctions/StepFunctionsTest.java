package com.modularplatform.local.aws.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.SharedAws;
import com.modularplatform.local.aws.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sqs.SqsClient;

class StepFunctionsTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/any";
    private final SfnClient states = Clients.of(
            SharedAws.get(),
            AwsApi.STEP_FUNCTIONS,
            SfnClient.builder()
                    .overrideConfiguration(ClientOverrideConfiguration.builder()
                            .putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true)
                            .build()));
    private final SqsClient queues = Clients.of(SharedAws.get(), AwsApi.SQS, SqsClient.builder());

    @Test
    void a_task_passes_its_arguments_to_the_function_and_its_payload_on() {
        SharedAws.function("sum", event -> Map.of("sum", ((List<?>) event.get("xs")).size()));
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "Sum", "States": {
              "Sum": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": {"FunctionName": "sum:live", "Payload": {"xs": "{% $states.input.xs %}"}},
                "Assign": {"n": "{% $states.result.Payload.sum %}"},
                "Output": "{% $states.result.StatusCode %}", "Next": "Tell"},
              "Tell": {"Type": "Pass", "Output": {"n": "{% $n %}", "code": "{% $states.input %}"}, "End": true}}}
            """, "{\"xs\": [1, 2, 3]}");
        assertThat(end.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Json.read(end.output())).isEqualTo(Map.of("n", 3, "code", 200));
    }

    @Test
    void an_error_is_retried_with_backoff_and_then_caught_by_name() {
        var calls = new AtomicInteger();
        SharedAws.function("flaky", event -> {
            calls.incrementAndGet();
            throw new FunctionError("com.example.Broken", "no luck");
        });
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "Try", "States": {
              "Try": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": {"FunctionName": "flaky", "Payload": {}},
                "Retry": [{"ErrorEquals": ["States.Timeout"], "MaxAttempts": 9},
                          {"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1, "BackoffRate": 1,
                           "MaxAttempts": 2, "JitterStrategy": "FULL"}],
                "Catch": [{"ErrorEquals": ["com.example.Broken"], "Assign": {"why": "{% $states.errorOutput.Error %}"},
                           "Output": "{% $parse($states.errorOutput.Cause).errorMessage %}", "Next": "Sorry"}],
                "End": true},
              "Sorry": {"Type": "Succeed", "Output": {"why": "{% $why %}", "said": "{% $states.input %}"}}}}
            """, "{}");
        assertThat(calls).hasValue(3);
        assertThat(Json.read(end.output())).isEqualTo(Map.of("why", "com.example.Broken", "said", "no luck"));
    }

    @Test
    void an_uncaught_error_fails_the_execution_with_its_name() {
        SharedAws.function("bad", event -> {
            throw new FunctionError("Bad", "because");
        });
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:bad", "End": true}}}
            """, "{}");
        assertThat(end.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(end.error()).isEqualTo("Bad");
        assertThat(end.cause()).contains("because");
    }

    @Test
    void a_map_keeps_order_selects_items_and_reads_outer_variables() {
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "Set", "States": {
              "Set": {"Type": "Pass", "Assign": {"factor": 10}, "Next": "Each"},
              "Each": {"Type": "Map", "Items": "{% $states.input.xs %}", "MaxConcurrency": 2,
                "ItemSelector": {"v": "{% $states.context.Map.Item.Value %}", "i": "{% $states.context.Map.Item.Index %}"},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "X", "States": {
                  "X": {"Type": "Pass", "Output": "{% $states.input.v * $factor + $states.input.i %}", "End": true}}},
                "End": true}}}
            """, "{\"xs\": [4, 5, 6]}");
        assertThat(Json.read(end.output())).isEqualTo(List.of(40, 51, 62));
    }

    @Test
    void a_map_bears_as_many_failures_as_it_tolerates() {
        var definition = """
            {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
              "Each": {"Type": "Map", "Items": [1, 2, 3], "ToleratedFailureCount": %d,
                "ItemProcessor": {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Condition": "{%% $states.input > 1 %%}", "Next": "F"}], "Default": "S"},
                  "F": {"Type": "Fail", "Error": "Odd", "Cause": "x"}, "S": {"Type": "Succeed"}}},
                "End": true}}}
            """;
        assertThat(run(definition.formatted(2), "{}").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        var end = run(definition.formatted(1), "{}");
        assertThat(end.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void branches_run_side_by_side_and_the_first_failure_stops_them() {
        SharedAws.function("slow", event -> {
            try {
                Thread.sleep(700);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        });
        long began = System.nanoTime();
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "P", "States": {
              "P": {"Type": "Parallel", "Branches": [
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:slow", "Output": "a", "End": true}}},
                {"StartAt": "B", "States": {"B": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:slow", "Output": "b", "End": true}}}],
                "Next": "Q"},
              "Q": {"Type": "Parallel", "Branches": [
                {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 60, "End": true}}},
                {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "Stop"}}}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Output": {"error": "{% $states.errorOutput.Error %}", "before": "{% $states.input %}"}, "Next": "End"}],
                "End": true},
              "End": {"Type": "Succeed"}}}
            """, "{}");
        assertThat(Json.read(end.output())).isEqualTo(Map.of("error", "Stop", "before", List.of("a", "b")));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(45));
    }

    @Test
    void a_token_sent_to_a_queue_brings_the_answer_back() {
        var queue = queues.createQueue(request -> request.queueName("people-" + UUID.randomUUID()))
                .queueUrl();
        var execution = start("""
            {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Arguments": {"QueueUrl": "%s", "MessageBody": {"token": "{%% $states.context.Task.Token %%}"}},
                "HeartbeatSeconds": 20, "TimeoutSeconds": 60, "Output": "{%% $states.result.ok %%}", "End": true}}}
            """.formatted(queue), "{}", StateMachineType.STANDARD);
        var body = queues.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(20))
                .messages()
                .getFirst()
                .body();
        var token = String.valueOf(Json.object(body).get("token"));
        states.sendTaskHeartbeat(request -> request.taskToken(token));
        states.sendTaskSuccess(request -> request.taskToken(token).output("{\"ok\": true}"));
        assertThat(end(execution).output()).isEqualTo("true");
        assertThatThrownBy(() -> states.sendTaskSuccess(
                        request -> request.taskToken(token).output("1")))
                .isInstanceOf(TaskTimedOutException.class);
    }

    @ParameterizedTest
    @CsvSource({"TimeoutSeconds, States.Timeout", "HeartbeatSeconds, States.HeartbeatTimeout"})
    void a_token_that_does_not_come_back_times_out(String field, String error) {
        var queue = queues.createQueue(request -> request.queueName("nobody")).queueUrl();
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Arguments": {"QueueUrl": "%s", "MessageBody": "x"}, "%s": 1, "End": true}}}
            """.formatted(queue, field), "{}");
        assertThat(end.error()).isEqualTo(error);
    }

    @Test
    void a_function_that_takes_too_long_times_out() {
        SharedAws.function("endless", event -> {
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Map.of();
        });
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:endless",
                "TimeoutSeconds": 1, "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Late"}], "End": true},
              "Late": {"Type": "Pass", "Output": "late", "End": true}}}
            """, "{}");
        assertThat(end.output()).isEqualTo("\"late\"");
    }

    @Test
    void the_whole_execution_times_out() {
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "W", "TimeoutSeconds": 1, "States": {
              "W": {"Type": "Wait", "Seconds": 30, "End": true}}}
            """, "{}");
        assertThat(end.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    }

    @Test
    void a_name_stands_for_one_execution() {
        var machine = machine("""
            {"QueryLanguage": "JSONata", "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "End": true}}}
            """, StateMachineType.STANDARD);
        var first = states.startExecution(
                request -> request.stateMachineArn(machine).name("one").input("{\"a\":1}"));
        var again = states.startExecution(
                request -> request.stateMachineArn(machine).name("one").input("{\"a\":1}"));
        assertThat(again.executionArn()).isEqualTo(first.executionArn());
        assertThatThrownBy(() -> states.startExecution(
                        request -> request.stateMachineArn(machine).name("one").input("{\"a\":2}")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
        end(first.executionArn());
        assertThatThrownBy(() -> states.startExecution(
                        request -> request.stateMachineArn(machine).name("one").input("{\"a\":1}")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void a_stopped_execution_is_aborted_and_its_history_says_so() {
        var execution = start("""
            {"QueryLanguage": "JSONata", "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 60, "End": true}}}
            """, "{}", StateMachineType.STANDARD);
        states.stopExecution(
                request -> request.executionArn(execution).error("Enough").cause("tired"));
        assertThat(end(execution).status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(states.getExecutionHistory(request -> request.executionArn(execution))
                        .events())
                .extracting(event -> event.type())
                .containsExactly(
                        HistoryEventType.EXECUTION_STARTED,
                        HistoryEventType.WAIT_STATE_ENTERED,
                        HistoryEventType.EXECUTION_ABORTED);
    }

    @Test
    void data_over_256_kb_fails_and_nothing_but_its_own_name_catches_it() {
        SharedAws.function("big", event -> Map.of("x", "x".repeat(300_000)));
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:big",
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "S"}], "End": true}, "S": {"Type": "Succeed"}}}
            """, "{}");
        assertThat(end.error()).isEqualTo("States.DataLimitExceeded");
    }

    @Test
    void the_functions_that_step_functions_adds_to_jsonata_are_there() {
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true, "Output": {
              "range": "{% $range(1, 9, 4) %}", "partition": "{% $partition([1, 2, 3], 2) %}",
              "hash": "{% $hash('abc', 'SHA-1') %}", "parse": "{% $parse('[1]') %}",
              "uuid": "{% $length($uuid()) %}", "random": "{% $random(7) = $random(7) %}",
              "none": null, "name": "{% $states.context.State.Name %}"}}}}
            """, "{}");
        var output = Json.object(end.output());
        assertThat(output)
                .containsEntry("range", List.of(1, 5, 9))
                .containsEntry("partition", List.of(List.of(1, 2), List.of(3)))
                .containsEntry("hash", "a9993e364706816aba3e25717850c26c9cd0d89d")
                .containsEntry("uuid", 36)
                .containsEntry("random", true)
                .containsEntry("none", null)
                .containsEntry("name", "P");
    }

    @Test
    void an_undefined_result_is_an_error_that_can_be_caught() {
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "P", "States": {"P": {"Type": "Pass", "Output": "{% $states.input.nothing %}", "End": true}}}
            """, "{}");
        assertThat(end.error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void an_express_machine_answers_at_once() {
        var machine = machine("""
            {"QueryLanguage": "JSONata", "StartAt": "P", "States": {"P": {"Type": "Pass", "Output": "{% $states.input.a + 1 %}", "End": true}}}
            """, StateMachineType.EXPRESS);
        var end = states.startSyncExecution(
                request -> request.stateMachineArn(machine).input("{\"a\": 1}"));
        assertThat(end.statusAsString()).isEqualTo("SUCCEEDED");
        assertThat(end.output()).isEqualTo("2");
    }

    @Test
    void an_execution_can_run_another_to_its_end() {
        var child = machine("""
            {"QueryLanguage": "JSONata", "StartAt": "P", "States": {"P": {"Type": "Pass", "Output": {"got": "{% $states.input.x %}"}, "End": true}}}
            """, StateMachineType.STANDARD);
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "Child", "States": {
              "Child": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
                "Arguments": {"StateMachineArn": "%s", "Input": {"x": 5}}, "Output": "{%% $states.result.Output.got %%}", "End": true}}}
            """.formatted(child), "{}");
        assertThat(end.output()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'X', 'States': {'P': {'Type': 'Pass', 'End': true}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Next': 'Q'}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}, 'Q':"
                        + " {'Type': 'Succeed'}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'ResultPath': '$.x',"
                        + " 'End': true}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Output': '{% 1 + %}',"
                        + " 'End': true}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Task', 'Resource':"
                        + " 'arn:aws:states:::sns:publish', 'End': true}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass'}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Wait', 'End': true}}}",
                "{'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Output': '{% $eval(1)"
                        + " %}', 'End': true}}}",
                "not json"
            })
    void what_is_not_understood_is_refused_at_creation(String definition) {
        assertThatThrownBy(() -> machine(definition.replace('\'', '"'), StateMachineType.STANDARD))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void a_thousand_items_are_mapped() {
        var end = run("""
            {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
              "Each": {"Type": "Map", "Items": "{% $range(1, 1000, 1) %}",
                "ItemProcessor": {"StartAt": "X", "States": {
                  "X": {"Type": "Pass", "Output": "{% $states.input * 2 %}", "End": true}}},
                "Output": "{% $sum($states.result) %}", "End": true}}}
            """, "{}");
        assertThat(end.output()).isEqualTo("1001000");
    }

    private DescribeExecutionResponse run(String definition, String input) {
        return end(start(definition, input, StateMachineType.STANDARD));
    }

    private String start(String definition, String input, StateMachineType type) {
        var machine = machine(definition, type);
        return states.startExecution(request -> request.stateMachineArn(machine).input(input))
                .executionArn();
    }

    private String machine(String definition, StateMachineType type) {
        return states.createStateMachine(request -> request.name("m-" + UUID.randomUUID())
                        .definition(definition)
                        .type(type)
                        .roleArn(ROLE))
                .stateMachineArn();
    }

    private DescribeExecutionResponse end(String execution) {
        return await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> states.describeExecution(request -> request.executionArn(execution)),
                        description -> description.status() != ExecutionStatus.RUNNING);
    }
}
