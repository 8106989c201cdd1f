package com.modularplatform.local.sources;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Blueprint.StreamMapping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.event.ruler.Ruler;

/**
 * Feeds a function from a table's stream, shard by shard in order. A batch that fails is tried again from its first failure, halved
 * if the mapping says so, and given to the on-failure queue when its tries or its time are used up: one bad record cannot stop the
 * stream. Starts over at the oldest record when the platform starts, so consumers meet records again.
 */
final class StreamPoller implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final StreamMapping mapping;
    private final String stream;
    private final DynamoDbStreamsClient streams;
    private final InvokeLambda functions;
    private final Consumer<FailedBatch> failures;
    private final Set<String> begun = new HashSet<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final List<Thread> readers = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean isOpen = true;

    /** What the on-failure destination is told, as Lambda writes it. */
    record FailedBatch(
            String stream, String shard, String first, String last, int size, int attempts, String condition) {}

    StreamPoller(
            StreamMapping mapping,
            String stream,
            DynamoDbStreamsClient streams,
            InvokeLambda functions,
            Consumer<FailedBatch> failures) {
        this.mapping = mapping;
        this.stream = stream;
        this.streams = streams;
        this.functions = functions;
        this.failures = failures;
        this.watcher = Thread.ofVirtual().name("stream " + mapping.table()).start(this::watch);
    }

    @Override
    public void close() {
        isOpen = false;
        watcher.interrupt();
        synchronized (readers) {
            readers.forEach(Thread::interrupt);
        }
    }

    /** Finds shards, old ones first, and gives each a reader of its own once its parent is read. */
    private void watch() {
        while (isOpen) {
            try {
                var shards = streams.describeStream(request -> request.streamArn(stream))
                        .streamDescription()
                        .shards();
                var listed = shards.stream().map(Shard::shardId).toList();
                shards.stream()
                        .filter(shard -> isFree(shard, listed))
                        .map(Shard::shardId)
                        .forEach(this::begin);
                Thread.sleep(Duration.ofSeconds(2));
            } catch (InterruptedException stopping) {
                return;
            } catch (SdkException unreachable) {
                pause(IDLE);
            }
        }
    }

    private boolean isFree(Shard shard, List<String> listed) {
        var parent = shard.parentShardId();
        return parent == null || !listed.contains(parent) || ended.contains(parent);
    }

    private void begin(String shard) {
        if (begun.add(shard)) {
            synchronized (readers) {
                readers.add(Thread.ofVirtual().name("shard " + shard).start(() -> {
                    read(shard);
                    ended.add(shard);
                }));
            }
        }
    }

    private void read(String shard) {
        var iterator = iterator(shard, null);
        String last = null;
        while (isOpen && iterator != null) {
            try {
                var now = iterator;
                var page =
                        streams.getRecords(request -> request.shardIterator(now).limit(mapping.batchSize()));
                if (page.records().isEmpty()) {
                    pause(IDLE);
                } else {
                    last = page.records().getLast().dynamodb().sequenceNumber();
                    deliver(shard, wanted(page.records()));
                }
                iterator = page.nextShardIterator();
            } catch (ExpiredIteratorException expired) {
                iterator = iterator(shard, last);
            } catch (SdkException unreachable) {
                pause(IDLE);
            } catch (RuntimeException ours) {
                // the stream goes on where it was: a fault of the host must not lose what the table told
                System.getLogger("stream").log(System.Logger.Level.ERROR, "the stream could not be read", ours);
                pause(LONGEST_BACKOFF);
            }
        }
    }

    private @Nullable String iterator(String shard, @Nullable String after) {
        while (isOpen) {
            try {
                var type = after != null
                        ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                        : mapping.fromStart() ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST;
                return streams.getShardIterator(request -> request.streamArn(stream)
                                .shardId(shard)
                                .shardIteratorType(type)
                                .sequenceNumber(after))
                        .shardIterator();
            } catch (SdkException unreachable) {
                pause(IDLE);
            }
        }
        return null;
    }

    private List<Map<String, @Nullable Object>> wanted(List<Record> records) {
        var wanted = new ArrayList<Map<String, @Nullable Object>>();
        for (var record : records) {
            var form = StreamEvents.record(record, stream);
            if (mapping.filters().isEmpty() || passes(Json.text(form))) {
                wanted.add(form);
            }
        }
        return wanted;
    }

    private boolean passes(String record) {
        try {
            for (var pattern : mapping.filters()) {
                if (Ruler.matchesRule(record, pattern)) {
                    return true;
                }
            }
            return false;
        } catch (Exception broken) {
            throw new IllegalStateException("a filter of %s is broken".formatted(mapping.function()), broken);
        }
    }

    private void deliver(String shard, List<Map<String, @Nullable Object>> batch) {
        var rest = batch;
        int attempts = 0;
        while (isOpen && !rest.isEmpty()) {
            var failedAt = attempt(rest);
            if (failedAt < 0) {
                return;
            }
            attempts++;
            rest = rest.subList(failedAt, rest.size());
            if (isOld(rest.getFirst()) || mapping.maxRetries() >= 0 && attempts > mapping.maxRetries()) {
                giveUp(shard, rest, attempts);
                return;
            }
            if (mapping.bisects() && rest.size() > 1) {
                var half = rest.size() / 2;
                deliver(shard, rest.subList(0, half));
                deliver(shard, rest.subList(half, rest.size()));
                return;
            }
            pause(backoff(attempts));
        }
    }

    /** The index of the first record that failed; below zero when all were done. */
    private int attempt(List<Map<String, @Nullable Object>> batch) {
        try {
            var answer = functions.invoke(mapping.function(), StreamEvents.json(batch));
            if (!mapping.partialFailures()) {
                return -1;
            }
            var numbers = batch.stream().map(StreamPoller::number).toList();
            var failed = BatchFailures.read(answer, Set.copyOf(numbers));
            return failed.map(found ->
                            found.stream().mapToInt(numbers::indexOf).min().orElse(-1))
                    .orElse(0);
        } catch (FunctionError failed) {
            return 0;
        }
    }

    private void giveUp(String shard, List<Map<String, @Nullable Object>> batch, int attempts) {
        var condition = isOld(batch.getFirst()) ? "RecordAgeExceeded" : "RetryAttemptsExhausted";
        failures.accept(new FailedBatch(
                stream, shard, number(batch.getFirst()), number(batch.getLast()), batch.size(), attempts, condition));
    }

    private boolean isOld(Map<String, @Nullable Object> record) {
        var created = ((Number) change(record).getOrDefault("ApproximateCreationDateTime", 0)).longValue();
        return Instant.ofEpochSecond(created).plus(mapping.maxAge()).isBefore(Instant.now());
    }

    private static String number(Map<String, @Nullable Object> record) {
        return String.valueOf(change(record).get("SequenceNumber"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> change(Map<String, @Nullable Object> record) {
        return (Map<String, Object>) Objects.requireNonNull(record.get("dynamodb"));
    }

    private static Duration backoff(int attempts) {
        var pause = Duration.ofMillis(100L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : pause;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
