package com.modularplatform.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.sqs.SqsClient;

class EmbeddedAwsTest {
    private static final InvokeLambda NO_FUNCTIONS = (name, event) -> {
        throw new FunctionError("Lambda.ResourceNotFoundException", name);
    };

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_after_a_restart_at_the_same_addresses() {
        Map<String, ?> addresses;
        String version;
        String queue;
        try (var aws = EmbeddedAws.start(Options.keptIn(folder, NO_FUNCTIONS))) {
            addresses = aws.endpoints();
            var tables = Clients.of(aws, AwsApi.DYNAMODB, DynamoDbClient.builder());
            tables.createTable(request -> request.tableName("kept")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("PK")
                            .attributeType("S")
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("PK")
                            .keyType("HASH")
                            .build()));
            tables.putItem(request -> request.tableName("kept").item(Map.of("PK", AttributeValue.fromS("a"))));

            var objects = Clients.of(aws, AwsApi.S3, S3Client.builder());
            objects.createBucket(request -> request.bucket("kept"));
            objects.putBucketVersioning(request -> request.bucket("kept")
                    .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
            version = objects.putObject(
                            request -> request.bucket("kept").key("a/b").contentType("text/plain"),
                            RequestBody.fromString("one"))
                    .versionId();
            objects.putObject(request -> request.bucket("kept").key("a/b"), RequestBody.fromString("two"));

            var queues = Clients.of(aws, AwsApi.SQS, SqsClient.builder());
            queue = queues.createQueue(request -> request.queueName("kept")).queueUrl();
            var sentTo = queue;
            queues.sendMessage(request -> request.queueUrl(sentTo).messageBody("hello"));
        }
        try (var aws = EmbeddedAws.start(Options.keptIn(folder, NO_FUNCTIONS))) {
            assertThat(aws.endpoints()).isEqualTo(addresses);
            var tables = Clients.of(aws, AwsApi.DYNAMODB, DynamoDbClient.builder());
            assertThat(tables.getItem(request -> request.tableName("kept").key(Map.of("PK", AttributeValue.fromS("a"))))
                            .item())
                    .containsKey("PK");
            var objects = Clients.of(aws, AwsApi.S3, S3Client.builder());
            assertThat(objects.getObjectAsBytes(
                                    request -> request.bucket("kept").key("a/b"))
                            .asUtf8String())
                    .isEqualTo("two");
            var first = objects.getObjectAsBytes(
                    request -> request.bucket("kept").key("a/b").versionId(version));
            assertThat(first.asUtf8String()).isEqualTo("one");
            assertThat(first.response().contentType()).isEqualTo("text/plain");
            var queues = Clients.of(aws, AwsApi.SQS, SqsClient.builder());
            assertThat(queues.receiveMessage(request -> request.queueUrl(queue)).messages())
                    .extracting(message -> message.body())
                    .containsExactly("hello");
        }
    }

    @Test
    void a_second_copy_on_the_same_folder_is_refused_in_one_sentence() {
        try (var aws = EmbeddedAws.start(Options.keptIn(folder, NO_FUNCTIONS))) {
            assertThat(aws.endpoints()).hasSize(AwsApi.values().length);
            assertThatThrownBy(() -> EmbeddedAws.start(Options.keptIn(folder, NO_FUNCTIONS)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is in use by another running copy");
        }
    }

    @Test
    void what_a_rule_sends_goes_to_the_queues_somebody_else_keeps() {
        try (var others = EmbeddedAws.start(Options.inMemory(NO_FUNCTIONS))) {
            var address = others.environment().get(AwsApi.SQS.variable());
            var ours = Options.inMemory(NO_FUNCTIONS).elsewhere(Map.of(AwsApi.SQS.variable(), address));
            try (var aws = EmbeddedAws.start(ours)) {
                assertThat(aws.environment()).containsEntry(AwsApi.SQS.variable(), address);
                var queues = Clients.of(others, AwsApi.SQS, SqsClient.builder());
                var queue = queues.createQueue(request -> request.queueName("elsewhere"))
                        .queueUrl();
                var events = Clients.of(aws, AwsApi.EVENT_BRIDGE, EventBridgeClient.builder());
                events.putRule(request -> request.name("all").eventPattern("{\"source\": [\"here\"]}"));
                events.putTargets(request -> request.rule("all")
                        .targets(target -> target.id("queue").arn("arn:aws:sqs:us-east-1:000000000000:elsewhere")));
                events.putEvents(request -> request.entries(
                        entry -> entry.source("here").detailType("x").detail("{}")));

                assertThat(queues.receiveMessage(request -> request.queueUrl(queue))
                                .messages())
                        .hasSize(1);
            }
        }
    }
}
