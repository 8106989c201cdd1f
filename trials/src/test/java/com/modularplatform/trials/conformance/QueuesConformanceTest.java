package com.modularplatform.trials.conformance;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues as the platform uses them: at least once, FIFO by group, a dead-letter queue and the way back. */
@Conformance
class QueuesConformanceTest {
    private SqsClient sqs;

    @BeforeAll
    void connect() {
        sqs = Subject.current().client("sqs", SqsClient.builder());
    }

    @Test
    void a_message_is_hidden_while_it_is_worked_on_and_gone_when_deleted() {
        var queue = queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2"));
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody("work"));

        var first = receive(queue, 5).getFirst();
        assertThat(receive(queue, 0)).isEmpty();
        var again = receive(queue, 6).getFirst();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");

        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(again.receiptHandle()));
        assertThat(receive(queue, 3)).isEmpty();
    }

    @Test
    void a_batch_comes_through_whole() {
        var queue = queue(Map.of());
        sqs.sendMessageBatch(request -> request.queueUrl(queue)
                .entries(
                        entry -> entry.id("1").messageBody("one"),
                        entry -> entry.id("2").messageBody("two"),
                        entry -> entry.id("3").messageBody("three")));

        var bodies = new ArrayList<String>();
        await().untilAsserted(() -> {
            receive(queue, 1).forEach(message -> bodies.add(message.body()));
            assertThat(bodies).containsExactlyInAnyOrder("one", "two", "three");
        });
    }

    @Test
    void a_fifo_queue_keeps_the_order_of_a_group_and_drops_repeats() {
        var queue = fifo();
        for (var body : List.of("1", "2", "3", "2")) {
            sqs.sendMessage(request -> request.queueUrl(queue)
                    .messageBody(body)
                    .messageGroupId("tenant")
                    .messageDeduplicationId("d" + body));
        }

        var bodies = new ArrayList<String>();
        for (var messages = receive(queue, 2); !messages.isEmpty(); messages = receive(queue, 1)) {
            for (var message : messages) {
                bodies.add(message.body());
                sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
            }
        }
        assertThat(bodies).containsExactly("1", "2", "3");
    }

    @Test
    void a_message_in_work_holds_back_its_group_and_no_other() {
        var queue = fifo();
        for (var message : List.of("a:1", "a:2", "b:1")) {
            sqs.sendMessage(request -> request.queueUrl(queue)
                    .messageBody(message)
                    .messageGroupId(message.substring(0, 1))
                    .messageDeduplicationId(message));
        }

        var first = receiveOne(queue);
        var second = receiveOne(queue);

        assertThat(List.of(first.body(), second.body())).containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(receive(queue, 1)).isEmpty();
    }

    @Test
    void a_poison_message_ends_in_the_dead_letter_queue_and_can_be_sent_back() {
        var dead = queue(Map.of());
        var deadArn = arn(dead);
        var queue = queue(Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "1",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"2\"}".formatted(deadArn)));
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody("poison"));

        assertThat(receive(queue, 20)).hasSize(1);
        assertThat(receive(queue, 20)).hasSize(1);
        var stuck = new ArrayList<Message>();
        await().until(() -> {
            assertThat(receive(queue, 1)).isEmpty();
            stuck.addAll(sqs.receiveMessage(request ->
                            request.queueUrl(dead).visibilityTimeout(1).waitTimeSeconds(1))
                    .messages());
            return !stuck.isEmpty();
        });
        assertThat(stuck.getFirst().body()).isEqualTo("poison");

        await().pollDelay(Duration.ofMillis(1500)).until(() -> true); // visible again in the dead-letter queue
        sqs.startMessageMoveTask(request -> request.sourceArn(deadArn));
        await().untilAsserted(() ->
                assertThat(receive(queue, 1)).extracting(Message::body).containsExactly("poison"));
    }

    @Test
    void a_delayed_message_waits() {
        var queue = queue(Map.of());
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody("later").delaySeconds(3));

        assertThat(receive(queue, 1)).isEmpty();
        assertThat(receive(queue, 20)).hasSize(1);
    }

    @Test
    void attributes_travel_with_a_message() {
        var queue = queue(Map.of());
        sqs.sendMessage(request -> request.queueUrl(queue)
                .messageBody("x")
                .messageAttributes(Map.of(
                        "tenant",
                        software.amazon.awssdk.services.sqs.model.MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("t-1")
                                .build())));

        var message = sqs.receiveMessage(
                        request -> request.queueUrl(queue).waitTimeSeconds(20).messageAttributeNames("All"))
                .messages()
                .getFirst();
        assertThat(message.messageAttributes().get("tenant").stringValue()).isEqualTo("t-1");
    }

    private String queue(Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(
                        request -> request.queueName(Subject.unique("queue")).attributes(attributes))
                .queueUrl();
    }

    private String fifo() {
        return sqs.createQueue(request -> request.queueName(Subject.unique("queue") + ".fifo")
                        .attributes(new HashMap<>(Map.of(QueueAttributeName.FIFO_QUEUE, "true"))))
                .queueUrl();
    }

    private String arn(String queue) {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private List<Message> receive(String queue, int seconds) {
        return sqs.receiveMessage(request -> request.queueUrl(queue)
                        .waitTimeSeconds(seconds)
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private Message receiveOne(String queue) {
        return sqs.receiveMessage(
                        request -> request.queueUrl(queue).waitTimeSeconds(20).maxNumberOfMessages(1))
                .messages()
                .getFirst();
    }
}
