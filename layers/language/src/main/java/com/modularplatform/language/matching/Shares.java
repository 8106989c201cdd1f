package com.modularplatform.language.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds shares to tenths so that they add up to their rounded sum exactly: each is rounded down, then the tenths
 * that are missing go to the largest remainders (the first of equal ones), never above a share's cap.
 */
final class Shares {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private Shares() {}

    /** @param caps tenths each share may reach; they add up to at least the rounded sum */
    static List<BigDecimal> round(List<Ratio> exact, List<BigDecimal> caps) {
        var sum = total(exact);
        var rounded = new ArrayList<BigDecimal>();
        for (int i = 0; i < exact.size(); i++) {
            rounded.add(exact.get(i).tenthsDown().min(caps.get(i)));
        }
        var missing = sum.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var order = IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).remainder())
                        .reversed())
                .toList();
        // Two rounds at most: after one in which a cap was met, others take what is left.
        while (missing.signum() > 0) {
            for (int i : order) {
                if (missing.signum() > 0 && rounded.get(i).compareTo(caps.get(i)) < 0) {
                    rounded.set(i, rounded.get(i).add(TENTH));
                    missing = missing.subtract(TENTH);
                }
            }
        }
        return rounded.stream()
                .map(share -> share.setScale(1, RoundingMode.UNNECESSARY))
                .toList();
    }

    /** The exact sum, to the nearest tenth, halves up. */
    static BigDecimal total(List<Ratio> exact) {
        return exact.stream().reduce(Ratio.ZERO, Ratio::plus).tenths();
    }
}
