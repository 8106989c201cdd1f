package com.modularplatform.trials.state;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.local.LocalPlatform;
import com.modularplatform.trials.door.Api;
import com.modularplatform.trials.door.Documents;
import com.modularplatform.trials.door.House;
import com.modularplatform.trials.wire.AwsCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A batch in which some messages cannot be handled. */
class PoisonTest {
    private static final String RESUMES = "/api/v1/candidates/me/resumes";

    private final LocalPlatform platform = House.platform();

    /** A fault that meets some documents alone; counts how often. */
    private record Fault(Set<String> documents, AtomicInteger met) implements AwsCalls.Witness {
        @Override
        public SdkRequest begins(AwsCalls.Call call) {
            if (call.request() instanceof StartExecutionRequest start && documents.contains(start.name())) {
                met.incrementAndGet();
                throw new IllegalStateException("not today");
            }
            return call.request();
        }
    }

    @Test
    void of_ten_messages_seven_are_done_once_and_three_wait_as_dead_letters_for_the_repair() throws Exception {
        var candidate = House.api().candidate();
        var ids = new ArrayList<String>();
        List<String> arrivals;
        try (var held = new HeldMessages("IntakeWorker")) {
            for (int i = 0; i < 10; i++) {
                ids.add(candidate
                        .api()
                        .form(RESUMES, Api.Part.file("cv.txt", Documents.cv()))
                        .is(201)
                        .string("id"));
            }
            arrivals = held.await(10);
        }
        var poisoned = Set.copyOf(ids.subList(3, 6));
        var fault = new Fault(poisoned, new AtomicInteger());
        try (var clients = platform.clients();
                var queues = clients.queues()) {
            queues.purgeQueue(r -> r.queueUrl(platform.resource("IntakeDlq"))); // of what other trials gave up
            try (var watch = AwsCalls.watch(fault)) {
                HeldMessages.send("IntakeQueue", arrivals);
                await().until(() -> waiting(queues, "IntakeDlq") == 3);
                await().until(() ->
                        Documents.completed(candidate.api(), RESUMES).size() == 7);
            }
            assertThat(fault.met()).hasValue(3 * receives(queues));
            assertThat(Documents.completed(candidate.api(), RESUMES)).doesNotContainAnyElementsOf(poisoned);

            queues.startMessageMoveTask(r -> r.sourceArn(platform.resource("IntakeDlq.Arn")));
            await().untilAsserted(() ->
                    assertThat(Documents.completed(candidate.api(), RESUMES)).containsExactlyInAnyOrderElementsOf(ids));
            assertThat(waiting(queues, "IntakeDlq")).isZero();
        }
        await().untilAsserted(() -> assertThat(mails(candidate)).isEqualTo(10));
    }

    private int waiting(SqsClient queues, String queue) {
        return number(queues, queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    private int receives(SqsClient queues) {
        var policy = attribute(queues, "IntakeQueue", QueueAttributeName.REDRIVE_POLICY);
        return Integer.parseInt(policy.replaceAll(".*\"maxReceiveCount\":\"?(\\d+).*", "$1"));
    }

    private int number(SqsClient queues, String queue, QueueAttributeName name) {
        return Integer.parseInt(attribute(queues, queue, name));
    }

    private String attribute(SqsClient queues, String queue, QueueAttributeName name) {
        return queues.getQueueAttributes(
                        r -> r.queueUrl(platform.resource(queue)).attributeNames(name))
                .attributes()
                .get(name);
    }

    private long mails(Api.Person person) {
        return platform.mailbox().to(person.email()).stream()
                .filter(mail -> mail.subject().equals("Your resume was read"))
                .count();
    }
}
