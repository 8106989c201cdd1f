package com.modularplatform.trials.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.modularplatform.language.matching.ResumeRanking;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.HashMap;
import java.util.stream.StreamSupport;

/** {@code {id, job, resumes: [{id, text}]}} → {@code {id, order}}: the resumes' ids, best first. */
record RankTask(ResumeRanking ranking) implements JsonLines.Answer {
    RankTask() {
        this(new ResumeRanking(SkillDictionary.standard()));
    }

    @Override
    public void to(JsonNode question, ObjectNode answer) {
        var candidates = StreamSupport.stream(question.path("resumes").spliterator(), false)
                .map(resume -> new ResumeRanking.Candidate(
                        resume.path("id").asText(), resume.path("text").asText()))
                .toList();
        var ids = new HashMap<String, JsonNode>();
        question.path("resumes").forEach(resume -> ids.put(resume.path("id").asText(), resume.path("id")));
        var order = answer.putArray("order");
        ranking.order(JsonLines.Answer.text(question, "job"), candidates).forEach(id -> order.add(ids.get(id)));
    }
}
