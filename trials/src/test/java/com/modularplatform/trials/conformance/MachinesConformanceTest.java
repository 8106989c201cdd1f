package com.modularplatform.trials.conformance;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** State machines in JSONata as the platform writes them: retries, catches, maps, waiting for people. */
@Conformance
class MachinesConformanceTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/conformance";

    private final ObjectMapper json = new ObjectMapper();
    private SfnClient sfn;
    private SqsClient sqs;

    @BeforeAll
    void connect() {
        sfn = Subject.current().client("sfn", SfnClient.builder());
        sqs = Subject.current().client("sqs", SqsClient.builder());
    }

    @Test
    void values_are_assigned_and_chosen_by() throws Exception {
        var machine = machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Read", "States": {
                  "Read": {"Type": "Pass", "Assign": {"who": "{% $states.input.name %}", "n": "{% $sum($states.input.xs) %}"},
                           "Output": {"greeting": "{% 'Hello ' & $states.input.name %}"}, "Next": "Decide"},
                  "Decide": {"Type": "Choice", "Choices": [{"Condition": "{% $n > 5 %}", "Next": "Many"}], "Default": "Few"},
                  "Many": {"Type": "Succeed", "Output": {"text": "{% $states.input.greeting & ', many' %}", "n": "{% $n %}"}},
                  "Few": {"Type": "Succeed", "Output": {"text": "{% $states.input.greeting & ', few' %}", "who": "{% $who %}"}}}}
                """);

        assertThat(output(run(machine, "{\"name\": \"Ada\", \"xs\": [1, 2, 3]}")))
                .isEqualTo(tree("{\"text\": \"Hello Ada, many\", \"n\": 6}"));
        assertThat(output(run(machine, "{\"name\": \"Ada\", \"xs\": [1, 2]}")))
                .isEqualTo(tree("{\"text\": \"Hello Ada, few\", \"who\": \"Ada\"}"));
    }

    @Test
    void a_task_calls_a_function_and_shapes_its_answer() throws Exception {
        var machine = machine(task(Functions.ECHO, "{\"id\": \"{% $states.input.id %}\"}", """
                "Output": {"echoed": "{% $states.result.Payload.id %}"}, "End": true"""));

        assertThat(output(run(machine, "{\"id\": \"c-1\"}"))).isEqualTo(tree("{\"echoed\": \"c-1\"}"));
    }

    @Test
    void a_failing_task_is_retried_until_it_works() throws Exception {
        var machine = machine(task(Functions.FLAKY, "{\"key\": \"{% $states.input.key %}\"}", """
                "Retry": [{"ErrorEquals": ["Transient"], "IntervalSeconds": 1, "BackoffRate": 1, "MaxAttempts": 3}],
                "Output": "{% $states.result.Payload.key %}", "End": true"""));
        var key = Subject.unique("key");

        assertThat(output(run(machine, "{\"key\": \"%s\"}".formatted(key))).asText())
                .isEqualTo(key);
    }

    @Test
    void retries_end_and_the_error_is_caught_by_its_name() throws Exception {
        var machine = machine(task(Functions.BROKEN, "{}", """
                "Retry": [{"ErrorEquals": ["Broken"], "IntervalSeconds": 1, "MaxAttempts": 1}],
                "Catch": [{"ErrorEquals": ["Other"], "Next": "Wrong"},
                          {"ErrorEquals": ["Broken"], "Output": {"error": "{% $states.errorOutput.Error %}",
                           "cause": "{% $parse($states.errorOutput.Cause).errorMessage %}"}, "Next": "Caught"}],
                "End": true},
                "Wrong": {"Type": "Fail"},
                "Caught": {"Type": "Succeed\""""));

        assertThat(output(run(machine, "{}")))
                .isEqualTo(tree("{\"error\": \"Broken\", \"cause\": \"as it was built\"}"));
    }

    @Test
    void an_error_nobody_catches_fails_the_execution_with_its_name() throws Exception {
        var machine = machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Stop", "States": {
                  "Stop": {"Type": "Fail", "Error": "Rejected", "Cause": "{% 'for ' & $states.input.why %}"}}}
                """);

        var execution = run(machine, "{\"why\": \"a reason\"}");
        assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(execution.error()).isEqualTo("Rejected");
        assertThat(execution.cause()).isEqualTo("for a reason");
    }

    @Test
    void a_wrong_expression_can_be_caught() throws Exception {
        var machine = machine(task(Functions.ECHO, "{\"x\": \"{% $number('no') %}\"}", """
                "Catch": [{"ErrorEquals": ["States.QueryEvaluationError"], "Output": "caught", "Next": "Caught"}], "End": true},
                "Caught": {"Type": "Succeed\""""));

        assertThat(output(run(machine, "{}")).asText()).isEqualTo("caught");
    }

    @Test
    void a_map_works_on_every_item_and_keeps_their_order() throws Exception {
        var machine = machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "Items": "{% $states.input.items %}", "MaxConcurrency": 2,
                    "ItemSelector": {"value": "{% $states.context.Map.Item.Value %}", "index": "{% $states.context.Map.Item.Index %}"},
                    "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "Ten", "States": {
                      "Ten": {"Type": "Pass", "Output": "{% $states.input.value * 10 + $states.input.index %}", "End": true}}},
                    "End": true}}}
                """);

        assertThat(output(run(machine, "{\"items\": [3, 1, 2]}"))).isEqualTo(tree("[30, 11, 22]"));
    }

    @Test
    void branches_run_beside_one_another_and_an_error_in_one_is_caught() throws Exception {
        var machine = machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Both", "States": {
                  "Both": {"Type": "Parallel", "Branches": [
                      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Output": "a", "End": true}}},
                      {"StartAt": "B", "States": {"B": {"Type": "Choice", "Choices": [
                          {"Condition": "{% $states.input.fail %}", "Next": "F"}], "Default": "G"},
                        "F": {"Type": "Fail", "Error": "Branch"}, "G": {"Type": "Pass", "Output": "b", "End": true}}}],
                    "Catch": [{"ErrorEquals": ["Branch"], "Output": "caught", "Next": "Done"}], "Next": "Done"},
                  "Done": {"Type": "Succeed"}}}
                """);

        assertThat(output(run(machine, "{\"fail\": false}"))).isEqualTo(tree("[\"a\", \"b\"]"));
        assertThat(output(run(machine, "{\"fail\": true}")).asText()).isEqualTo("caught");
    }

    @Test
    void an_execution_waits_for_a_person_and_goes_on_with_their_answer() throws Exception {
        var queue = queue();
        var execution = start(waiting(queue, 60), "{}");
        var token = token(queue);
        assertThat(sfn.describeExecution(request -> request.executionArn(execution))
                        .status())
                .isEqualTo(ExecutionStatus.RUNNING);

        sfn.sendTaskSuccess(request -> request.taskToken(token).output("{\"approved\": true}"));

        assertThat(output(ended(execution))).isEqualTo(tree("{\"approved\": true}"));
    }

    @Test
    void a_person_may_say_no() throws Exception {
        var queue = queue();
        var execution = start(waiting(queue, 60), "{}");
        var token = token(queue);

        sfn.sendTaskFailure(request -> request.taskToken(token).error("Refused").cause("not today"));

        assertThat(output(ended(execution)).asText()).isEqualTo("Refused");
    }

    @Test
    void nobody_answers_in_time() throws Exception {
        assertThat(output(run(waiting(queue(), 2), "{}")).asText()).isEqualTo("States.Timeout");
    }

    private String waiting(String queue, int seconds) {
        return machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
                  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                    "Arguments": {"QueueUrl": "%s", "MessageBody": {"token": "{%% $states.context.Task.Token %%}"}},
                    "TimeoutSeconds": %d, "Output": "{%% $states.result %%}",
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{%% $states.errorOutput.Error %%}", "Next": "Over"}],
                    "End": true},
                  "Over": {"Type": "Succeed"}}}
                """.formatted(queue, seconds));
    }

    private String queue() {
        return sqs.createQueue(request -> request.queueName(Subject.unique("people")))
                .queueUrl();
    }

    private String token(String queue) throws Exception {
        var messages = sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(10))
                .messages();
        return json.readTree(messages.getFirst().body()).path("token").asText();
    }

    @Test
    void a_task_writes_to_a_table() {
        var dynamoDb = Subject.current().client("dynamodb", DynamoDbClient.builder());
        var table = Subject.unique("written");
        dynamoDb.createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("PK")
                        .attributeType("S")
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("PK")
                        .keyType("HASH")
                        .build()));
        var machine = machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Put", "States": {
                  "Put": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem",
                    "Arguments": {"TableName": "%s", "Item": {"PK": {"S": "{%% $states.input.id %%}"}, "by": {"S": "machine"}}},
                    "End": true}}}
                """.formatted(table));

        assertThat(run(machine, "{\"id\": \"w-1\"}").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(dynamoDb.getItem(request -> request.tableName(table).key(Map.of("PK", AttributeValue.fromS("w-1"))))
                        .item())
                .containsEntry("by", AttributeValue.fromS("machine"));
    }

    @Test
    void a_name_is_used_once() {
        var machine = machine("""
                {"QueryLanguage": "JSONata", "StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 20, "End": true}}}
                """);
        var name = Subject.unique("name");
        var first = sfn.startExecution(
                request -> request.stateMachineArn(machine).name(name).input("{\"a\": 1}"));
        var same = sfn.startExecution(
                request -> request.stateMachineArn(machine).name(name).input("{\"a\": 1}"));

        assertThat(same.executionArn()).isEqualTo(first.executionArn());
        assertThatThrownBy(() -> sfn.startExecution(
                        request -> request.stateMachineArn(machine).name(name).input("{\"a\": 2}")))
                .isInstanceOf(ExecutionAlreadyExistsException.class);

        sfn.stopExecution(request -> request.executionArn(first.executionArn()));
        assertThat(ended(first.executionArn()).status()).isEqualTo(ExecutionStatus.ABORTED);
    }

    @Test
    void a_machine_that_starts_nowhere_is_refused() {
        assertThatThrownBy(() -> machine("""
                        {"QueryLanguage": "JSONata", "StartAt": "Nowhere", "States": {"Here": {"Type": "Succeed"}}}
                        """)).isInstanceOf(InvalidDefinitionException.class);
    }

    /** A machine of one state {@code Call} that invokes a function; {@code rest} ends that state and may add others. */
    private static String task(String function, String payload, String rest) {
        return """
                {"QueryLanguage": "JSONata", "StartAt": "Call", "States": {
                  "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Arguments": {"FunctionName": "%s", "Payload": %s}, %s}}}
                """.formatted(Functions.deploy(function), payload, rest);
    }

    private String machine(String definition) {
        return sfn.createStateMachine(request -> request.name(Subject.unique("machine"))
                        .definition(definition)
                        .roleArn(ROLE))
                .stateMachineArn();
    }

    private String start(String machine, String input) {
        return sfn.startExecution(request -> request.stateMachineArn(machine).input(input))
                .executionArn();
    }

    private DescribeExecutionResponse run(String machine, String input) {
        return ended(start(machine, input));
    }

    private DescribeExecutionResponse ended(String execution) {
        return await().pollInterval(Duration.ofMillis(50))
                .until(
                        () -> sfn.describeExecution(request -> request.executionArn(execution)),
                        description -> description.status() != ExecutionStatus.RUNNING);
    }

    private JsonNode output(DescribeExecutionResponse execution) throws JsonProcessingException {
        assertThat(execution.status())
                .as("%s: %s", execution.error(), execution.cause())
                .isEqualTo(ExecutionStatus.SUCCEEDED);
        return json.readTree(execution.output());
    }

    private JsonNode tree(String text) throws JsonProcessingException {
        return json.readTree(text);
    }
}
