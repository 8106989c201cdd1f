package com.modularplatform.language.matching;

import com.modularplatform.language.meaning.Gathering;
import com.modularplatform.language.meaning.Meaning;
import com.modularplatform.language.meaning.WordVectors;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Orders plain texts of resumes for the text of a job, where nothing has been taken apart. What decides is nearness in
 * meaning to what the job's text says of this job ({@link Advertisement}), seen from the set's common centre, with
 * feedback from the texts that came first; so people of the trade come first whatever words they use, and other trades
 * that use the job's words do not. To it come the dictionary's skills, each weighted by how rare it is in the set, and
 * the words themselves: BM25 (k₁ 1.2, b 0.6) of the job's words with three rounds of Rocchio's pseudo-relevance
 * feedback, and the likeness of the job's title to the titles in a text's short lines. Words and skills weigh more the
 * longer the job's text is: of few words some stand anywhere, of many they do not by chance.
 */
public final class ResumeRanking {
    /** Feedback by meaning: from so many texts, or a third of a small set, so many times as heavy as the job. */
    private static final int NEAREST = 7;

    private static final double PULL = 1.5;
    private static final int ROUNDS = 3;
    /** How heavy the words that feedback brings are against the job's own, and the titles. */
    private static final double FEEDBACK = 3;

    private static final double TITLE = .3;
    /** How heavy words and skills are against meaning; what is added for the words of a long text. */
    private static final double LONG_WORDS = .4;

    private static final double SKILLS = .1;
    private static final double LONG_SKILLS = .2;
    private static final int TITLE_LINES = 40;
    private static final int LONGEST_TITLE = 60;

    /** A resume as text, and what its owner calls it. */
    public record Candidate(String id, String text) {}

    private final SkillDictionary dictionary;

    public ResumeRanking(SkillDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The ids, best first; equal ones by id. The title is the job's first line unless it is a sentence. */
    public List<String> order(String job, List<Candidate> given) {
        var candidates =
                given.stream().sorted(Comparator.comparing(Candidate::id)).toList();
        var scores = scores(job, candidates);
        return IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i])
                        .reversed()
                        .thenComparing(i -> candidates.get(i).id()))
                .map(i -> candidates.get(i).id())
                .toList();
    }

    private double[] scores(String job, List<Candidate> candidates) {
        var texts = candidates.stream().map(Candidate::text).toList();
        var advertisement = Advertisement.of(job);
        var meanings = standard(meanings(advertisement.meaning(), texts));
        var skills = standard(skills(job, texts));
        var words = standard(words(advertisement, texts));
        double wordy = advertisement.wordiness();
        return IntStream.range(0, meanings.length)
                .mapToDouble(
                        i -> meanings[i] + LONG_WORDS * wordy * words[i] + (SKILLS + LONG_SKILLS * wordy) * skills[i])
                .toArray();
    }

    private static double[] words(Advertisement advertisement, List<String> texts) {
        var index = new WordIndex(texts);
        var own = scaled(index.score(advertisement.words()));
        var titles = scaled(titles(advertisement.title(), texts));
        var result = own;
        for (int i = 0; i < own.length; i++) {
            own[i] += TITLE * titles[i];
        }
        for (int round = 0; round < ROUNDS; round++) {
            var fed = scaled(index.score(index.feedback(advertisement.words(), result)));
            result = own.clone();
            for (int i = 0; i < own.length; i++) {
                result[i] += FEEDBACK * fed[i];
            }
        }
        return result;
    }

    private static double[] meanings(Meaning wanted, List<String> texts) {
        var vectors = WordVectors.standard();
        var held = texts.stream().map(text -> vectors.meaning(text, wanted)).toList();
        return Gathering.of(held).nearness(wanted, Math.clamp(texts.size() / 3, 1, NEAREST), PULL, ROUNDS);
    }

    /** With mean 0 and deviation 1, so that views of different spread can be added. */
    private static double[] standard(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double square = Arrays.stream(values)
                .map(value -> value - mean)
                .map(value -> value * value)
                .average()
                .orElse(0);
        double deviation = Math.sqrt(square) + 1e-9;
        return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
    }

    private double[] skills(String job, List<String> texts) {
        var wanted = names(job);
        var held = texts.stream().map(this::names).toList();
        var score = new double[texts.size()];
        for (var wish : wanted) {
            long with = held.stream().filter(skills -> skills.contains(wish)).count();
            double rare = Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5));
            var alternatives = dictionary.alternativesOf(wish);
            for (int i = 0; i < score.length; i++) {
                var skills = held.get(i);
                score[i] += rare
                        * (skills.contains(wish)
                                ? 1
                                : skills.stream().anyMatch(skill -> dictionary.descends(skill, wish))
                                        ? 0.8
                                        : skills.stream().anyMatch(alternatives::contains) ? 0.3 : 0);
            }
        }
        return score;
    }

    private Set<String> names(String text) {
        return dictionary.scan(text).stream().map(Mention::skill).collect(Collectors.toCollection(HashSet::new));
    }

    private static double[] titles(String title, List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> Stream.concat(Stream.of(opening(text)), text.lines())
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST_TITLE)
                        .limit(TITLE_LINES)
                        .mapToDouble(line -> Titles.likeness(title, line))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** The first words, for texts that have lost their lines. */
    private static String opening(String text) {
        var head = text.strip();
        head = head.substring(0, Math.min(LONGEST_TITLE, head.length()));
        int blank = head.lastIndexOf(' ');
        return blank > 0 && head.length() == LONGEST_TITLE ? head.substring(0, blank) : head;
    }

    private static double[] scaled(double[] values) {
        double most = Arrays.stream(values).max().orElse(0);
        return most <= 0
                ? values
                : Arrays.stream(values).map(value -> value / most).toArray();
    }
}
