package com.modularplatform.local.sources;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.template.Blueprint.QueueMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Feeds a function from a queue. What succeeded is deleted; what failed stays, is seen again after the queue's visibility timeout, or
 * sooner where that is asked for, and reaches the dead letters by the queue's own count of receives.
 */
final class QueuePoller implements AutoCloseable {
    private static final int LONGEST_WAIT = 20;
    private static final long PAUSE_AFTER_ERROR = 500;

    private final QueueMapping mapping;
    private final String url;
    private final String arn;
    private final SqsClient queues;
    private final InvokeLambda functions;
    private final Optional<Duration> retryAfter;
    private final Semaphore slots;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread poller;
    private volatile boolean isOpen = true;

    /** @param retryAfter replaces, for what failed, the rest of the queue's visibility timeout; whole seconds count */
    QueuePoller(
            QueueMapping mapping,
            String url,
            String arn,
            SqsClient queues,
            InvokeLambda functions,
            Optional<Duration> retryAfter) {
        this.mapping = mapping;
        this.url = url;
        this.arn = arn;
        this.queues = queues;
        this.functions = functions;
        this.retryAfter = retryAfter;
        this.slots = new Semaphore(mapping.maxConcurrency());
        this.poller = Thread.ofVirtual().name("poll " + mapping.queue()).start(this::poll);
    }

    @Override
    public void close() {
        isOpen = false;
        poller.interrupt();
        calls.shutdownNow();
    }

    private void poll() {
        while (isOpen) {
            try {
                slots.acquire();
                boolean handedOver = false;
                try {
                    var batch = receive();
                    if (!batch.isEmpty()) {
                        calls.execute(() -> deliver(batch));
                        handedOver = true;
                    }
                } finally {
                    if (!handedOver) {
                        slots.release();
                    }
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SdkException unreachable) {
                pause();
            }
        }
    }

    private List<Message> receive() {
        return queues.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(10, mapping.batchSize()))
                        .waitTimeSeconds(LONGEST_WAIT)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private void deliver(List<Message> batch) {
        try {
            var ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
            var answer = functions.invoke(mapping.function(), SqsEvents.json(batch, arn));
            var failed =
                    mapping.partialFailures() ? BatchFailures.read(answer, ids).orElse(ids) : Set.<String>of();
            delete(batch.stream()
                    .filter(message -> !failed.contains(message.messageId()))
                    .toList());
            showAgain(batch.stream()
                    .filter(message -> failed.contains(message.messageId()))
                    .toList());
        } catch (FunctionError failed) {
            showAgain(batch);
        } catch (SdkException unreachable) {
            // done but not deleted: the queue shows it again, and the function must bear that
        } finally {
            slots.release();
        }
    }

    private void showAgain(List<Message> failed) {
        if (failed.isEmpty() || retryAfter.isEmpty()) {
            return;
        }
        int seconds = (int) retryAfter.get().toSeconds();
        try {
            queues.changeMessageVisibilityBatch(request -> request.queueUrl(url)
                    .entries(failed.stream()
                            .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder()
                                    .id(message.messageId())
                                    .receiptHandle(message.receiptHandle())
                                    .visibilityTimeout(seconds)
                                    .build())
                            .toList()));
        } catch (SdkException unreachable) {
            // the queue shows it again later
        }
    }

    private void delete(List<Message> done) {
        if (done.isEmpty()) {
            return;
        }
        queues.deleteMessageBatch(request -> request.queueUrl(url)
                .entries(done.stream()
                        .map(message -> DeleteMessageBatchRequestEntry.builder()
                                .id(message.messageId())
                                .receiptHandle(message.receiptHandle())
                                .build())
                        .toList()));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
