package com.modularplatform.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.modularplatform.local.aws.wire.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What the stand-ins know is there again after a restart, and what ran goes on. */
class RestartTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/any";
    private static final String QUEUE_ARN = "arn:aws:sqs:us-east-1:000000000000:asked";
    private static final String PASSWORD = "Passw0rd!Passw0rd";

    @TempDir
    Path folder;

    @Test
    void executions_people_schedules_mail_and_secrets_go_on() {
        String waiting;
        String asking;
        String token;
        String inHand;
        String pool;
        String client;
        String refresh;
        try (var aws = EmbeddedAws.start(Options.keptIn(folder, SharedAws::invoke))) {
            aws.resume();
            var states = Clients.of(aws, AwsApi.STEP_FUNCTIONS, SfnClient.builder());
            var queues = Clients.of(aws, AwsApi.SQS, SqsClient.builder());
            var queue =
                    queues.createQueue(request -> request.queueName("asked")).queueUrl();
            waiting = start(states, "waiting", """
                {"QueryLanguage": "JSONata", "StartAt": "Set", "States": {
                  "Set": {"Type": "Pass", "Assign": {"n": 41}, "Next": "W"},
                  "W": {"Type": "Wait", "Seconds": 3, "Next": "P"},
                  "P": {"Type": "Pass", "Output": "{% $n + 1 %}", "End": true}}}
                """);
            asking = start(states, "asking", """
                {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
                  "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                    "Arguments": {"QueueUrl": "%s", "MessageBody": {"token": "{%% $states.context.Task.Token %%}"}},
                    "Output": "{%% $states.result %%}", "End": true}}}
                """.formatted(queue));
            var message = queues.receiveMessage(
                            request -> request.queueUrl(queue).waitTimeSeconds(20))
                    .messages()
                    .getFirst();
            token = String.valueOf(Json.object(message.body()).get("token"));
            queues.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));

            inHand = queues.createQueue(request ->
                            request.queueName("in-hand").attributesWithStrings(Map.of("VisibilityTimeout", "600")))
                    .queueUrl();
            queues.sendMessage(request -> request.queueUrl(inHand).messageBody("begun"));
            assertThat(received(queues, inHand)).containsExactly("begun");

            var pools = Clients.of(aws, AwsApi.COGNITO, CognitoIdentityProviderClient.builder());
            pool = pools.createUserPool(
                            request -> request.poolName("kept").usernameAttributes(UsernameAttributeType.EMAIL))
                    .userPool()
                    .id();
            client = pools.createUserPoolClient(request -> request.userPoolId(pool)
                            .clientName("kept")
                            .explicitAuthFlows(
                                    ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH,
                                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH))
                    .userPoolClient()
                    .clientId();
            pools.adminCreateUser(request ->
                    request.userPoolId(pool).username("a@example.com").messageAction(MessageActionType.SUPPRESS));
            pools.adminSetUserPassword(request -> request.userPoolId(pool)
                    .username("a@example.com")
                    .password(PASSWORD)
                    .permanent(true));
            refresh = pools.adminInitiateAuth(request -> request.userPoolId(pool)
                            .clientId(client)
                            .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                            .authParameters(Map.of("USERNAME", "a@example.com", "PASSWORD", PASSWORD)))
                    .authenticationResult()
                    .refreshToken();

            Clients.of(aws, AwsApi.SCHEDULER, SchedulerClient.builder())
                    .createSchedule(request -> request.name("kept")
                            .scheduleExpression("at(2020-01-01T00:00:00)")
                            .state("DISABLED")
                            .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                            .target(target ->
                                    target.arn(QUEUE_ARN).roleArn(ROLE).input("scheduled")));
            Clients.of(aws, AwsApi.EVENT_BRIDGE, EventBridgeClient.builder())
                    .putRule(request -> request.name("kept").eventPattern("{\"source\": [\"kept\"]}"));
            Clients.of(aws, AwsApi.SECRETS_MANAGER, SecretsManagerClient.builder())
                    .createSecret(request -> request.name("kept").secretString("secret"));
            Clients.of(aws, AwsApi.SES, SesV2Client.builder())
                    .sendEmail(request -> request.fromEmailAddress("p@example.com")
                            .destination(to -> to.toAddresses("kept@example.com"))
                            .content(content -> content.simple(mail -> mail.subject(subject -> subject.data("kept"))
                                    .body(body -> body.text(text -> text.data("kept"))))));
        }
        try (var aws = EmbeddedAws.start(Options.keptIn(folder, SharedAws::invoke))) {
            aws.resume();
            var states = Clients.of(aws, AwsApi.STEP_FUNCTIONS, SfnClient.builder());
            await().atMost(Duration.ofSeconds(60))
                    .ignoreException(TaskTimedOutException.class) // until the execution goes on
                    .until(() -> states.sendTaskSuccess(
                                    request -> request.taskToken(token).output("\"answered\""))
                            .sdkHttpResponse()
                            .isSuccessful());
            assertThat(end(states, asking)).isEqualTo("\"answered\"");
            assertThat(end(states, waiting)).isEqualTo("42");
            assertThat(states.getExecutionHistory(request -> request.executionArn(waiting))
                            .events())
                    .extracting(event -> event.typeAsString())
                    .startsWith("ExecutionStarted", "PassStateEntered", "PassStateExited", "WaitStateEntered")
                    .endsWith("PassStateExited", "ExecutionSucceeded");

            assertThat(received(Clients.of(aws, AwsApi.SQS, SqsClient.builder()), inHand))
                    .containsExactly("begun");

            var pools = Clients.of(aws, AwsApi.COGNITO, CognitoIdentityProviderClient.builder());
            assertThat(pools.adminInitiateAuth(request -> request.userPoolId(pool)
                                    .clientId(client)
                                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                                    .authParameters(Map.of("REFRESH_TOKEN", refresh)))
                            .authenticationResult()
                            .accessToken())
                    .isNotEmpty();

            assertThat(Clients.of(aws, AwsApi.SCHEDULER, SchedulerClient.builder())
                            .getSchedule(request -> request.name("kept"))
                            .target()
                            .input())
                    .isEqualTo("scheduled");
            assertThat(Clients.of(aws, AwsApi.EVENT_BRIDGE, EventBridgeClient.builder())
                            .listRules(request -> {})
                            .rules())
                    .extracting(rule -> rule.name())
                    .containsExactly("kept");
            assertThat(Clients.of(aws, AwsApi.SECRETS_MANAGER, SecretsManagerClient.builder())
                            .getSecretValue(request -> request.secretId("kept"))
                            .secretString())
                    .isEqualTo("secret");
            assertThat(aws.mailbox().latest("kept@example.com")).isPresent();
        }
    }

    private static String start(SfnClient states, String name, String definition) {
        var machine = states.createStateMachine(
                        request -> request.name(name).definition(definition).roleArn(ROLE))
                .stateMachineArn();
        return states.startExecution(request -> request.stateMachineArn(machine).name(name))
                .executionArn();
    }

    private static List<String> received(SqsClient queues, String queue) {
        return queues.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(20)).messages().stream()
                .map(Message::body)
                .toList();
    }

    private static String end(SfnClient states, String execution) {
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> states.describeExecution(request -> request.executionArn(execution)),
                        description -> description.status() == ExecutionStatus.SUCCEEDED)
                .output();
    }
}
