package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.language.masking.MaskingPipeline;
import java.util.ArrayList;
import java.util.List;

/** {@code {id, text, previous?}} to {@code {id, masked, spans: [{type, start, end}]}}, offsets in code points. */
record MaskTask(Readers.ContactMasker masker) implements JsonLines.Answer {
    MaskTask() {
        this(new MaskingPipeline());
    }

    @Override
    public void to(JsonNode question, ObjectNode answer) {
        String text = JsonLines.Answer.text(question, "text");
        List<String> previous = new ArrayList<>();
        question.path("previous").forEach(each -> previous.add(each.asText()));
        var masked = masker.mask(text, previous);
        answer.put("masked", masked.text());
        var spans = answer.putArray("spans");
        for (var hit : masked.spans()) {
            spans.addObject()
                    .put("type", hit.type().name())
                    .put("start", text.codePointCount(0, hit.start()))
                    .put("end", text.codePointCount(0, hit.end()));
        }
    }
}
