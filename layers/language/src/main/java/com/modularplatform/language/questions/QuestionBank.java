package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Concept;
import com.modularplatform.domain.questions.Level;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Questioning;
import com.modularplatform.domain.questions.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The questions we ask, by skill. Files named in {@code bank/index.txt}; skills that none of them knows get questions of
 * {@link QuestionMaker}. Immutable once loaded.
 */
public final class QuestionBank implements Questioning.Selector {
    private static final double SAME_QUESTION = .6;

    private final Map<String, List<Question>> bySkill = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<Question> all = new ArrayList<>();

    private QuestionBank() {}

    /** @throws IllegalStateException when a file of the bank breaks its form */
    public static QuestionBank load() {
        var bank = new QuestionBank();
        var shared = sharedConcepts();
        for (String file : Vocabulary.lines("bank/index.txt")) {
            for (var question : BankReader.read(file, shared, bank.aliases)) {
                bank.all.add(question);
                bank.bySkill
                        .computeIfAbsent(BankReader.key(String.valueOf(question.skill())), skill -> new ArrayList<>())
                        .add(question);
            }
        }
        return bank;
    }

    /** The concept lists that many questions share, each under its name. */
    static Map<String, List<Concept>> sharedConcepts() {
        var shared = new HashMap<String, List<Concept>>();
        List<Concept> current = new ArrayList<>();
        for (String line : Vocabulary.lines("bank/shared-concepts.txt")) {
            if (line.startsWith("@")) {
                current = new ArrayList<>();
                shared.put(line.substring(1).strip(), current);
            } else {
                current.add(BankReader.concept(line.substring(1).strip()));
            }
        }
        return shared;
    }

    /** Every question of the bank, in its order. */
    public List<Question> questions() {
        return List.copyOf(all);
    }

    /** The questions about a skill, by its name or an alias; empty when the bank does not know it. */
    public List<Question> about(String skill) {
        String known = aliases.getOrDefault(BankReader.key(skill), skill);
        return List.copyOf(bySkill.getOrDefault(BankReader.key(known), List.of()));
    }

    @Override
    public List<Question> select(Selection selection) {
        return new Choice(this, selection).questions();
    }

    /**
     * The question with what the bank knows of good answers to it: the rubric of the same question, else the concepts the bank
     * knows for its skill that the question names, else what any good answer has.
     */
    Question nearest(Question asked) {
        var prompt = Passage.of(asked.text());
        String skill = asked.skill();
        @Nullable Question best = null;
        double most = SAME_QUESTION;
        for (var candidate : skill == null || about(skill).isEmpty() ? all : about(skill)) {
            double likeness = likeness(prompt, Passage.of(candidate.text()));
            if (likeness > most && !candidate.rubric().concepts().isEmpty() || likeness > most && candidate.rubric().reference() != null) {
                most = likeness;
                best = candidate;
            }
        }
        var rubric = best != null ? best.rubric() : QuestionMaker.generalRubric(asked.kind());
        return new Question(asked.id(), skill, asked.level(), asked.kind(), asked.text(), rubric, asked.followUps(), asked.source());
    }

    /** The share of terms two questions have in common, both ways. */
    private static double likeness(Passage a, Passage b) {
        if (a.terms().isEmpty() || b.terms().isEmpty()) {
            return 0;
        }
        double there = 0;
        for (var term : a.distinct()) {
            there += b.holds(term);
        }
        double back = 0;
        for (var term : b.distinct()) {
            back += a.holds(term);
        }
        return (there / a.distinct().size() + back / b.distinct().size()) / 2;
    }

    /** The level a session's technical questions aim at. */
    static Level aim(Selection selection) {
        int shift =
                switch (selection.difficulty()) {
                    case EASY -> -1;
                    case MEDIUM -> 0;
                    case HARD -> 1;
                };
        var levels = Level.values();
        return levels[Math.clamp(selection.level().ordinal() + shift, 0, levels.length - 1)];
    }

    /** Whether a question can be marked by what it asks. */
    static boolean hasRubric(Question question) {
        return !question.rubric().concepts().isEmpty() || question.rubric().reference() != null;
    }

    List<Question> general(Kind kind) {
        return about("General").stream().filter(question -> question.kind() == kind).toList();
    }
}
