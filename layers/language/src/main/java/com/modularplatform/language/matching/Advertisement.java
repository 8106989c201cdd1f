package com.modularplatform.language.matching;

import com.modularplatform.language.meaning.Meaning;
import com.modularplatform.language.meaning.WordVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a job's text says of this job and no other. Passages that read like those of any advertisement (the company,
 * the offer, how to apply, what everybody is asked for: {@code boilerplate.txt}) weigh little; in a text of a line or
 * two all weigh alike.
 *
 * @param title the first line unless it is a sentence, else empty
 * @param meaning what the passages mean together
 * @param words stems, with the logarithm of how often they stand
 * @param wordiness 0 for a text of few words to 1 for a long one
 */
record Advertisement(String title, Meaning meaning, Map<String, Double> words, double wordiness) {
    private static final int LONGEST_TITLE = 120;
    private static final int FEW_PASSAGES = 2;
    private static final int FEW_WORDS = 25;
    private static final int MANY_WORDS = 85;
    /** From this likeness to boilerplate on a passage weighs less, from the second on least. */
    private static final double ALIKE = .4;

    private static final double THE_SAME = .8;
    private static final double LEAST = .1;

    private static final List<Meaning> BOILERPLATE = boilerplate();

    /** Reads the text of a job. */
    static Advertisement of(String job) {
        var vectors = WordVectors.standard();
        var passages = WordVectors.passages(job);
        boolean brief = passages.size() <= FEW_PASSAGES;
        var counts = new HashMap<String, Double>();
        int total = 0;
        for (var passage : passages) {
            double own = brief ? 1 : ownness(vectors.meaning(passage));
            for (var word : Lexicon.count(passage).entrySet()) {
                counts.merge(word.getKey(), own * word.getValue(), Double::sum);
                total += word.getValue();
            }
        }
        counts.replaceAll((_, count) -> Math.log(1 + count));
        var title = job.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.length() <= LONGEST_TITLE)
                .orElse("");
        Lexicon.count(title).forEach((word, count) -> counts.merge(word, 1.0, Double::sum));
        return new Advertisement(
                title,
                brief ? vectors.meaning(job) : meaning(vectors, passages),
                Map.copyOf(counts),
                Math.clamp((total - FEW_WORDS) / (double) (MANY_WORDS - FEW_WORDS), 0, 1));
    }

    private static Meaning meaning(WordVectors vectors, List<String> passages) {
        var lengths = passages.stream()
                .mapToInt(passage -> Math.max(
                        1,
                        Lexicon.count(passage).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .iterator();
        return vectors.meaning(passages, meant -> ownness(meant) * lengths.nextInt());
    }

    /** 1 for a passage like no boilerplate, {@link #LEAST} for boilerplate itself. */
    private static double ownness(Meaning passage) {
        double alike = BOILERPLATE.stream().mapToDouble(passage::likeness).max().orElse(0);
        return Math.clamp(1 - (alike - ALIKE) / (THE_SAME - ALIKE), LEAST, 1);
    }

    private static List<Meaning> boilerplate() {
        try (var file = Objects.requireNonNull(Advertisement.class.getResourceAsStream("boilerplate.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WordVectors.standard()::meaning)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
