package com.modularplatform.domain.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a resume answers a job: {@code 100 × (0.60 skills + 0.25 experience + 0.10 title + 0.05 education)}, one decimal.
 * The same resume, requirements, engine and dictionary give the identical value, byte for byte.
 *
 * @param score 0.0–100.0; exactly the sum of the points' {@code points}
 * @param points what every item brought and could have brought
 * @param matched wished skills that were found
 * @param missing wished skills that were not found
 * @param extra skills of the resume nobody asked for, best evidenced first
 * @param experience the arithmetic of years
 * @param counterfactuals what would raise the score, most first
 * @param recommendations sentences for a recruiter, worked out from the points
 * @param flags facts a person should see, e.g. {@code hidden_text}
 * @param hashes of engine, dictionary and input, so that a replay can be told to be the same
 */
public record Match(
        BigDecimal score,
        List<Points> points,
        List<MatchedSkill> matched,
        List<MissingSkill> missing,
        List<String> extra,
        Years experience,
        List<Counterfactual> counterfactuals,
        String recommendations,
        List<String> flags,
        Hashes hashes) {
    public Match {
        points = List.copyOf(points);
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        counterfactuals = List.copyOf(counterfactuals);
        flags = List.copyOf(flags);
    }

    /**
     * @param component skills, experience, title or education
     * @param item the skill, or what the component as a whole asks for
     * @param required null where the component knows no such thing
     * @param credit 0–1, what the evidence earned
     * @param points of the score it brought; all of them add up to it
     * @param maxPoints it could have brought
     * @param evidence where the resume shows it
     * @param alternative the other skill that earned the credit, when it was one
     */
    public record Points(
            String component,
            String item,
            @Nullable Boolean required,
            BigDecimal credit,
            BigDecimal points,
            BigDecimal maxPoints,
            List<Quote> evidence,
            @Nullable String alternative) {
        public Points {
            evidence = List.copyOf(evidence);
        }
    }

    /** Words of the resume and where they stand in its text. */
    public record Quote(String text, int start, int end) {}

    /** @param proficiency beginner, intermediate, advanced or expert */
    public record MatchedSkill(String skill, String proficiency, boolean required) {}

    /** @param alternative a skill of the resume that could stand in for it; null when there is none */
    public record MissingSkill(
            String skill, boolean required, @Nullable String alternative) {}

    /** Years, one decimal. {@code required} null: the job asks for none. */
    public record Years(@Nullable BigDecimal required, BigDecimal relevant, BigDecimal total, boolean met) {}

    /** What the score would gain were the item shown with evidence. */
    public record Counterfactual(String item, BigDecimal points) {}

    /** SHA-256, hexadecimal. */
    public record Hashes(String engine, String dictionary, String input) {}
}
