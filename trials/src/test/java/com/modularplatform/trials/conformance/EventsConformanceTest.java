package com.modularplatform.trials.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The way from an object to the queue that reads it: a rule on the default bus. */
@Conformance
class EventsConformanceTest {
    private final ObjectMapper json = new ObjectMapper();
    private EventBridgeClient events;
    private SqsClient sqs;
    private S3Client s3;

    @BeforeAll
    void connect() {
        events = Subject.current().client("events", EventBridgeClient.builder());
        sqs = Subject.current().client("sqs", SqsClient.builder());
        s3 = Subject.current().client("s3", S3Client.builder().forcePathStyle(true));
    }

    @Test
    void a_rule_sends_what_it_matches_to_its_queue_and_nothing_else() throws Exception {
        var source = Subject.unique("source");
        var queue = ruled("""
                {"source": ["%s"], "detail": {"status": ["done"], "score": [{"numeric": [">=", 50]}]}}
                """.formatted(source));
        for (var detail : new String[] {
            "{\"status\": \"done\", \"score\": 49}",
            "{\"status\": \"open\", \"score\": 90}",
            "{\"status\": \"done\", \"score\": 50}"
        }) {
            events.putEvents(request -> request.entries(
                    entry -> entry.source(source).detailType("Scored").detail(detail)));
        }

        var event = received(queue);
        assertThat(event.path("detail-type").asText()).isEqualTo("Scored");
        assertThat(event.path("detail").path("score").asInt()).isEqualTo(50);
        assertThat(sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(1))
                        .messages())
                .isEmpty();
    }

    @Test
    void an_object_written_below_a_prefix_is_told_with_its_key_size_and_version() throws Exception {
        var bucket = Subject.unique("inbox");
        s3.createBucket(request -> request.bucket(bucket));
        s3.putBucketVersioning(request -> request.bucket(bucket).versioningConfiguration(v -> v.status("Enabled")));
        if (!Subject.current().isEmbedded()) { // which tells its bus of every bucket
            s3.putBucketNotificationConfiguration(request ->
                    request.bucket(bucket).notificationConfiguration(n -> n.eventBridgeConfiguration(bridge -> {})));
        }
        var queue = ruled("""
                {"source": ["aws.s3"], "detail-type": ["Object Created"],
                 "detail": {"bucket": {"name": ["%s"]}, "object": {"key": [{"prefix": "uploads/"}]}}}
                """.formatted(bucket));

        s3.putObject(request -> request.bucket(bucket).key("other/a"), RequestBody.fromString("no"));
        var written =
                s3.putObject(request -> request.bucket(bucket).key("uploads/a b.pdf"), RequestBody.fromString("12345"));

        var object = received(queue).path("detail").path("object");
        assertThat(object.path("key").asText()).isEqualTo("uploads/a b.pdf");
        assertThat(object.path("size").asInt()).isEqualTo(5);
        assertThat(object.path("version-id").asText()).isEqualTo(written.versionId());
    }

    private String ruled(String pattern) {
        var name = Subject.unique("rule");
        var queue = sqs.createQueue(request -> request.queueName(name)).queueUrl();
        var arn = sqs.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        events.putRule(request -> request.name(name).eventPattern(pattern));
        events.putTargets(request ->
                request.rule(name).targets(target -> target.id("queue").arn(arn)));
        return queue;
    }

    private JsonNode received(String queue) throws Exception {
        var messages = sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(20))
                .messages();
        assertThat(messages).hasSize(1);
        var message = messages.getFirst();
        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
        return json.readTree(message.body());
    }
}
