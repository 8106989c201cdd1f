package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Rubric;
import java.util.ArrayList;
import java.util.List;

/** The development answers with their grades, and the figures the evaluator reaches on them. */
final class GradedAnswers {
    /** @param kind good, partial, off the subject, echo or keyword list, by its first letter */
    record Graded(Question question, char kind, double grade, String text) {}

    private GradedAnswers() {}

    /** What of the question is given besides its text: {@code R} model answer, {@code K} key words. */
    static List<List<Graded>> groups(String given) {
        var groups = new ArrayList<List<Graded>>();
        String text = "";
        String skill = "";
        String reference = "";
        List<String> keywords = List.of();
        for (String line : Vocabulary.lines("graded-answers.txt")) {
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

    /** Pearson's correlation of scores and grades over good, partial and off-subject answers. */
    static double correlation(AnswerEvaluator evaluator, String given) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (var group : groups(given)) {
            for (var each : group) {
                if ("gpo".indexOf(each.kind()) >= 0) {
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
    static double ordering(AnswerEvaluator evaluator, String given, boolean verbose) {
        int right = 0;
        int all = 0;
        for (var group : groups(given)) {
            for (var a : group) {
                for (var b : group) {
                    boolean ordered =
                            a.kind() == 'g' && b.kind() != 'g' || a.kind() == 'p' && "oek".indexOf(b.kind()) >= 0;
                    if (ordered) {
                        double high = evaluator.evaluate(a.question(), a.text()).score();
                        double low = evaluator.evaluate(b.question(), b.text()).score();
                        all++;
                        if (high > low) {
                            right++;
                        } else if (verbose) {
                            System.out.printf("%.1f %s%n  <= %.1f %s%n", high, a.text(), low, b.text());
                        }
                    }
                }
            }
        }
        return right / (double) all;
    }

    public static void main(String[] arguments) {
        var evaluator = new AnswerEvaluator(QuestionBank.load());
        for (String given : List.of("RK", "R", "K", "")) {
            System.out.printf(
                    "given %-3s ordering %.3f correlation %.3f%n",
                    given,
                    ordering(evaluator, given, arguments.length > 0 && arguments[0].equals(given)),
                    correlation(evaluator, given));
        }
    }
}
