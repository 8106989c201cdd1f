package com.modularplatform.language.requirements;

import com.modularplatform.domain.reading.ExplicitRequirements;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.Requirements;
import com.modularplatform.domain.reading.Requirements.Degree;
import com.modularplatform.domain.reading.Requirements.SkillWish;
import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.matching.Degrees;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a job text. What the caller said wins: a list of required skills replaces what the text requires, a list of
 * preferred ones what it prefers, and title, level and years each stand in place of the text's.
 */
public final class RequirementsFromText implements Readers.RequirementsReader {
    private static final int LONGEST = 200_000;
    private static final Pattern DEGREE =
            Pattern.compile("(?iu)degree|diploma|diplom|bachelor|master('?s)?\\b|msc|bsc|ph\\.?d|doctora|mba\\b"
                    + "|studium|abschluss|universit|hochschul|ausbildung|dipl(ô|o)m|bac"
                    + " ?\\+|licen[cs]|titulaci(ó|o)n|titulo|grado|formaci(ó|o)n"
                    + " profesional|bachillerato|laurea|abitur|high school|\\bged\\b|apprenticeship|ing(é|e)nieur dipl"
                    + "|bts\\b|hbo\\b|mbo\\b|schulabschluss|mestrado|graduado");

    private final SkillDictionary dictionary;

    public RequirementsFromText(SkillDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public Requirements understand(String jobText, ExplicitRequirements explicit) {
        var text = jobText.length() > LONGEST ? jobText.substring(0, LONGEST) : jobText;
        var sentences = Sentence.of(text);
        var title = explicit.title() == null
                ? Headline.of(text).orElse(null)
                : explicit.title().strip();
        var years = explicit.years() == null ? Years.in(sentences).orElse(null) : explicit.years();
        var level = explicit.level() == null
                ? Levels.in(title == null ? "" : title, text).orElse(null)
                : explicit.level().toLowerCase(Locale.ROOT);
        return new Requirements(title, skills(sentences, explicit), years, level, education(sentences), text);
    }

    private List<SkillWish> skills(List<Sentence> sentences, ExplicitRequirements explicit) {
        var read = Wishes.in(sentences, dictionary);
        var spans = new HashMap<String, Span>();
        read.forEach(wish -> spans.put(wish.name(), Objects.requireNonNull(wish.span())));
        var wishes = new LinkedHashMap<String, SkillWish>();
        named(explicit.requiredSkills(), true, spans, wishes);
        named(explicit.preferredSkills(), false, spans, wishes);
        for (var wish : read) {
            var said = wish.required() ? explicit.requiredSkills() : explicit.preferredSkills();
            if (said == null) {
                wishes.putIfAbsent(wish.name(), wish);
            }
        }
        return new ArrayList<>(wishes.values());
    }

    private void named(
            @Nullable List<String> names, boolean required, Map<String, Span> spans, Map<String, SkillWish> wishes) {
        if (names == null) {
            return;
        }
        for (var written : names) {
            var name = dictionary.canonical(written).orElse(written.strip());
            if (!name.isEmpty()) {
                wishes.putIfAbsent(name, new SkillWish(name, required, true, spans.get(name)));
            }
        }
    }

    /** The lowest degree of the first sentence that demands one. */
    private static @Nullable Degree education(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.section() != Section.ASIDE
                        && DEGREE.matcher(sentence.text()).find()
                        && !WishWords.preferred(sentence))
                .map(sentence -> Degrees.lowest(sentence.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
