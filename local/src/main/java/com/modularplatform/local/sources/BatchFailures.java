package com.modularplatform.local.sources;

import com.modularplatform.local.aws.wire.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a function says of a batch under {@code ReportBatchItemFailures}. */
final class BatchFailures {
    private BatchFailures() {}

    /**
     * The identifiers of what failed; none when all was done. Empty when the answer cannot be understood or names something that
     * was not in the batch: then AWS takes the whole batch as failed.
     */
    static Optional<Set<String>> read(byte[] answer, Set<String> batch) {
        try {
            if (!(Json.read(answer) instanceof Map<?, ?> fields) || fields.get("batchItemFailures") == null) {
                return Optional.of(Set.of());
            }
            if (!(fields.get("batchItemFailures") instanceof List<?> items)) {
                return Optional.empty();
            }
            var failed = new LinkedHashSet<String>();
            for (var item : items) {
                if (!(item instanceof Map<?, ?> named) || !(named.get("itemIdentifier") instanceof String id)) {
                    return Optional.empty();
                }
                failed.add(id);
            }
            return batch.containsAll(failed) ? Optional.of(failed) : Optional.empty();
        } catch (RuntimeException notJson) {
            return Optional.empty();
        }
    }
}
