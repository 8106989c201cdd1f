package com.modularplatform.documents.report;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.PartialDate;
import com.modularplatform.domain.reading.Report;
import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Resume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Analyses made by hand. */
final class Samples {
    private static final Match.Hashes HASHES = new Match.Hashes("3f".repeat(32), "a7".repeat(32), "0c".repeat(32));

    private Samples() {}

    /** An ordinary one: most skills there, one through an alternative, one missing, experience met. */
    static Report.CvAnalysis ordinary() {
        var match = new Match(
                number("79.7"),
                List.of(
                        points(
                                "skills",
                                "Python",
                                true,
                                "1",
                                "15.0",
                                "15.0",
                                "Built the billing API in Python and Django"),
                        points(
                                "skills",
                                "Django",
                                true,
                                "1",
                                "15.0",
                                "15.0",
                                "Built the billing API in Python and Django"),
                        new Match.Points(
                                "skills",
                                "PostgreSQL",
                                true,
                                number("0.3"),
                                number("4.5"),
                                number("15.0"),
                                List.of(new Match.Quote("Tuned MySQL replication for 40 million rows a day", 0, 48)),
                                "MySQL"),
                        points("skills", "Docker", false, "0.7", "5.2", "7.5", "Docker"),
                        points("skills", "Kubernetes", false, "0", "0", "7.5"),
                        points("experience", "5 years", null, "1", "25.0", "25.0"),
                        points(
                                "title",
                                "Senior Python Developer",
                                null,
                                "1",
                                "10.0",
                                "10.0",
                                "Senior Developer (Python)"),
                        points("education", "Bachelor", null, "1", "5.0", "5.0", "B.S. Computer Science")),
                List.of(
                        new Match.MatchedSkill("Python", "expert", true),
                        new Match.MatchedSkill("Django", "advanced", true),
                        new Match.MatchedSkill("Docker", "intermediate", false)),
                List.of(
                        new Match.MissingSkill("PostgreSQL", true, "MySQL"),
                        new Match.MissingSkill("Kubernetes", false, null)),
                List.of("React", "Redis", "Celery", "Terraform", "GraphQL", "Git", "Linux"),
                new Match.Years(number("5.0"), number("6.3"), number("8.4"), true),
                List.of(
                        new Match.Counterfactual("PostgreSQL", number("10.5")),
                        new Match.Counterfactual("Kubernetes", number("7.5")),
                        new Match.Counterfactual("Docker", number("2.3"))),
                "Strong in Python and Django, both shown in two positions. PostgreSQL is not named; the MySQL work is close to"
                        + " it, so a short conversation about query plans and replication would settle the matter.",
                List.of(),
                HASHES);
        var work = List.of(
                work("TechCorp GmbH", "Senior Developer (Python)", "2020-03", null, true),
                work("Northwind Traders", "Software Developer", "2017-06", "2020-02", false),
                work("Freelance", "Web developer", "2016-01", "2017-09", false));
        return analysis("Jane Doe", "jane_doe_cv.pdf", wishes(4, 1), work, match, 128);
    }

    /** As many of everything as people send. */
    static Report.CvAnalysis large() {
        var points = new ArrayList<Match.Points>();
        var matched = new ArrayList<Match.MatchedSkill>();
        var missing = new ArrayList<Match.MissingSkill>();
        var gains = new ArrayList<Match.Counterfactual>();
        for (int i = 0; i < 60; i++) {
            var skill = "Skill number %d of a long list".formatted(i);
            if (i % 3 == 0) {
                points.add(points("skills", skill, i % 2 == 0, "0", "0", "1.0"));
                missing.add(new Match.MissingSkill(skill, i % 2 == 0, i % 4 == 0 ? "Something near it" : null));
                gains.add(new Match.Counterfactual(skill, number("1.0")));
            } else {
                points.add(points(
                        "skills",
                        skill,
                        i % 2 == 0,
                        "1",
                        "1.0",
                        "1.0",
                        "Did " + skill + " for three years "
                                + "in a team of seven, with a long sentence around it that goes on and on ".repeat(3)));
                matched.add(new Match.MatchedSkill(skill, "advanced", i % 2 == 0));
            }
        }
        points.add(points("experience", "8 years", null, "0.5", "12.5", "25.0"));
        var match = new Match(
                number("52.5"),
                points,
                matched,
                missing,
                IntStream.range(0, 90).mapToObj(i -> "Further skill " + i).toList(),
                new Match.Years(number("8.0"), number("4.0"), number("21.0"), false),
                gains,
                "A sentence about the person. ".repeat(20),
                List.of("hidden_text", "instructions_to_software"),
                HASHES);
        var work = IntStream.range(0, 30)
                .mapToObj(i -> work(
                        "Company %d with a rather long name Aktiengesellschaft".formatted(i),
                        "Engineer " + i,
                        "%d-01".formatted(1990 + i),
                        "%d-06".formatted(1991 + i),
                        false))
                .toList();
        return analysis(
                "Karl-Theodor Maria Nikolaus Johann Jacob Philipp Franz Joseph Sylvester Buhl-Freiherr von und zu Guttenberg",
                "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverordnung".repeat(3) + ".pdf",
                wishes(30, 30),
                work,
                match,
                252);
    }

    /** Nothing found, nothing asked for. */
    static Report.CvAnalysis bare() {
        var match = new Match(
                number("40.0"),
                List.of(points("experience", "none asked for", null, "1", "25.0", "25.0")),
                List.of(),
                List.of(),
                List.of(),
                new Match.Years(null, number("0.0"), number("0.0"), true),
                List.of(),
                "",
                List.of(),
                HASHES);
        return analysis(null, "scan.txt", wishes(0, 0), List.of(), match, 0);
    }

    /** The ordinary one for another person. */
    static Report.CvAnalysis named(String name, String file) {
        var usual = ordinary();
        return analysis(name, file, usual.requirements(), usual.resume().work(), usual.match(), 128);
    }

    /** The same text in every place a stranger's words can reach. */
    static Report.CvAnalysis everywhere(String words) {
        var match = new Match(
                number("50.0"),
                List.of(
                        new Match.Points(
                                "skills",
                                words,
                                true,
                                number("0.5"),
                                number("30.0"),
                                number("60.0"),
                                List.of(new Match.Quote(words, 0, words.length())),
                                words),
                        points("title", words, null, "1", "10.0", "10.0", words)),
                List.of(new Match.MatchedSkill(words, words, true)),
                List.of(new Match.MissingSkill(words, true, words)),
                List.of(words),
                new Match.Years(number("5.0"), number("6.3"), number("8.4"), true),
                List.of(new Match.Counterfactual(words, number("1.0"))),
                words,
                List.of(words),
                new Match.Hashes(words, words, words));
        var asked = new Requirements(words, List.of(), 3, words, null, words);
        var report = analysis(words, words, asked, List.of(work(words, words, "2019", null, true)), match, 12);
        return new Report.CvAnalysis(
                words, words, words, report.resume(), asked, match, report.generatedAt(), report.zone());
    }

    private static Report.CvAnalysis analysis(
            @Nullable String name,
            String file,
            Requirements requirements,
            List<Resume.Work> work,
            Match match,
            int months) {
        var basics = new Resume.Basics(name, null, null, null, null, null, null, List.of());
        var gaps = months > 200
                ? List.of(new Resume.Gap(PartialDate.parse("2003-02"), PartialDate.parse("2003-11"), 10))
                : List.<Resume.Gap>of();
        var resume = new Resume(
                basics,
                work,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                new Resume.Experience(months, null, gaps, PartialDate.parse("2026-11")),
                "",
                "",
                List.of());
        return new Report.CvAnalysis(
                "019a5e2c-7f10-7c3a-9a44-0b6f5f3e2d73",
                "Acme Corp",
                file,
                resume,
                requirements,
                match,
                Instant.parse("2026-11-22T09:30:00Z"),
                ZoneId.of("Europe/Berlin"));
    }

    private static Requirements wishes(int required, int preferred) {
        var skills = IntStream.range(0, required + preferred)
                .mapToObj(i -> new Requirements.SkillWish("Skill " + i, i < required, true, null))
                .toList();
        return new Requirements(
                required == 0 ? null : "Senior Python Developer",
                skills,
                required == 0 ? null : 5,
                required == 0 ? null : "senior",
                required == 0 ? null : Requirements.Degree.BACHELOR,
                "");
    }

    private static Resume.Work work(String company, String title, String from, @Nullable String to, boolean current) {
        return new Resume.Work(
                company,
                title,
                null,
                null,
                PartialDate.parse(from),
                to == null ? null : PartialDate.parse(to),
                current,
                null,
                List.of(),
                List.of());
    }

    private static Match.Points points(
            String component,
            String item,
            @Nullable Boolean required,
            String credit,
            String points,
            String max,
            String... quotes) {
        var evidence = List.of(quotes).stream()
                .map(q -> new Match.Quote(q, 0, q.length()))
                .toList();
        return new Match.Points(component, item, required, number(credit), number(points), number(max), evidence, null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text)
                .setScale(text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0, RoundingMode.UNNECESSARY);
    }
}
