package com.modularplatform.local.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.SharedAws;
import com.modularplatform.local.aws.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.InvalidEventPatternException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.sqs.SqsClient;

class EventBridgeTest {
    private final EventBridgeClient events =
            Clients.of(SharedAws.get(), AwsApi.EVENT_BRIDGE, EventBridgeClient.builder());
    private final SqsClient queues = Clients.of(SharedAws.get(), AwsApi.SQS, SqsClient.builder());
    private final S3Client objects = Clients.of(SharedAws.get(), AwsApi.S3, S3Client.builder());

    @Test
    void an_object_that_was_put_is_announced_to_the_queue_before_its_writer_is_answered() {
        var queue = queue("uploads");
        var bucket = "uploads-" + UUID.randomUUID();
        objects.createBucket(request -> request.bucket(bucket));
        objects.putBucketVersioning(request -> request.bucket(bucket)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        rule("uploads", """
            {"source": ["aws.s3"], "detail-type": ["Object Created"],
             "detail": {"bucket": {"name": ["%s"]}, "object": {"key": [{"prefix": "quarantine/"}]}}}
            """.formatted(bucket), queue);
        objects.putObject(request -> request.bucket(bucket).key("elsewhere/a"), RequestBody.fromString("no"));
        var version = objects.putObject(
                        request -> request.bucket(bucket).key("quarantine/a b"), RequestBody.fromString("hello"))
                .versionId();
        var message = queues.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
        assertThat(message).hasSize(1);
        var event = Json.object(message.getFirst().body());
        assertThat(event).containsEntry("source", "aws.s3").containsEntry("detail-type", "Object Created");
        var detail = (Map<?, ?>) event.get("detail");
        assertThat(detail.get("reason")).isEqualTo("PutObject");
        var object = (Map<?, ?>) detail.get("object");
        assertThat(object.get("key")).isEqualTo("quarantine/a b");
        assertThat(object.get("size")).isEqualTo(5);
        assertThat(object.get("version-id")).isEqualTo(version);
        assertThat(object.get("etag")).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    }

    @Test
    void copies_and_multipart_uploads_are_announced_with_their_size() {
        var queue = queue("kinds");
        var bucket = "kinds-" + UUID.randomUUID();
        objects.createBucket(request -> request.bucket(bucket));
        rule(
                "kinds",
                "{\"source\": [\"aws.s3\"], \"detail\": {\"bucket\": {\"name\": [\"%s\"]}}}".formatted(bucket),
                queue);
        objects.putObject(request -> request.bucket(bucket).key("one"), RequestBody.fromString("12345"));
        objects.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey("one")
                .destinationBucket(bucket)
                .destinationKey("two"));
        var upload = objects.createMultipartUpload(
                        request -> request.bucket(bucket).key("three"))
                .uploadId();
        var part = objects.uploadPart(
                request -> request.bucket(bucket).key("three").uploadId(upload).partNumber(1),
                RequestBody.fromString("1234567"));
        objects.completeMultipartUpload(request -> request.bucket(bucket)
                .key("three")
                .uploadId(upload)
                .multipartUpload(parts -> parts.parts(
                        CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));
        var told = queues.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).messages().stream()
                .map(message -> (Map<?, ?>) Json.object(message.body()).get("detail"))
                .map(detail -> detail.get("reason") + " " + ((Map<?, ?>) detail.get("object")).get("size"))
                .toList();
        assertThat(told).containsExactlyInAnyOrder("PutObject 5", "CopyObject 5", "CompleteMultipartUpload 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': ['x']}                                     | {'a': 'x'}             | true",
                "{'a': [{'prefix': 'ab'}]}                        | {'a': 'abc'}           | true",
                "{'a': [{'suffix': '.pdf'}]}                      | {'a': 'cv.doc'}        | false",
                "{'a': [{'anything-but': ['x', 'y']}]}            | {'a': 'z'}             | true",
                "{'a': [{'exists': false}]}                       | {'b': 1}               | true",
                "{'a': [{'numeric': ['>', 0, '<=', 5]}]}          | {'a': 5}               | true",
                "{'a': [{'numeric': ['>', 0, '<=', 5]}]}          | {'a': 6}               | false",
                "{'$or': [{'a': ['x']}, {'b': ['y']}]}            | {'b': 'y'}             | true",
                "{'a': {'b': ['x']}}                              | {'a': [{'b': 'x'}]}    | true"
            })
    void patterns_match_as_on_aws(String pattern, String detail, boolean matches) {
        var event = "{'id': '1', 'account': '0', 'source': 's', 'time': '2026-01-01T00:00:00Z', 'region': 'r',"
                + " 'resources': [], 'detail-type': 'd', 'detail': " + detail + "}";
        var answer = events.testEventPattern(
                request -> request.eventPattern("{\"detail\": " + pattern.replace('\'', '"') + "}")
                        .event(event.replace('\'', '"')));
        assertThat(answer.result()).isEqualTo(matches);
    }

    @Test
    void a_rule_reaches_functions_and_state_machines_too() {
        var seen = new CopyOnWriteArrayList<Object>();
        SharedAws.function("listener", event -> {
            seen.add(event.get("detail"));
            return Map.of();
        });
        events.putRule(request -> request.name("told").eventPattern("{\"source\": [\"told\"]}"));
        events.putTargets(request -> request.rule("told")
                .targets(Target.builder()
                        .id("f")
                        .arn("arn:aws:lambda:us-east-1:000000000000:function:listener:live")
                        .build()));
        var answer = events.putEvents(request -> request.entries(
                PutEventsRequestEntry.builder()
                        .source("told")
                        .detailType("x")
                        .detail("{\"n\": 1}")
                        .build(),
                PutEventsRequestEntry.builder()
                        .source("told")
                        .detailType("x")
                        .detail("no json")
                        .build(),
                PutEventsRequestEntry.builder()
                        .source("aws.s3")
                        .detailType("x")
                        .detail("{}")
                        .build()));
        assertThat(answer.failedEntryCount()).isEqualTo(2);
        assertThat(answer.entries().get(1).errorCode()).isEqualTo("MalformedDetail");
        assertThat(answer.entries().get(2).errorCode()).isEqualTo("NotAuthorizedForSourceException");
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(seen).isEqualTo(List.of(Map.of("n", 1))));
    }

    @Test
    void what_cannot_be_delivered_ends_in_the_dead_letter_queue() {
        var graves = queue("graves");
        events.putRule(request -> request.name("lost").eventPattern("{\"source\": [\"lost\"]}"));
        events.putTargets(request -> request.rule("lost")
                .targets(Target.builder()
                        .id("q")
                        .arn("arn:aws:sqs:us-east-1:000000000000:no-such-queue")
                        .retryPolicy(policy -> policy.maximumRetryAttempts(1).maximumEventAgeInSeconds(60))
                        .deadLetterConfig(config -> config.arn(arn(graves)))
                        .build()));
        events.putEvents(request -> request.entries(PutEventsRequestEntry.builder()
                .source("lost")
                .detailType("x")
                .detail("{\"n\": 7}")
                .build()));
        var buried = queues.receiveMessage(request -> request.queueUrl(graves).waitTimeSeconds(10))
                .messages();
        assertThat(buried).hasSize(1);
        assertThat(buried.getFirst().body()).contains("\"n\":7");
    }

    @Test
    void a_pattern_that_means_nothing_is_refused() {
        assertThatThrownBy(() -> events.putRule(request -> request.name("bad").eventPattern("{\"source\": \"x\"}")))
                .isInstanceOf(InvalidEventPatternException.class);
    }

    private void rule(String name, String pattern, String queue) {
        var unique = name + "-" + UUID.randomUUID();
        events.putRule(request -> request.name(unique).eventPattern(pattern));
        events.putTargets(request -> request.rule(unique)
                .targets(Target.builder().id("q").arn(arn(queue)).build()));
    }

    private String queue(String name) {
        return queues.createQueue(request -> request.queueName(name + "-" + UUID.randomUUID()))
                .queueUrl();
    }

    private static String arn(String queueUrl) {
        return "arn:aws:sqs:us-east-1:000000000000:" + queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
    }
}
