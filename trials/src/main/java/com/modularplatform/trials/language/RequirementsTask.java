package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.domain.reading.ExplicitRequirements;
import com.modularplatform.domain.reading.Readers.RequirementsReader;
import com.modularplatform.language.requirements.RequirementsFromText;
import com.modularplatform.language.skills.SkillDictionary;

/** {@code {id, text}} → {@code {id, skills: [{name, required}], years, level}}: what a job text asks for. */
record RequirementsTask(RequirementsReader reader) implements JsonLines.Answer {
    RequirementsTask() {
        this(new RequirementsFromText(SkillDictionary.standard()));
    }

    @Override
    public void to(JsonNode question, ObjectNode answer) {
        var read = reader.understand(JsonLines.Answer.text(question, "text"), ExplicitRequirements.NONE);
        var skills = answer.putArray("skills");
        read.skills()
                .forEach(wish -> skills.addObject().put("name", wish.name()).put("required", wish.required()));
        answer.put("years", read.years());
        answer.put("level", read.level());
    }
}
