package com.modularplatform.language.matching;

import com.modularplatform.language.meaning.Gathering;
import com.modularplatform.language.meaning.WordVectors;
import com.modularplatform.language.skills.Mention;
import com.modularplatform.language.skills.SkillDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Orders plain texts of resumes for the text of a job, where nothing has been taken apart. What decides is nearness in
 * meaning, seen from the set's common centre, with feedback from the texts that came first; so people of the trade
 * come first whatever words they use, and other trades that use the job's words do not. A twentieth as heavy, to tell
 * near ones apart, are the words themselves. Four views of them are added up, each scaled by its largest value in the
 * set: BM25 (k₁ 1.2, b 0.6) of the job's words; BM25-weighted likeness to the job's words joined with those of the
 * texts that came first (Rocchio's pseudo-relevance feedback, three rounds); the dictionary's skills, each weighted by
 * how rare it is in the set; and the likeness of the job's title to the titles in a text's short lines.
 */
public final class ResumeRanking {
    private static final double K1 = 1.2;
    private static final double B = 0.6;
    /** Feedback by meaning: from so many texts, so many times as heavy as the job. */
    private static final int NEAREST = 10;

    private static final double PULL = 1.5;
    private static final int TITLE_LINES = 40;
    private static final int LONGEST_TITLE = 60;

    /** What each view weighs, and how far feedback goes; figures found on the development sets. */
    record Weights(
            double lexical,
            double feedback,
            double skills,
            double title,
            double share,
            int least,
            int most,
            int terms,
            int rounds,
            double words) {
        static final Weights STANDARD = new Weights(1, 3, 0.15, 0.3, 0.1, 5, 12, 120, 3, 0.05);
    }

    /** A resume as text, and what its owner calls it. */
    public record Candidate(String id, String text) {}

    private final SkillDictionary dictionary;
    private final Weights weights;

    public ResumeRanking(SkillDictionary dictionary) {
        this(dictionary, Weights.STANDARD);
    }

    ResumeRanking(SkillDictionary dictionary, Weights weights) {
        this.dictionary = dictionary;
        this.weights = weights;
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
        var index = new Index(texts);
        var query = new HashMap<String, Double>();
        Lexicon.count(job).forEach((word, count) -> query.put(word, Math.log(1 + count)));
        var title = job.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        title = title.length() <= LONGEST_TITLE * 2 ? title : "";
        Lexicon.count(title).forEach((word, count) -> query.merge(word, 1.0, Double::sum));

        var lexical = scaled(index.score(query));
        var skills = scaled(skills(job, texts));
        var titles = scaled(titles(title, texts));
        var sum = new double[texts.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = weights.lexical() * lexical[i] + weights.skills() * skills[i] + weights.title() * titles[i];
        }
        var result = sum;
        for (int round = 0; round < weights.rounds(); round++) {
            var fed = scaled(index.score(index.feedback(query, result, weights)));
            result = sum.clone();
            for (int i = 0; i < sum.length; i++) {
                result[i] += weights.feedback() * fed[i];
            }
        }
        return joined(standard(meanings(job, texts)), standard(result));
    }

    private double[] meanings(String job, List<String> texts) {
        var vectors = WordVectors.standard();
        var wanted = vectors.meaning(job);
        var held = texts.stream().map(text -> vectors.meaning(text, wanted)).toList();
        return Gathering.of(held).nearness(wanted, NEAREST, PULL, weights.rounds());
    }

    private double[] joined(double[] meanings, double[] words) {
        return IntStream.range(0, meanings.length)
                .mapToDouble(i -> meanings[i] + weights.words() * words[i])
                .toArray();
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

    /** The words of all texts, with what BM25 makes of each in each. */
    private static final class Index {
        private final List<Map<String, Double>> weighted = new ArrayList<>();
        private final Map<String, Double> rarity = new HashMap<>();

        Index(List<String> texts) {
            var counts = texts.stream().map(Lexicon::count).toList();
            var lengths = counts.stream()
                    .mapToInt(count ->
                            count.values().stream().mapToInt(Integer::intValue).sum())
                    .toArray();
            double average = Math.max(1, Arrays.stream(lengths).average().orElse(1));
            var having = new HashMap<String, Integer>();
            counts.forEach(count -> count.keySet().forEach(word -> having.merge(word, 1, Integer::sum)));
            having.forEach((word, with) -> rarity.put(word, Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5))));
            for (int i = 0; i < counts.size(); i++) {
                double norm = K1 * (1 - B + B * lengths[i] / average);
                var weights = new HashMap<String, Double>();
                counts.get(i).forEach((word, count) -> weights.put(word, count * (K1 + 1) / (count + norm)));
                weighted.add(weights);
            }
        }

        double[] score(Map<String, Double> query) {
            var score = new double[weighted.size()];
            query.forEach((word, weight) -> {
                var rare = rarity.get(word);
                if (rare != null) {
                    for (int i = 0; i < score.length; i++) {
                        score[i] += weight * rare * weighted.get(i).getOrDefault(word, 0.0);
                    }
                }
            });
            return score;
        }

        /** The query with the words that the best texts have in common and others have not. */
        Map<String, Double> feedback(Map<String, Double> query, double[] scores, Weights weights) {
            int count = Math.clamp(Math.round(scores.length * weights.share()), weights.least(), weights.most());
            var best = IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                    .limit(count)
                    .toList();
            var centre = new HashMap<String, Double>();
            double total = best.stream().mapToDouble(i -> scores[i]).sum();
            for (int i : best) {
                double part = total <= 0 ? 0 : scores[i] / total;
                weighted.get(i).forEach((word, weight) -> centre.merge(word, part * weight, Double::sum));
            }
            double most = query.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            var expanded = new HashMap<String, Double>();
            query.forEach((word, weight) -> expanded.put(word, weight / most));
            centre.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Double> word) ->
                                    word.getValue() * rarity.getOrDefault(word.getKey(), 0.0))
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .limit(weights.terms())
                    .forEach(word -> expanded.merge(word.getKey(), word.getValue(), Double::sum));
            return expanded;
        }
    }
}
