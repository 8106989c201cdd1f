package com.modularplatform.local.sources;

import com.modularplatform.local.aws.wire.Json;
import com.modularplatform.local.template.Expressions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/** Messages as a function gets them from Lambda. */
final class SqsEvents {
    private SqsEvents() {}

    static byte[] json(List<Message> batch, String queueArn) {
        var records = new ArrayList<Object>();
        for (var message : batch) {
            var record = new LinkedHashMap<String, Object>();
            record.put("messageId", message.messageId());
            record.put("receiptHandle", message.receiptHandle());
            record.put("body", message.body());
            record.put("attributes", new LinkedHashMap<>(message.attributesAsStrings()));
            record.put("messageAttributes", attributes(message));
            record.put("md5OfBody", message.md5OfBody());
            record.put("eventSource", "aws:sqs");
            record.put("eventSourceARN", queueArn);
            record.put("awsRegion", Expressions.REGION);
            records.add(record);
        }
        var event = new LinkedHashMap<String, Object>();
        event.put("Records", records);
        return Json.text(event).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> attributes(Message message) {
        var attributes = new LinkedHashMap<String, Object>();
        message.messageAttributes().forEach((name, value) -> {
            var attribute = new LinkedHashMap<String, Object>();
            if (value.stringValue() != null) {
                attribute.put("stringValue", value.stringValue());
            }
            attribute.put("stringListValues", List.of());
            attribute.put("binaryListValues", List.of());
            attribute.put("dataType", value.dataType());
            attributes.put(name, attribute);
        });
        return attributes;
    }
}
