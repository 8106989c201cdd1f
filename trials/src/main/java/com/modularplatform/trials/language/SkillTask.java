package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.language.skills.SkillDictionary;

/** {@code {id, term}} → {@code {id, skill}}: the canonical name, null when the dictionary knows none. */
record SkillTask(SkillDictionary dictionary) implements JsonLines.Answer {
    SkillTask() {
        this(SkillDictionary.standard());
    }

    @Override
    public void to(JsonNode question, ObjectNode answer) {
        answer.put(
                "skill",
                dictionary.canonical(JsonLines.Answer.text(question, "term")).orElse(null));
    }
}
