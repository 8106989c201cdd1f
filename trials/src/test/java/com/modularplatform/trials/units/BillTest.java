package com.modularplatform.trials.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BillTest {
    private static final Map<String, AttributeValue> NOTHING = Map.of();

    private static Map<String, AttributeValue> item(int bytes, String... indexKeys) {
        var item = new HashMap<String, AttributeValue>();
        item.put("PK", AttributeValue.fromS("p"));
        for (int i = 0; i < indexKeys.length; i++) {
            item.put("GSI" + (i + 1) + "PK", AttributeValue.fromS(indexKeys[i]));
            item.put("GSI" + (i + 1) + "SK", AttributeValue.fromS("s"));
        }
        item.put("x", AttributeValue.fromS("x".repeat(bytes - Bill.size(item) - 1)));
        return item;
    }

    @Test
    void a_write_costs_each_started_kilobyte_of_the_larger_image() {
        assertThat(Bill.write(NOTHING, item(1024))).isEqualTo(1);
        assertThat(Bill.write(NOTHING, item(1025))).isEqualTo(2);
        assertThat(Bill.write(item(3000), item(10))).isEqualTo(3);
        assertThat(Bill.write(item(10), NOTHING)).isEqualTo(1);
        assertThat(Bill.refusedWrite(NOTHING)).isEqualTo(1);
    }

    @Test
    void an_index_is_written_once_and_twice_when_its_key_changes() {
        assertThat(Bill.write(NOTHING, item(100, "a", "b"))).isEqualTo(3);
        assertThat(Bill.write(item(100, "a"), item(100, "a"))).isEqualTo(2);
        assertThat(Bill.write(item(100, "a"), item(100, "b"))).isEqualTo(3);
        assertThat(Bill.write(item(100, "a"), item(100))).isEqualTo(2);
    }

    @Test
    void a_read_costs_each_started_four_kilobytes_also_of_nothing() {
        assertThat(Bill.read(NOTHING)).isEqualTo(1);
        assertThat(Bill.read(item(4096))).isEqualTo(1);
        assertThat(Bill.read(item(4097))).isEqualTo(2);
    }
}
