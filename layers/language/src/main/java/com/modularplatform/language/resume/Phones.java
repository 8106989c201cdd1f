package com.modularplatform.language.resume;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.modularplatform.domain.reading.LayoutText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the person's phone number from the other numbers of a document. */
final class Phones {
    private static final Pattern PHONE_LABEL = Pattern.compile(
            "(?<!\\p{L})(?:tel|phone|telephone|telefon|mobile?|mob|cell|handy|téléphone|telefone|teléfono|telefono|móvil|movil|"
                    + "telemóvel|cellulare|telefoon|mobiel|portable|gsm|celular|fon|whatsapp|natel|t|m)[.:]*[ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d/])[+(]?\\d[\\d ()./\\u2010-\\u2013-]{5,28}\\d(?![\\d%\\p{L}])");

    private final LayoutText text;
    private final List<Row> rows;
    private final List<Row> near;

    /** @param near rows in which a person says who they are */
    Phones(LayoutText text, List<Row> rows, List<Row> near) {
        this.text = text;
        this.rows = rows;
        this.near = near;
    }

    /** The number as it stood. */
    @Nullable
    Piece find() {
        Piece best = null;
        double bestScore = 0.9;
        int seen = 0;
        for (var row : rows) {
            if (seen > 200) {
                break;
            }
            var found = NUMBER.matcher(row.text());
            while (found.find()) {
                seen++;
                var number = found.group();
                long digits = number.chars().filter(Character::isDigit).count();
                if (digits < 7 || digits > 16 || isDate(row, found.start(), found.end())) {
                    continue;
                }
                var before = row.text().substring(Math.max(0, found.start() - 16), found.start());
                double score = (number.startsWith("+") || number.startsWith("00") ? 2 : 0)
                        + (PHONE_LABEL.matcher(before).find() ? 2 : 0)
                        + (labelled(row) ? 1.5 : 0)
                        + (near.contains(row) ? 1.2 : 0)
                        + (row.text().equals(number) ? 0.8 : 0)
                        + (digits >= 9 ? 0.5 : 0);
                if (score > bestScore) {
                    bestScore = score;
                    best = new Piece(number.strip(), row.start() + found.start(), row.start() + found.end());
                }
            }
        }
        if (best != null) {
            return best;
        }
        return text.links().stream()
                .filter(link -> link.target().toLowerCase(Locale.ROOT).startsWith("tel:"))
                .map(link -> new Piece(Contacts.target(link.target()), 0, 0))
                .filter(piece -> piece.text().matches("[+\\d][\\d ()./-]{5,30}"))
                .findFirst()
                .orElse(null);
    }

    /** A label in the row above: "Phone", then the number. */
    private boolean labelled(Row row) {
        int at = rows.indexOf(row);
        return at > 0
                && PHONE_LABEL.matcher(rows.get(at - 1).text()).find()
                && rows.get(at - 1).wordCount() <= 3;
    }

    private static boolean isDate(Row row, int from, int to) {
        return row.periods().stream()
                .anyMatch(period ->
                        period.from() < to && period.to() > from && (period.isRange() || period.from() <= from + 1));
    }

    /**
     * E.164 of a number; the number as it stood where it can be none.
     *
     * @param region ISO code of the country it is written in, null when nobody knows
     */
    static String international(String phone, @Nullable String region) {
        try {
            var util = PhoneNumberUtil.getInstance();
            var written = phone.startsWith("00") ? "+" + phone.substring(2) : phone;
            var number = util.parse(written, region == null ? "ZZ" : region);
            return util.isPossibleNumber(number) || Leniency.POSSIBLE.equals(Leniency.VALID)
                    ? util.format(number, PhoneNumberFormat.E164)
                    : phone;
        } catch (NumberParseException none) {
            return phone;
        }
    }
}
