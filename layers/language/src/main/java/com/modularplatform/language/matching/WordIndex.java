package com.modularplatform.language.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The words of all texts, with what BM25 makes of each in each. */
final class WordIndex {
    private static final double K1 = 1.2;
    private static final double B = 0.6;
    /** Feedback: from which share of the texts, how many at least and at most, and by how many of their words. */
    private static final double SHARE = .1;

    private static final int LEAST = 5;
    private static final int MOST = 12;
    private static final int TERMS = 120;

    private final List<Map<String, Double>> weighted = new ArrayList<>();
    private final Map<String, Double> rarity = new HashMap<>();

    WordIndex(List<String> texts) {
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

    /** BM25 of a weighted query for every text. */
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
    Map<String, Double> feedback(Map<String, Double> query, double[] scores) {
        int count = Math.clamp(Math.round(scores.length * SHARE), LEAST, MOST);
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
        double most =
                query.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var expanded = new HashMap<String, Double>();
        query.forEach((word, weight) -> expanded.put(word, weight / most));
        centre.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> word) ->
                                word.getValue() * rarity.getOrDefault(word.getKey(), 0.0))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(TERMS)
                .forEach(word -> expanded.merge(word.getKey(), word.getValue(), Double::sum));
        return expanded;
    }
}
