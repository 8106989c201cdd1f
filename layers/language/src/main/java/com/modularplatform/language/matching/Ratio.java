package com.modularplatform.language.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact non-negative fraction in lowest terms. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    Ratio {
        var common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Ratio of(long over, long under) {
        return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Ratio of(BigDecimal value) {
        return value.scale() > 0
                ? new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Rounded to the nearest tenth, halves up. */
    BigDecimal tenths() {
        return rounded(1, RoundingMode.HALF_UP);
    }

    /** Rounded down to a tenth. */
    BigDecimal tenthsDown() {
        return rounded(1, RoundingMode.DOWN);
    }

    /** Rounded to two places, halves up. */
    BigDecimal hundredths() {
        return rounded(2, RoundingMode.HALF_UP);
    }

    /** What rounding down to a tenth loses. */
    Ratio remainder() {
        return plus(new Ratio(of(tenthsDown()).over.negate(), of(tenthsDown()).under));
    }

    private BigDecimal rounded(int places, RoundingMode mode) {
        return new BigDecimal(over).divide(new BigDecimal(under), places, mode);
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
