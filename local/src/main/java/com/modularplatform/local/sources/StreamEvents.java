package com.modularplatform.local.sources;

import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Expressions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Stream records as a function gets them from Lambda, which is also the form filters see. */
final class StreamEvents {
    private StreamEvents() {}

    static Map<String, @Nullable Object> record(Record source, String streamArn) {
        var change = source.dynamodb();
        var dynamodb = new LinkedHashMap<String, @Nullable Object>();
        dynamodb.put("ApproximateCreationDateTime", (double)
                change.approximateCreationDateTime().getEpochSecond());
        dynamodb.put("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.put("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.put("OldImage", item(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber());
        dynamodb.put("SizeBytes", change.sizeBytes() == null ? 0 : change.sizeBytes());
        dynamodb.put("StreamViewType", change.streamViewTypeAsString());
        var record = new LinkedHashMap<String, @Nullable Object>();
        record.put("eventID", source.eventID());
        record.put("eventName", source.eventNameAsString());
        record.put("eventVersion", "1.1");
        record.put("eventSource", "aws:dynamodb");
        record.put("awsRegion", Expressions.REGION);
        record.put("dynamodb", dynamodb);
        record.put("eventSourceARN", streamArn);
        return record;
    }

    static byte[] json(List<Map<String, @Nullable Object>> records) {
        return Json.text(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> item(Map<String, AttributeValue> item) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        item.forEach((name, value) -> values.put(name, value(value)));
        return values;
    }

    private static Map<String, @Nullable Object> value(AttributeValue value) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        switch (value.type()) {
            case S -> form.put("S", value.s());
            case N -> form.put("N", value.n());
            case BOOL -> form.put("BOOL", value.bool());
            case NUL -> form.put("NULL", true);
            case B -> form.put("B", base64(value.b()));
            case SS -> form.put("SS", value.ss());
            case NS -> form.put("NS", value.ns());
            case BS ->
                form.put("BS", value.bs().stream().map(StreamEvents::base64).toList());
            case L -> form.put("L", value.l().stream().map(StreamEvents::value).toList());
            case M -> form.put("M", item(value.m()));
            // DynamoDB Local's stream tells an empty map as nothing at all.
            case UNKNOWN_TO_SDK_VERSION -> form.put("M", Map.of());
        }
        return form;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
