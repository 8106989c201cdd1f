package com.modularplatform.store;

import com.modularplatform.kernel.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a list goes on, as text: the keys of the last item told. The kernel seals it into a cursor. */
final class Positions {
    private Positions() {}

    static String of(Map<String, AttributeValue> item, @Nullable String index) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put(Items.PK, Items.at(item, Items.PK).s());
        keys.put(Items.SK, Items.at(item, Items.SK).s());
        if (index != null) {
            keys.put(index + "PK", Items.at(item, index + "PK").s());
            keys.put(index + "SK", Items.at(item, index + "SK").s());
        }
        return Json.text(keys);
    }

    static Map<String, AttributeValue> read(String position) {
        var keys = new LinkedHashMap<String, AttributeValue>();
        Json.object(position).forEach((name, value) -> keys.put(name, AttributeValue.fromS((String) value)));
        return keys;
    }
}
