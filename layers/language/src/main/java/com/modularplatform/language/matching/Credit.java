package com.modularplatform.language.matching;

import com.modularplatform.language.skills.SkillDictionary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a resume earns for one wished skill.
 *
 * @param value 0–1
 * @param kind how it was earned
 * @param by the skill of the resume that earned it, null when none did
 */
record Credit(BigDecimal value, Kind kind, @Nullable Held by) {
    private static final BigDecimal LISTED_ONLY = new BigDecimal("0.7");
    private static final Credit NOTHING = new Credit(BigDecimal.ZERO, Kind.NOTHING, null);

    /** Ways to earn credit, with what each is worth when an entry shows the skill. */
    enum Kind {
        /** The skill itself, under any of its names. */
        EXACT("1"),
        /** Something that is part of it: Django for Python. */
        CHILD("0.8"),
        /** Something that can stand in for it: MySQL for PostgreSQL. */
        ALTERNATIVE("0.3"),
        /** Nothing. */
        NOTHING("0");

        private final BigDecimal worth;

        Kind(String worth) {
            this.worth = new BigDecimal(worth);
        }
    }

    /** The best credit any skill of the resume earns; of equal ones the best shown, then the first by name. */
    static Credit of(String wish, Holdings holdings, SkillDictionary dictionary) {
        var exact = holdings.get(wish);
        var best = exact == null ? NOTHING : earned(Kind.EXACT, exact);
        var alternatives = dictionary.alternativesOf(wish);
        for (var held : holdings.all()) {
            var kind = dictionary.descends(held.skill(), wish)
                    ? Kind.CHILD
                    : alternatives.contains(held.skill()) ? Kind.ALTERNATIVE : Kind.NOTHING;
            if (kind != Kind.NOTHING) {
                var other = earned(kind, held);
                best = ORDER.compare(other, best) > 0 ? other : best;
            }
        }
        return best;
    }

    /** Whether the resume can be said to have the skill, not merely something like it. */
    boolean found() {
        return kind == Kind.EXACT || kind == Kind.CHILD;
    }

    /** The skill that earned it; only where one did. */
    Held held() {
        return Objects.requireNonNull(by);
    }

    private static Credit earned(Kind kind, Held held) {
        return new Credit(held.shown() ? kind.worth : kind.worth.multiply(LISTED_ONLY), kind, held);
    }

    private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::value)
            .thenComparingInt(credit -> credit.by() == null ? 0 : credit.held().months())
            .thenComparingInt(credit -> credit.by() == null ? 0 : credit.held().entries());
}
