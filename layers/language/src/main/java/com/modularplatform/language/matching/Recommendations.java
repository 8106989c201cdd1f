package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a recruiter would note beside the score: sentences worked out from the points, the strongest reason first. */
record Recommendations(
        BigDecimal score,
        Map<String, Boolean> wishes,
        Map<String, Credit> credits,
        Match.Years years,
        List<Part> parts,
        List<String> flags) {
    private static final List<String> STRENGTH = List.of("beginner", "intermediate", "advanced", "expert");
    private static final int NAMED = 3;

    String text() {
        var sentences = new ArrayList<@Nullable String>();
        sentences.add(verdict());
        sentences.add(missingRequired());
        sentences.add(missingPreferred());
        sentences.add(unproven());
        sentences.add(experience());
        sentences.add(title());
        sentences.add(education());
        sentences.add(hidden());
        return String.join(
                " ", sentences.stream().filter(sentence -> sentence != null).toList());
    }

    private String verdict() {
        var best = strongest();
        var candidate = score.intValue() >= 80
                ? "Strong candidate"
                : score.intValue() >= 65
                        ? "Good candidate"
                        : score.intValue() >= 45 ? "Partial match" : "Weak match for this job";
        if (wishes.isEmpty()) {
            return candidate + " by experience and title; the job names no skills to compare.";
        }
        if (best.isEmpty()) {
            return candidate + ": none of the skills asked for is to be found in the resume.";
        }
        return "%s with %s %s skills.".formatted(candidate, quality(best.getFirst()), and(named(best)));
    }

    private String quality(String skill) {
        return switch (STRENGTH.indexOf(proficiency(skill))) {
            case 3 -> "excellent";
            case 2 -> "strong";
            case 1 -> "solid";
            default -> "basic";
        };
    }

    /** Found skills of the best proficiency there is, required ones first. */
    private List<String> strongest() {
        var found =
                wishes.keySet().stream().filter(name -> credit(name).found()).toList();
        int best = found.stream()
                .mapToInt(name -> STRENGTH.indexOf(proficiency(name)))
                .max()
                .orElse(0);
        var top = found.stream()
                .filter(name -> STRENGTH.indexOf(proficiency(name)) == best)
                .sorted(Comparator.comparing((String name) -> !required(name)))
                .toList();
        var required = top.stream().filter(this::required).toList();
        return required.isEmpty() ? top : required;
    }

    private @Nullable String missingRequired() {
        var alternative = new ArrayList<String>();
        var plain = new ArrayList<String>();
        wishes.forEach((name, required) -> {
            if (required && !credit(name).found()) {
                (credit(name).by() == null ? plain : alternative).add(name);
            }
        });
        var sentences = new ArrayList<String>();
        if (alternative.size() == 1) {
            var name = alternative.getFirst();
            sentences.add("Consider %s training; the %s experience is a good start."
                    .formatted(name, credit(name).held().skill()));
        } else if (!alternative.isEmpty()) {
            sentences.add("Consider training in %s; related experience in %s is a good start."
                    .formatted(
                            and(named(alternative)),
                            and(named(alternative.stream()
                                    .map(name -> credit(name).held().skill())
                                    .distinct()
                                    .toList()))));
        }
        boolean noneAtAll = credits.values().stream().noneMatch(Credit::found);
        if (!plain.isEmpty() && !noneAtAll) {
            sentences.add(
                    plain.size() > NAMED
                            ? "%d of the required skills are missing, among them %s."
                                    .formatted(plain.size(), and(named(plain)))
                            : "%s %s required and not shown; ask about %s in the interview."
                                    .formatted(
                                            and(plain),
                                            plain.size() == 1 ? "is" : "are",
                                            plain.size() == 1 ? "it" : "them"));
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    private Credit credit(String name) {
        return Objects.requireNonNull(credits.get(name));
    }

    private boolean required(String name) {
        return wishes.getOrDefault(name, false);
    }

    private @Nullable String missingPreferred() {
        var missing = wishes.keySet().stream()
                .filter(name -> !required(name) && !credit(name).found())
                .toList();
        boolean requiredMissing = wishes.keySet().stream()
                .anyMatch(name -> required(name) && !credit(name).found());
        boolean noneAtAll = credits.values().stream().noneMatch(Credit::found);
        if (missing.isEmpty() || noneAtAll) {
            return null;
        }
        return requiredMissing
                ? "Of what would be nice to have, %s %s missing too."
                        .formatted(and(named(missing)), missing.size() == 1 ? "is" : "are")
                : wishes.containsValue(true)
                        ? "All required skills are there; %s would round off the profile."
                                .formatted(and(named(missing)))
                        : "%s would round off the profile.".formatted(and(named(missing)));
    }

    private @Nullable String unproven() {
        var listed = wishes.keySet().stream()
                .filter(name -> credit(name).found() && !credit(name).held().shown())
                .toList();
        if (listed.isEmpty()) {
            return null;
        }
        boolean one = listed.size() == 1;
        return "Ask for examples of %s: the resume lists %s without showing where %s used."
                .formatted(and(named(listed)), one ? "it" : "them", one ? "it was" : "they were");
    }

    private @Nullable String experience() {
        var required = years.required();
        if (required == null || required.signum() == 0) {
            return null;
        }
        if (!years.met()) {
            return years.relevant().signum() == 0
                    ? "The resume shows no relevant experience; the job asks for %s.".formatted(years(required))
                    : "%s of relevant experience fall short of the %s asked for."
                            .formatted(capital(years(years.relevant())), plain(required));
        }
        return years.relevant().compareTo(required.multiply(BigDecimal.valueOf(2))) >= 0
                ? "With %s of relevant experience the candidate is well beyond the %s asked for; is the job a challenge?"
                        .formatted(years(years.relevant()), plain(required))
                : "%s of relevant experience meet the %s asked for."
                        .formatted(capital(years(years.relevant())), plain(required));
    }

    private @Nullable String title() {
        var part = part("title");
        return part.credit().compareTo(Ratio.of(3, 10)) < 0
                ? "No title held so far comes close to %s; find out what draws the candidate to the change."
                        .formatted(part.item())
                : null;
    }

    private @Nullable String education() {
        return part("education").credit().compareTo(Ratio.ONE) < 0
                ? "The degree asked for is not to be found; decide whether experience makes up for it."
                : null;
    }

    private @Nullable String hidden() {
        return flags.contains("hidden_text")
                ? "The document holds text a reader cannot see; it was not counted."
                : null;
    }

    private Part part(String component) {
        return parts.stream()
                .filter(part -> part.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private String proficiency(String name) {
        return credit(name).held().proficiency();
    }

    private static List<String> named(List<String> names) {
        return names.size() > NAMED ? names.subList(0, NAMED) : names;
    }

    private static String and(List<String> names) {
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        };
    }

    private static String years(BigDecimal years) {
        return plain(years) + (years.compareTo(BigDecimal.ONE) == 0 ? " year" : " years");
    }

    private static String plain(BigDecimal years) {
        return years.stripTrailingZeros().toPlainString();
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
