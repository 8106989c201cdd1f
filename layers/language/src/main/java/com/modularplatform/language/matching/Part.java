package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Match;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the score, in exact fractions.
 *
 * @param required whether a skill is required or preferred; null for all that is no skill
 * @param credit 0–1
 * @param most points for full credit
 * @param skill how a skill's credit was earned; null for all that is no skill
 */
record Part(
        String component,
        String item,
        @Nullable Boolean required,
        Ratio credit,
        Ratio most,
        @Nullable Credit skill) {
    static Part of(String component, String item, Ratio credit, int most) {
        return new Part(component, item, null, credit, Ratio.of(most, 1), null);
    }

    Ratio earned() {
        return credit.times(most);
    }

    Match.Points shown(BigDecimal points, BigDecimal cap) {
        var by = skill == null ? null : skill.by();
        var quotes = by == null ? List.<Match.Quote>of() : by.quotes();
        return new Match.Points(
                component,
                item,
                required,
                credit.hundredths(),
                points,
                cap,
                quotes,
                by == null || by.skill().equals(item) ? null : by.skill());
    }
}
