package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Match;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.domain.reading.Resume;
import com.modularplatform.language.skills.SkillDictionary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The score of a resume for a job: {@code 100 × (0.60 skills + 0.25 experience + 0.10 title + 0.05 education)}, one
 * decimal.
 *
 * <p>Skills: the weighted mean of the credits, a required skill weighing 2 and a preferred one 1. Credit is 1 for the
 * skill or an alias, 0.8 for what is part of it, 0.3 for an alternative, times 0.7 when no work, project, education,
 * certificate or volunteer entry shows it; hidden text earns nothing and is flagged. Experience: min(1, relevant
 * years ÷ required years) over merged months; junior asks for 0 years, mid 3, senior 5, lead 8 where only a level is
 * given. A position is relevant when its words earn credit for a wished skill or its title is at least half like the
 * job's; all are when the job says neither. Title: the likeness of {@link Titles} of the best position or the label.
 * Education: 1 for the degree asked for or a higher one, 0.5 for the next lower, else 0. What the job does not ask
 * for scores full; a missing required skill never caps the score.
 *
 * <p>All arithmetic is in exact fractions; the likeness of titles is first rounded to two places. The points shown
 * are rounded by {@link Shares}, so they add up to the score. The result is a function of its arguments alone.
 */
public final class ScoreEngine implements Readers.Matcher {
    /** Names the formula; changes whenever the same input could give another result. */
    private static final String ENGINE =
            "ats-score 1: 60 skills 2:1 (1, .8, .3, x.7) + 25 experience (0 3 5 8) + 10 title + 5 education";

    private static final Map<String, Integer> YEARS_OF_LEVEL = Map.of("junior", 0, "mid", 3, "senior", 5, "lead", 8);
    private static final Ratio HALF = Ratio.of(1, 2);

    private final SkillDictionary dictionary;

    public ScoreEngine(SkillDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public Match match(Resume resume, Requirements requirements) {
        var wishes = wishes(requirements);
        var unknown = wishes.keySet().stream().filter(name -> !known(name)).toList();
        var holdings = new Holdings(dictionary, resume, unknown);
        var credits = new LinkedHashMap<String, Credit>();
        wishes.keySet().forEach(name -> credits.put(name, Credit.of(name, holdings, dictionary)));

        var years = years(resume, requirements, holdings, wishes.keySet());
        var parts = parts(resume, requirements, wishes, credits, years);
        var caps = Shares.round(parts.stream().map(Part::most).toList(), full(parts));
        var points = Shares.round(parts.stream().map(Part::earned).toList(), caps);
        var score = Shares.total(parts.stream().map(Part::earned).toList());

        var shown = new ArrayList<Match.Points>();
        for (int i = 0; i < parts.size(); i++) {
            shown.add(parts.get(i).shown(points.get(i), caps.get(i)));
        }
        var matched = new ArrayList<Match.MatchedSkill>();
        var missing = new ArrayList<Match.MissingSkill>();
        wishes.forEach((name, required) -> {
            var credit = Objects.requireNonNull(credits.get(name));
            if (credit.found()) {
                matched.add(new Match.MatchedSkill(name, credit.held().proficiency(), required));
            } else {
                missing.add(new Match.MissingSkill(
                        name,
                        required,
                        credit.by() == null ? null : credit.held().skill()));
            }
        });
        var counterfactuals = counterfactuals(parts, score);
        var flags = flags(resume, holdings, wishes.keySet());
        var recommendations = new Recommendations(score, wishes, credits, years, parts, flags).text();
        return new Match(
                score,
                shown,
                matched,
                missing,
                extra(holdings, wishes.keySet(), credits),
                years,
                counterfactuals,
                recommendations,
                flags,
                new Match.Hashes(Input.sha256(ENGINE), dictionary.hash(), Input.hash(resume, requirements)));
    }

    /**
     * Canonical names in the order of the requirements, with whether they are required; required wins over preferred.
     */
    private Map<String, Boolean> wishes(Requirements requirements) {
        var wishes = new LinkedHashMap<String, Boolean>();
        for (SkillWish wish : requirements.skills()) {
            wishes.merge(
                    dictionary.canonicalStrict(wish.name()).orElse(wish.name()), wish.required(), Boolean::logicalOr);
        }
        return wishes;
    }

    private boolean known(String name) {
        return dictionary.canonicalStrict(name).isPresent();
    }

    private List<Part> parts(
            Resume resume,
            Requirements requirements,
            Map<String, Boolean> wishes,
            Map<String, Credit> credits,
            Match.Years years) {
        var parts = new ArrayList<Part>();
        long weights =
                wishes.values().stream().mapToLong(required -> required ? 2 : 1).sum();
        wishes.forEach((name, required) -> {
            var credit = Objects.requireNonNull(credits.get(name));
            var weight = Ratio.of(60L * (required ? 2 : 1), weights);
            parts.add(new Part("skills", name, required, Ratio.of(credit.value()), weight, credit));
        });
        if (wishes.isEmpty()) {
            parts.add(Part.of("skills", "no skill asked for", Ratio.ONE, 60));
        }
        parts.add(Part.of("experience", experienceItem(requirements), experience(years), 25));
        var title = requirements.title();
        parts.add(Part.of("title", title == null ? "no title asked for" : title, title(resume, requirements), 10));
        parts.add(Part.of("education", educationItem(requirements), education(resume, requirements), 5));
        return parts;
    }

    private Match.Years years(Resume resume, Requirements requirements, Holdings holdings, Set<String> wishes) {
        var relevant = new Months();
        var total = new Months();
        for (int i = 0; i < resume.work().size(); i++) {
            var work = resume.work().get(i);
            total.add(work, resume.experience().until());
            if (relevant(work, requirements, holdings.ofPosition(i), wishes)) {
                relevant.add(work, resume.experience().until());
            }
        }
        var required = requiredYears(requirements);
        var has = Ratio.of(relevant.count(), 12);
        return new Match.Years(
                required == null ? null : BigDecimal.valueOf(required).setScale(1),
                has.tenths(),
                Ratio.of(total.count(), 12).tenths(),
                required == null || has.compareTo(Ratio.of(required, 1)) >= 0);
    }

    private boolean relevant(Resume.Work work, Requirements requirements, Set<String> shown, Set<String> wishes) {
        if (wishes.isEmpty() && requirements.title() == null) {
            return true;
        }
        if (requirements.title() != null
                && work.position() != null
                && Titles.likeness(requirements.title(), work.position()) >= 0.5) {
            return true;
        }
        return wishes.stream()
                .anyMatch(wish -> shown.stream()
                        .anyMatch(skill -> skill.equals(wish)
                                || dictionary.descends(skill, wish)
                                || dictionary.alternativesOf(wish).contains(skill)));
    }

    private static @Nullable Integer requiredYears(Requirements requirements) {
        return requirements.years() != null
                ? requirements.years()
                : requirements.level() == null ? null : YEARS_OF_LEVEL.get(requirements.level());
    }

    private static Ratio experience(Match.Years years) {
        var required = years.required();
        return required == null || required.signum() == 0
                ? Ratio.ONE
                : Ratio.of(years.relevant()).times(invert(Ratio.of(required))).min(Ratio.ONE);
    }

    private static Ratio invert(Ratio ratio) {
        return new Ratio(ratio.under(), ratio.over());
    }

    private static String experienceItem(Requirements requirements) {
        var required = requiredYears(requirements);
        return required == null || required == 0
                ? "no years asked for"
                : required == 1 ? "1 year of relevant experience" : required + " years of relevant experience";
    }

    private static Ratio title(Resume resume, Requirements requirements) {
        var title = requirements.title();
        if (title == null || Titles.meaning(title).isEmpty()) {
            return Ratio.ONE;
        }
        double best = resume.basics().label() == null
                ? 0
                : Titles.likeness(title, resume.basics().label());
        for (var work : resume.work()) {
            best = work.position() == null ? best : Math.max(best, Titles.likeness(title, work.position()));
        }
        return Ratio.of(Math.round(best * 100), 100);
    }

    private static Ratio education(Resume resume, Requirements requirements) {
        var asked = requirements.education();
        if (asked == null) {
            return Ratio.ONE;
        }
        int best = resume.education().stream()
                .flatMap(education -> Degrees.highest((education.studyType() == null ? "" : education.studyType())
                                + "\n"
                                + (education.area() == null ? "" : education.area()))
                        .stream())
                .mapToInt(Enum::ordinal)
                .max()
                .orElse(-1);
        return best >= asked.ordinal() ? Ratio.ONE : best >= 0 && best == asked.ordinal() - 1 ? HALF : Ratio.ZERO;
    }

    private static String educationItem(Requirements requirements) {
        return requirements.education() == null
                ? "no degree asked for"
                : requirements.education().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** For every skill that earned less than it could: the score computed again as if an entry showed it. */
    private static List<Match.Counterfactual> counterfactuals(List<Part> parts, BigDecimal score) {
        var gains = new ArrayList<Match.Counterfactual>();
        for (var part : parts) {
            if (part.required() != null && part.credit().compareTo(Ratio.ONE) < 0) {
                var then = Shares.total(parts.stream()
                        .map(other -> other == part ? other.most() : other.earned())
                        .toList());
                if (then.compareTo(score) > 0) {
                    gains.add(new Match.Counterfactual(part.item(), then.subtract(score)));
                }
            }
        }
        gains.sort(Comparator.comparing(Match.Counterfactual::points).reversed());
        return gains;
    }

    private static List<String> extra(Holdings holdings, Set<String> wishes, Map<String, Credit> credits) {
        var used = new HashSet<>(wishes);
        credits.values().stream()
                .filter(Credit::found)
                .forEach(credit -> used.add(credit.held().skill()));
        return holdings.all().stream()
                .filter(held -> !used.contains(held.skill()))
                .sorted(Comparator.comparingInt(Held::entries)
                        .thenComparingInt(Held::months)
                        .reversed()
                        .thenComparing(Held::skill))
                .map(Held::skill)
                .toList();
    }

    private static List<String> flags(Resume resume, Holdings holdings, Set<String> wishes) {
        var flags = new LinkedHashSet<>(resume.flags());
        if (!resume.hiddenText().isBlank()) {
            flags.add("hidden_text");
            var hidden = holdings.hidden();
            if (wishes.stream().anyMatch(wish -> hidden.contains(wish) && holdings.get(wish) == null)) {
                flags.add("hidden_skills");
            }
        }
        return List.copyOf(flags);
    }

    private static List<BigDecimal> full(List<Part> parts) {
        return parts.stream()
                .map(part -> part.most().tenths().add(BigDecimal.ONE))
                .toList();
    }
}
