package com.modularplatform.local.aws.delivery;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.wire.AwsError;
import com.modularplatform.local.aws.wire.Calls;
import com.modularplatform.local.aws.wire.Ledger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers parcels at least once. A queue is tried before the sender is answered, so that an acknowledged event stands in the queue;
 * functions and state machines, and queues that failed, are served beside, with the parcel on disk until it arrived.
 */
public final class Deliveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int FUNCTION_RETRIES = 2;
    private static final long LONGEST_PAUSE = 60_000;

    private final Ledger ledger;
    private final Calls calls;
    private final URI queues;
    private final InvokeLambda invoker;
    private final Map<String, Map<String, @Nullable Object>> found;
    private volatile @Nullable BiConsumer<String, String> executions;
    private volatile boolean closing;

    /** @param queues where SQS answers */
    public Deliveries(Ledger ledger, Calls calls, URI queues, InvokeLambda invoker) {
        this.ledger = ledger;
        this.calls = calls;
        this.queues = queues;
        this.invoker = invoker;
        this.found = ledger.found();
    }

    /** Tells how executions are started, by the machine's ARN and input, and goes on with what was under way at the last end. */
    public void resume(BiConsumer<String, String> startExecution) {
        executions = startExecution;
        found.forEach((key, value) -> beside(key, Parcel.restored(value)));
        found.clear();
    }

    /** Sends a parcel on its way. */
    public void send(Parcel parcel) {
        if (parcel.arn().startsWith("arn:aws:sqs:")) {
            try {
                deliver(parcel);
                return;
            } catch (AwsError | FunctionError notNow) {
                LOG.warn("Delivery to {} failed and is tried again: {}", parcel.arn(), notNow.getMessage());
            }
        }
        var key = UUID.randomUUID().toString();
        ledger.put(key, parcel.kept());
        beside(key, parcel);
    }

    @Override
    public void close() {
        closing = true;
        ledger.close();
    }

    private void beside(String key, Parcel parcel) {
        Thread.ofVirtual().name("deliver to " + parcel.arn()).start(() -> {
            try {
                persist(parcel);
                if (!closing) {
                    ledger.removeSoon(key);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void persist(Parcel parcel) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(parcel.ageSeconds()).toNanos();
        for (int attempt = 0; ; attempt++) {
            try {
                deliver(parcel);
                return;
            } catch (AwsError | FunctionError failed) {
                int allowed = failed instanceof FunctionError
                        ? Math.min(FUNCTION_RETRIES, parcel.attempts())
                        : parcel.attempts();
                if (closing || attempt >= allowed || System.nanoTime() > until) {
                    bury(parcel, failed);
                    return;
                }
                Thread.sleep(pause(attempt));
            }
        }
    }

    private static long pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE, 500L << Math.min(attempt, 10));
        return longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
    }

    private void deliver(Parcel parcel) throws FunctionError {
        var parts = parcel.arn().split(":");
        switch (parts[2]) {
            case "sqs" -> message(parcel.arn(), parcel.payload(), parcel.group());
            case "lambda" -> invoker.invoke(parts[6], parcel.payload().getBytes(StandardCharsets.UTF_8));
            case "states" -> {
                var start = executions;
                if (start == null) {
                    throw new AwsError("ServiceUnavailable", "state machines are not up yet", 503);
                }
                start.accept(parcel.arn(), parcel.payload());
            }
            default -> throw new AwsError("ValidationException", "no such target: " + parcel.arn());
        }
    }

    private void message(String queueArn, String body, @Nullable String group) {
        var parts = queueArn.split(":");
        var input = new LinkedHashMap<String, @Nullable Object>();
        input.put("QueueUrl", queues + "/" + parts[4] + "/" + parts[5]);
        input.put("MessageBody", body);
        if (group != null) {
            input.put("MessageGroupId", group);
            input.put("MessageDeduplicationId", UUID.randomUUID().toString());
        }
        calls.call(queues, "AmazonSQS.SendMessage", input);
    }

    private void bury(Parcel parcel, Exception failure) {
        if (closing) {
            return;
        }
        LOG.warn("Delivery to {} was given up: {}", parcel.arn(), failure.getMessage());
        if (parcel.deadLetters() != null) {
            try {
                message(parcel.deadLetters(), parcel.payload(), null);
            } catch (AwsError lost) {
                LOG.error("The dead-letter queue {} did not take it: {}", parcel.deadLetters(), lost.getMessage());
            }
        }
    }
}
