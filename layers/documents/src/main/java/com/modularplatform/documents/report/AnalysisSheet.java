package com.modularplatform.documents.report;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.Report;
import com.modularplatform.domain.reading.Requirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the report on a CV says, word by word, as the template prints it. Nothing is reckoned here but widths of bars and
 * sums of what the match holds already.
 *
 * @param score one decimal
 * @param asked what the job asks for, in phrases
 */
record AnalysisSheet(
        String title,
        String person,
        String job,
        String fileName,
        String tenant,
        String reference,
        String madeAt,
        String score,
        List<Component> components,
        List<String> recommendations,
        List<String> flags,
        List<String> asked,
        List<Held> matched,
        List<Lacking> missing,
        List<String> extra,
        int moreExtra,
        List<Gain> gains,
        List<Other> others,
        Career career,
        Match.Hashes hashes) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);
    private static final int NAME = 120;
    private static final int QUOTE = 150;
    private static final int MANY_SKILLS = 15;
    private static final int MAX_EXTRA = 60;
    private static final int MAX_LINES = 12;

    /** A part of the score. {@code share} is the bar's width in hundredths. */
    record Component(String name, String points, String max, int share) {}

    /** A wished skill the CV shows. */
    record Held(
            String skill, String level, boolean required, String points, String max, String why, List<String> quotes) {}

    /** A wished skill it does not show. */
    record Lacking(String skill, boolean required, String alternative, String points, String max) {}

    /** What would raise the score. */
    record Gain(String item, String points, int share) {}

    /** Title and education. */
    record Other(String name, String item, String credit, String points, String max, List<String> quotes) {}

    static AnalysisSheet of(Report.CvAnalysis report) {
        var match = report.match();
        var person = Plain.line(report.resume().basics().name(), NAME);
        var file = Plain.line(report.fileName(), NAME);
        var shown = person.isEmpty() ? file : person;
        var extra = match.extra().stream().map(skill -> Plain.line(skill, NAME)).toList();
        return new AnalysisSheet(
                "CV analysis: " + shown,
                shown,
                Plain.line(report.requirements().title(), NAME),
                file,
                Plain.line(report.tenantName(), NAME),
                Plain.line(report.reference(), NAME),
                time(report),
                match.score().setScale(1, RoundingMode.HALF_UP).toPlainString(),
                components(match.points()),
                Arrays.stream(match.recommendations().split("\\R+"))
                        .map(line -> Plain.line(line, 2_000))
                        .filter(line -> !line.isEmpty())
                        .limit(MAX_LINES)
                        .toList(),
                match.flags().stream().limit(MAX_LINES).map(AnalysisSheet::flag).toList(),
                asked(report.requirements()),
                held(match, report.resume().text()),
                match.missing().stream()
                        .map(skill -> lacking(skill, match.points()))
                        .toList(),
                extra.stream().limit(MAX_EXTRA).toList(),
                Math.max(0, extra.size() - MAX_EXTRA),
                gains(match.counterfactuals()),
                others(match.points(), report.resume().text()),
                Career.of(report),
                new Match.Hashes(
                        Plain.line(match.hashes().engine(), NAME),
                        Plain.line(match.hashes().dictionary(), NAME),
                        Plain.line(match.hashes().input(), NAME)));
    }

    private static String time(Report report) {
        var zone = report.zone().normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : report.zone();
        return TIME.format(report.generatedAt().atZone(zone));
    }

    private static List<Component> components(List<Match.Points> points) {
        var components = new ArrayList<Component>();
        for (var name : List.of("skills", "experience", "title", "education")) {
            var own = points.stream().filter(p -> p.component().equals(name)).toList();
            if (own.isEmpty()) {
                continue;
            }
            var got = own.stream().map(Match.Points::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            var max = own.stream().map(Match.Points::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
            components.add(new Component(capital(name), number(got), number(max), share(got, max)));
        }
        return components;
    }

    private static List<Held> held(Match match, String text) {
        int quotes = match.matched().size() > MANY_SKILLS ? 1 : 2;
        return match.matched().stream()
                .map(skill -> held(skill, match.points(), text, quotes))
                .toList();
    }

    private static Held held(Match.MatchedSkill skill, List<Match.Points> points, String text, int quotes) {
        var line = line(points, skill.skill());
        return new Held(
                Plain.line(skill.skill(), NAME),
                Plain.line(skill.proficiency(), NAME),
                skill.required(),
                line == null ? "" : number(line.points()),
                line == null ? "" : number(line.maxPoints()),
                line == null ? "" : why(line),
                line == null ? List.of() : Passage.of(line.evidence(), text, quotes, QUOTE));
    }

    /** Why an item brought less than it could have. */
    private static String why(Match.Points line) {
        if (line.alternative() != null) {
            return "through " + Plain.line(line.alternative(), NAME);
        }
        return line.credit().compareTo(BigDecimal.ONE) < 0 ? "credit " + number(line.credit()) : "";
    }

    private static Lacking lacking(Match.MissingSkill skill, List<Match.Points> points) {
        var line = line(points, skill.skill());
        return new Lacking(
                Plain.line(skill.skill(), NAME),
                skill.required(),
                Plain.line(skill.alternative(), NAME),
                line == null ? "" : number(line.points()),
                line == null ? "" : number(line.maxPoints()));
    }

    private static Match.@org.jspecify.annotations.Nullable Points line(List<Match.Points> points, String skill) {
        return points.stream()
                .filter(p -> p.component().equals("skills") && p.item().equals(skill))
                .findFirst()
                .orElse(null);
    }

    private static List<Gain> gains(List<Match.Counterfactual> counterfactuals) {
        var most = counterfactuals.stream()
                .map(Match.Counterfactual::points)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return counterfactuals.stream()
                .limit(MAX_LINES)
                .map(c -> new Gain(Plain.line(c.item(), NAME), number(c.points()), share(c.points(), most)))
                .toList();
    }

    private static List<Other> others(List<Match.Points> points, String text) {
        return points.stream()
                .filter(p -> p.component().equals("title") || p.component().equals("education"))
                .map(p -> new Other(
                        capital(p.component()),
                        Plain.line(p.item(), NAME),
                        number(p.credit()),
                        number(p.points()),
                        number(p.maxPoints()),
                        Passage.of(p.evidence(), text, 1, QUOTE)))
                .toList();
    }

    private static List<String> asked(Requirements wanted) {
        var phrases = new ArrayList<String>();
        if (!wanted.skills().isEmpty()) {
            phrases.add(skills(counted(wanted, true), counted(wanted, false)));
        }
        if (wanted.years() != null) {
            phrases.add(wanted.years() + (wanted.years() == 1 ? " year" : " years") + " of experience");
        }
        if (wanted.level() != null) {
            phrases.add(Plain.line(wanted.level(), NAME) + " level");
        }
        if (wanted.education() != null) {
            phrases.add("education from " + wanted.education().name().toLowerCase(Locale.ROOT) + " up");
        }
        return phrases;
    }

    private static String skills(long required, long preferred) {
        if (required == 0 || preferred == 0) {
            long number = required + preferred;
            return "%d %s skill%s".formatted(number, preferred == 0 ? "required" : "preferred", number == 1 ? "" : "s");
        }
        return "%d required and %d preferred skill%s".formatted(required, preferred, preferred == 1 ? "" : "s");
    }

    private static long counted(Requirements wanted, boolean required) {
        return wanted.skills().stream()
                .filter(skill -> skill.required() == required)
                .count();
    }

    private static String flag(String flag) {
        return switch (flag) {
            case "hidden_text" ->
                "The document holds text a reader does not see. It was not read as content and earned no points.";
            case "instructions_to_software" ->
                "The document holds sentences addressed to software that reads it. They have no effect on the score.";
            default -> capital(Plain.line(flag.replace('_', ' '), NAME)) + ".";
        };
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** At least one decimal, two where they are needed. */
    static String number(BigDecimal value) {
        var rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
    }

    static int share(BigDecimal part, BigDecimal whole) {
        if (Objects.requireNonNull(whole).signum() <= 0) {
            return 0;
        }
        int share = part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValue();
        return Math.clamp(share, 0, 100);
    }
}
