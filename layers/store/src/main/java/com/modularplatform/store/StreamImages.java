package com.modularplatform.store;

import com.modularplatform.domain.events.DomainEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as they stand in a stream's records, in DynamoDB's own JSON ({@code {"S": …}}, {@code {"M": …}} …). */
public final class StreamImages {
    private StreamImages() {}

    /** The events an image carries, oldest first; none for no image. */
    public static List<DomainEvent> events(@Nullable Object image) {
        return image instanceof Map<?, ?> row && row.get(Items.EVENTS) instanceof Map<?, ?> events
                ? Items.events(Map.of(Items.EVENTS, attribute(events)))
                : List.of();
    }

    private static AttributeValue attribute(Map<?, ?> typed) {
        var entry = typed.entrySet().iterator().next();
        var value = entry.getValue();
        return switch (String.valueOf(entry.getKey())) {
            case "S" -> AttributeValue.fromS(String.valueOf(value));
            case "N" -> AttributeValue.fromN(String.valueOf(value));
            case "BOOL" -> AttributeValue.fromBool(Boolean.TRUE.equals(value));
            case "L" ->
                AttributeValue.fromL(((List<?>) value)
                        .stream().map(item -> attribute((Map<?, ?>) item)).toList());
            case "M" -> {
                var map = new LinkedHashMap<String, AttributeValue>();
                ((Map<?, ?>) value).forEach((name, item) -> map.put(String.valueOf(name), attribute((Map<?, ?>) item)));
                yield AttributeValue.fromM(map);
            }
            default -> AttributeValue.fromNul(true);
        };
    }
}
