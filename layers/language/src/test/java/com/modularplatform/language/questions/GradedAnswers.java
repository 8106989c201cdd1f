package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Rubric;
import java.util.ArrayList;
import java.util.List;

/** Answers with their grades, and the figures the evaluator reaches on them. */
final class GradedAnswers {
    /** @param kind good, partial, off the subject, echo, keyword list or wrong, by its first letter, or s for a short one of any kind */
    record Graded(Question question, char kind, double grade, String text) {}

    /** Our own, which the constants were first chosen on. */
    static final GradedAnswers OWN = new GradedAnswers("graded-answers.txt");

    /** Those of an examiner who had not seen the evaluator. */
    static final GradedAnswers EXAMINER = new GradedAnswers("examiner-answers.txt");

    /** Short ones to introductory questions, most of them right in words of their own, by another examiner. */
    static final GradedAnswers SHORT = new GradedAnswers("examiner-graded.txt");

    private final String resource;

    private GradedAnswers(String resource) {
        this.resource = resource;
    }

    /** What of the question is given besides its text: {@code R} model answer, {@code K} key words. */
    List<List<Graded>> groups(String given) {
        var groups = new ArrayList<List<Graded>>();
        String text = "";
        String skill = "";
        String reference = "";
        List<String> keywords = List.of();
        for (String line : Vocabulary.lines(resource)) {
            String rest = line.substring(2).strip();
            switch (line.charAt(0)) {
                case 'Q' -> {
                    text = rest;
                    groups.add(new ArrayList<>());
                }
                case 'S' -> skill = rest;
                case 'R' -> reference = rest;
                case 'K' -> keywords = List.of(rest.split(", "));
                default -> {
                    int blank = rest.indexOf(' ');
                    var rubric = new Rubric(
                            List.of(),
                            given.contains("R") ? reference : null,
                            given.contains("K") ? keywords : List.of());
                    groups.getLast()
                            .add(new Graded(
                                    Question.given(skill, text, rubric),
                                    line.charAt(0),
                                    Double.parseDouble(rest.substring(0, blank)),
                                    rest.substring(blank + 1)));
                }
            }
        }
        return groups;
    }

    /** Pearson's correlation of scores and grades over the answers of these kinds. */
    double correlation(AnswerEvaluator evaluator, String given, String kinds) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (var group : groups(given)) {
            for (var each : group) {
                if (kinds.indexOf(each.kind()) >= 0) {
                    x.add(evaluator.evaluate(each.question(), each.text()).score());
                    y.add(each.grade());
                }
            }
        }
        double mx = x.stream().mapToDouble(v -> v).average().orElse(0);
        double my = y.stream().mapToDouble(v -> v).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.size(); i++) {
            xy += (x.get(i) - mx) * (y.get(i) - my);
            xx += (x.get(i) - mx) * (x.get(i) - mx);
            yy += (y.get(i) - my) * (y.get(i) - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** The share of pairs in right order: good over partial, partial over off the subject, echo and keyword list. */
    double ordering(AnswerEvaluator evaluator, String given, boolean verbose) {
        int right = 0;
        int all = 0;
        for (var group : groups(given)) {
            var scores = group.stream()
                    .map(each ->
                            evaluator.evaluate(each.question(), each.text()).score())
                    .toList();
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < group.size(); j++) {
                    var a = group.get(i);
                    var b = group.get(j);
                    boolean ordered = a.kind() == 'g' && "poek".indexOf(b.kind()) >= 0
                            || a.kind() == 'p' && "oek".indexOf(b.kind()) >= 0;
                    if (ordered) {
                        all++;
                        if (scores.get(i) > scores.get(j)) {
                            right++;
                        } else if (verbose) {
                            System.out.printf(
                                    "%.1f %s%n  <= %.1f %s%n", scores.get(i), a.text(), scores.get(j), b.text());
                        }
                    }
                }
            }
        }
        return right / (double) all;
    }

    public static void main(String[] arguments) {
        var evaluator = new AnswerEvaluator(QuestionBank.load());
        for (var answers : List.of(OWN, EXAMINER)) {
            for (String given : List.of("RK", "R", "K", "")) {
                System.out.printf(
                        "%s given %-3s ordering %.3f correlation %.3f, with every kind %.3f%n",
                        answers.resource,
                        given,
                        answers.ordering(evaluator, given, arguments.length > 0 && arguments[0].equals(given)),
                        answers.correlation(evaluator, given, "gpo"),
                        answers.correlation(evaluator, given, "gpoekw"));
            }
        }
    }
}
