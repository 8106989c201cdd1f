package com.modularplatform.kernel.http;

import com.modularplatform.kernel.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer in its final form: what goes back to the gateway, and what an idempotency key remembers. */
record Answer(int status, Map<String, String> headers, byte[] body, boolean binary) {

    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, binary);
    }

    /** The response of payload format 2.0. */
    void write(OutputStream out) throws IOException {
        try (var json = Json.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            json.writeObjectFieldStart("headers");
            for (var header : headers.entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            if (body.length > 0) {
                json.writeFieldName("body");
                if (binary) {
                    json.writeString(Base64.getEncoder().encodeToString(body));
                } else {
                    json.writeUTF8String(body, 0, body.length);
                }
            }
            json.writeBooleanField("isBase64Encoded", binary && body.length > 0);
            json.writeEndObject();
        }
    }

    /** To remember; only JSON answers are. */
    byte[] stored() {
        return Json.bytes(
                Map.of("status", (long) status, "headers", headers, "body", new String(body, StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked")
    static Answer ofStored(byte[] stored) {
        var tree = Json.object(new String(stored, StandardCharsets.UTF_8));
        return new Answer(
                ((Long) java.util.Objects.requireNonNull(tree.get("status"))).intValue(),
                (Map<String, String>) java.util.Objects.requireNonNull(tree.get("headers")),
                ((String) java.util.Objects.requireNonNull(tree.get("body"))).getBytes(StandardCharsets.UTF_8),
                false);
    }
}
