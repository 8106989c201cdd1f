package com.modularplatform.trials.state;

import com.modularplatform.trials.door.House;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lets time pass for what dead functions held, so that no trial waits for it. */
public final class Hourglass {
    private Hourglass() {}

    /** The deadlines of all requests with an Idempotency-Key that were not answered are over. */
    public static void endClaims() {
        end("until", item -> !item.containsKey("answer"));
    }

    /** The holds of e-mail addresses are over. */
    public static void endHolds() {
        end("heldUntil", item -> true);
    }

    private static void end(String attribute, Predicate<Map<String, AttributeValue>> dead) {
        var platform = House.platform();
        try (var clients = platform.clients();
                var tables = clients.tables()) {
            var name = platform.resource("Table");
            tables
                    .scanPaginator(r -> r.tableName(name)
                            .filterExpression("attribute_exists(#a)")
                            .expressionAttributeNames(Map.of("#a", attribute)))
                    .items()
                    .stream()
                    .filter(dead)
                    .forEach(item -> past(tables, name, item, attribute));
        }
    }

    private static void past(DynamoDbClient tables, String name, Map<String, AttributeValue> item, String attribute) {
        tables.updateItem(r -> r.tableName(name)
                .key(Map.of("PK", item.get("PK"), "SK", item.get("SK")))
                .updateExpression("SET #a = :past")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":past", AttributeValue.fromN("1"))));
    }
}
