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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions we ask, by skill. Files named in {@code bank/index.txt}; skills that none of them knows get
 * questions of
 * {@link QuestionMaker}. Safe to share once loaded.
 */
public final class QuestionBank implements Questioning.Selector {
    private static final double SAME_QUESTION = .6;
    private static final double LIKE_QUESTION = .35;

    private final Map<String, List<Question>> bySkill = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<Question> all = new ArrayList<>();
    private volatile @Nullable Passages passages;

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

    /** The question of the bank that asks the same, with its rubric; empty when there is none. */
    Optional<Question> nearest(Question asked) {
        var prompt = Passage.of(asked.text());
        String skill = asked.skill();
        var among = skill == null || about(skill).isEmpty() ? all : about(skill);
        @Nullable Question best = null;
        double most = SAME_QUESTION;
        for (var candidate : among) {
            double likeness = hasRubric(candidate) ? likeness(prompt, passages().prompt(candidate)) : 0;
            if (likeness > most) {
                most = likeness;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What the bank says about the skill of a question and about questions like it. */
    Subject subject(Question asked) {
        var prompt = Passage.of(asked.text() + " " + (asked.skill() == null ? "" : asked.skill()));
        var about = new ArrayList<Passage>();
        String skill = asked.skill();
        for (var candidate : all) {
            boolean same = skill != null
                    && BankReader.key(String.valueOf(candidate.skill())).equals(known(skill));
            if (same || likeness(prompt, passages().prompt(candidate)) >= LIKE_QUESTION) {
                about.add(passages().whole(candidate));
            }
        }
        return Subject.of(about, passages().frequencies(), all.size(), prompt);
    }

    private String known(String skill) {
        return BankReader.key(aliases.getOrDefault(BankReader.key(skill), skill));
    }

    /** Cut when a free question first needs them: a session with questions of the bank never does. */
    private Passages passages() {
        var ready = passages;
        if (ready == null) {
            ready = Passages.of(all);
            passages = ready;
        }
        return ready;
    }

    private record Passages(
            Map<String, Passage> prompts, Map<String, Passage> wholes, Map<String, Integer> frequencies) {
        static Passages of(List<Question> questions) {
            var prompts = new HashMap<String, Passage>();
            var wholes = new HashMap<String, Passage>();
            for (var question : questions) {
                prompts.put(question.id(), Passage.of(question.text()));
                var whole = new StringBuilder(question.text());
                for (var concept : question.rubric().concepts()) {
                    whole.append(". ").append(concept.name()).append(". ").append(String.join(". ", concept.phrases()));
                }
                if (question.rubric().reference() != null) {
                    whole.append(". ").append(question.rubric().reference());
                }
                wholes.put(question.id(), Passage.of(whole.toString()));
            }
            return new Passages(prompts, wholes, Subject.frequencies(wholes.values()));
        }

        Passage prompt(Question question) {
            return Objects.requireNonNull(prompts.get(question.id()));
        }

        Passage whole(Question question) {
            return Objects.requireNonNull(wholes.get(question.id()));
        }
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
        return about("General").stream()
                .filter(question -> question.kind() == kind)
                .toList();
    }
}
