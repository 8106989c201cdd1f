package com.modularplatform.local.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.SharedAws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class QueuesTest {
    private static final SqsClient QUEUES = Clients.of(SharedAws.get(), AwsApi.SQS, SqsClient.builder());

    @Test
    void a_message_that_fails_twice_goes_to_the_dead_letters() throws Exception {
        var graves = QUEUES.createQueue(request -> request.queueName("queues-test-dlq"))
                .queueUrl();
        var arn = QUEUES.getQueueAttributes(
                        request -> request.queueUrl(graves).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        assertThat(arn).isEqualTo("arn:aws:sqs:us-east-1:000000000000:queues-test-dlq");
        var queue = QUEUES.createQueue(request -> request.queueName("queues-test")
                        .attributesWithStrings(Map.of(
                                "VisibilityTimeout", "1",
                                "SqsManagedSseEnabled", "true",
                                "RedrivePolicy",
                                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(arn))))
                .queueUrl();
        QUEUES.sendMessage(request -> request.queueUrl(queue).messageBody("poison"));
        for (int i = 0; i < 2; i++) {
            assertThat(receive(queue, 5)).containsExactly("poison");
            Thread.sleep(1_200);
        }
        assertThat(receive(queue, 0)).isEmpty();
        assertThat(receive(graves, 5)).containsExactly("poison");
    }

    @Test
    void a_fifo_queue_keeps_the_order_of_a_group_and_takes_a_repeat_once() {
        var queue = QUEUES.createQueue(request -> request.queueName("queues-test.fifo")
                        .attributesWithStrings(Map.of("FifoQueue", "true", "ContentBasedDeduplication", "true")))
                .queueUrl();
        for (var body : List.of("1", "2", "3", "1")) {
            QUEUES.sendMessage(
                    request -> request.queueUrl(queue).messageGroupId("g").messageBody(body));
        }
        assertThat(receive(queue, 2)).containsExactly("1", "2", "3");
    }

    private static List<String> receive(String queue, int seconds) {
        return QUEUES
                .receiveMessage(request ->
                        request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(seconds))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }
}
