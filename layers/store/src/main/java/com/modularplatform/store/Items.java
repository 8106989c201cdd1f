package com.modularplatform.store;

import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.kernel.json.Codec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The one codec record ↔ item. Beside the record's fields an item has {@code PK}, {@code SK}, {@code type},
 * {@code version}, the aggregate's last events, and the keys of the indexes it enters; {@code write} is the mark of the one write
 * that made it what it is.
 */
public final class Items {
    static final String PK = "PK";
    static final String SK = "SK";
    static final String TYPE = "type";
    static final String VERSION = "version";
    static final String EVENTS = "events";
    static final String EXPIRES = "expiresAt";
    static final String WRITE = "write";
    private static final String RECORD = "record";
    private static final int EVENTS_KEPT = 10;

    private Items() {}

    /**
     * Everything that is written with a record.
     *
     * @param version of the aggregate after the write
     * @param events of this write and the last before
     * @param gsi1 null: the item does not enter the index
     * @param expires when DynamoDB may delete it; null: never
     */
    public record Row(
            Key key,
            Record value,
            long version,
            List<DomainEvent> events,
            Keys.@Nullable IndexKey gsi1,
            Keys.@Nullable IndexKey gsi2,
            @Nullable Instant expires) {
        public static Row of(Key key, Record value) {
            return new Row(key, value, 1, List.of(), null, null, null);
        }

        public Row version(long newVersion) {
            return new Row(key, value, newVersion, events, gsi1, gsi2, expires);
        }

        /** Adds events of this write; they get the row's version, so set that first. */
        public Row tells(List<DomainEvent> earlier, List<DomainEvent> news) {
            var all = new ArrayList<>(earlier);
            news.forEach(event -> all.add(event.at(version)));
            var kept = all.subList(Math.max(0, all.size() - EVENTS_KEPT), all.size());
            return new Row(key, value, version, List.copyOf(kept), gsi1, gsi2, expires);
        }

        public Row gsi1(Keys.@Nullable IndexKey index) {
            return new Row(key, value, version, events, index, gsi2, expires);
        }

        public Row gsi2(Keys.@Nullable IndexKey index) {
            return new Row(key, value, version, events, gsi1, index, expires);
        }

        public Row expires(@Nullable Instant when) {
            return new Row(key, value, version, events, gsi1, gsi2, when);
        }
    }

    static Map<String, AttributeValue> item(Row row) {
        var item = new LinkedHashMap<String, AttributeValue>();
        item.put(PK, AttributeValue.fromS(row.key().pk()));
        item.put(SK, AttributeValue.fromS(row.key().sk()));
        item.put(TYPE, AttributeValue.fromS(row.value().getClass().getSimpleName()));
        item.put(VERSION, AttributeValue.fromN(String.valueOf(row.version())));
        item.put(RECORD, attribute(Codec.STORED.tree(row.value())));
        if (!row.events().isEmpty()) {
            item.put(EVENTS, attribute(Codec.STORED.tree(row.events())));
        }
        index(item, "GSI1", row.gsi1());
        index(item, "GSI2", row.gsi2());
        if (row.expires() != null) {
            item.put(EXPIRES, AttributeValue.fromN(String.valueOf(row.expires().getEpochSecond())));
        }
        return item;
    }

    private static void index(Map<String, AttributeValue> item, String name, Keys.@Nullable IndexKey key) {
        if (key != null) {
            item.put(name + "PK", AttributeValue.fromS(key.pk()));
            item.put(name + "SK", AttributeValue.fromS(key.sk()));
        }
    }

    /** A record as it was stored, with what stands beside it. */
    public record Stored<T>(T value, long version, List<DomainEvent> events) {}

    static <T extends Record> Stored<T> stored(Map<String, AttributeValue> item, Class<T> type) {
        var version =
                item.containsKey(VERSION) ? Long.parseLong(item.get(VERSION).n()) : 0;
        return new Stored<>(Codec.STORED.stored(object(at(item, RECORD).m()), type), version, events(item));
    }

    /** An attribute that every row of its kind has. */
    static AttributeValue at(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), () -> "a row without " + name);
    }

    /** The events an item carries, oldest first. */
    public static List<DomainEvent> events(Map<String, AttributeValue> item) {
        var events = item.get(EVENTS);
        return events == null
                ? List.of()
                : events.l().stream()
                        .map(e -> Codec.STORED.stored(object(e.m()), DomainEvent.class))
                        .toList();
    }

    static AttributeValue attribute(@Nullable Object tree) {
        return switch (tree) {
            case null -> AttributeValue.fromNul(true);
            case String text -> AttributeValue.fromS(text);
            case Boolean flag -> AttributeValue.fromBool(flag);
            case Number number ->
                // as DynamoDB gives it back, so that an item can be compared with what was written
                AttributeValue.fromN(
                        number instanceof BigDecimal exact
                                ? exact.stripTrailingZeros().toPlainString()
                                : number.toString());
            case Map<?, ?> map -> {
                var attributes = new LinkedHashMap<String, AttributeValue>();
                map.forEach((name, value) -> attributes.put((String) name, attribute(value)));
                yield AttributeValue.fromM(attributes);
            }
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(Items::attribute).toList());
            default -> throw new IllegalArgumentException("no attribute for " + tree.getClass());
        };
    }

    static Map<String, @Nullable Object> object(Map<String, AttributeValue> attributes) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        attributes.forEach((name, value) -> object.put(name, tree(value)));
        return object;
    }

    private static @Nullable Object tree(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> number(value.n());
            case BOOL -> value.bool();
            case NUL -> null;
            case M -> object(value.m());
            case L -> value.l().stream().map(Items::tree).collect(ArrayList::new, ArrayList::add, List::addAll);
            default -> throw new IllegalStateException("an attribute of type " + value.type());
        };
    }

    private static Object number(String text) {
        if (text.length() <= 18 && text.indexOf('.') < 0 && text.indexOf('E') < 0) {
            return Long.parseLong(text);
        }
        return new BigDecimal(text);
    }
}
