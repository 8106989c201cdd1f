package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.language.skills.SkillDictionary;

/** {@code {id, a, b}} → {@code {id, alternative}}: whether one skill can stand in for the other. */
record AlternativeTask(SkillDictionary dictionary) implements JsonLines.Answer {
    AlternativeTask() {
        this(SkillDictionary.standard());
    }

    @Override
    public void to(JsonNode question, ObjectNode answer) {
        answer.put(
                "alternative",
                dictionary.alternatives(JsonLines.Answer.text(question, "a"), JsonLines.Answer.text(question, "b")));
    }
}
