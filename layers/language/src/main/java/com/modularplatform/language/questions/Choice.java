package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One selection being made: technical questions in turn over the skills, gaps first and twice as often when
 * preferred, then
 * behavioral ones (a fifth), then communication (a tenth). Ties are broken by seed and question id alone.
 */
final class Choice {
    private final QuestionBank bank;
    private final Selection wanted;
    private final Set<String> used = new HashSet<>();

    Choice(QuestionBank bank, Selection wanted) {
        this.bank = bank;
        this.wanted = wanted;
    }

    List<Question> questions() {
        int behavioral = wanted.count() < 3 ? 0 : Math.max(1, Math.round(wanted.count() * .2f));
        int communication = wanted.count() < 5 ? 0 : Math.max(1, Math.round(wanted.count() * .1f));
        var turns = turns();
        var chosen = new ArrayList<Question>();
        chosen.addAll(take(Kind.TECHNICAL, turns, wanted.count() - behavioral - communication));
        chosen.addAll(take(Kind.BEHAVIORAL, turns, behavioral));
        chosen.addAll(take(Kind.COMMUNICATION, turns, communication));
        return List.copyOf(chosen);
    }

    /** Skills in the order they are asked about; one that stands twice is asked about twice a round. */
    private List<String> turns() {
        var gaps = new LinkedHashSet<>(wanted.gaps());
        var skills = new LinkedHashSet<>(wanted.skills());
        var turns = new ArrayList<String>();
        if (wanted.preferGaps() && !gaps.isEmpty()) {
            skills.removeAll(gaps);
            turns.addAll(gaps);
            turns.addAll(gaps);
            turns.addAll(skills);
        } else {
            turns.addAll(skills);
            gaps.stream().filter(gap -> !skills.contains(gap)).forEach(turns::add);
        }
        return turns.isEmpty() ? List.of("General") : turns;
    }

    private List<Question> take(Kind kind, List<String> turns, int count) {
        var queues = new ArrayList<List<Question>>();
        for (String skill : turns) {
            queues.add(ordered(kind, skill));
        }
        if (kind != Kind.TECHNICAL) {
            queues.add(sorted(bank.general(kind)));
        }
        var taken = new ArrayList<Question>();
        boolean any = true;
        while (taken.size() < count && any) {
            any = false;
            for (int i = 0; i < queues.size() && taken.size() < count; i++) {
                for (var question : queues.get(i)) {
                    if (used.add(question.text())) {
                        taken.add(question);
                        any = true;
                        break;
                    }
                }
            }
        }
        for (int number = 0; taken.size() < count; number++) {
            var made = QuestionMaker.furtherQuestion(
                    turns.get(number % turns.size()), kind, QuestionBank.aim(wanted), number);
            if (used.add(made.text())) {
                taken.add(made);
            }
        }
        return taken;
    }

    private List<Question> ordered(Kind kind, String skill) {
        var known = bank.about(skill).stream()
                .filter(question -> question.kind() == kind)
                .toList();
        return sorted(known.isEmpty() && !skill.equals("General") ? QuestionMaker.about(skill, kind) : known);
    }

    private List<Question> sorted(List<Question> questions) {
        int aim = QuestionBank.aim(wanted).ordinal();
        return questions.stream()
                .sorted(Comparator.comparingInt(Choice::rank)
                        .thenComparingInt(question -> Math.abs(question.level().ordinal() - aim))
                        .thenComparingLong(question -> mixed(question.id()))
                        .thenComparing(Question::id))
                .toList();
    }

    /** Our own with a rubric first, then those with a model answer, then those without either. */
    private static int rank(Question question) {
        return !question.rubric().concepts().isEmpty() ? 0 : QuestionBank.hasRubric(question) ? 1 : 2;
    }

    /** A number that seed and id decide and nothing else: the finalizer of SplitMix64. */
    private long mixed(String id) {
        long z = wanted.seed() * 0x9E3779B97F4A7C15L + id.hashCode();
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
