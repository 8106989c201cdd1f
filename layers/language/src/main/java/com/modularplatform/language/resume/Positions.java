package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells title, company and place apart in the heads of a section's entries: by labels, by words, and by what the section's
 * other entries have in the same place.
 */
final class Positions {
    /** What an entry's head says. */
    record Position(
            @Nullable Piece title,
            @Nullable Piece company,
            @Nullable Piece location,
            double confidence) {}

    private static final int LOOKED_AT = 6;

    private final Slots slots;
    private final HeadPattern pattern;
    private final boolean titleFirst;

    private Positions(List<List<Part>> heads, HeadPattern pattern) {
        this.pattern = pattern;
        this.slots = new Slots(heads);
        double first = 0.4;
        for (var head : heads) {
            var parts = head.stream().filter(part -> !part.place()).toList();
            if (parts.size() >= 2) {
                first += Math.clamp(parts.get(0).lean() - parts.get(1).lean(), -3, 3);
            }
        }
        this.titleFirst = first > 0;
    }

    /**
     * Reads all heads of a section together.
     *
     * @param headline folded words the person is called by under the name; a title's words come from there too
     */
    static List<Position> of(List<Entries.Entry> entries, Set<String> headline) {
        var heads = entries.stream()
                .map(entry -> HeadParts.of(entry.head(), headline))
                .toList();
        var slots = new Slots(heads);
        boolean commas = HeadParts.commasPart(heads);
        var split = heads.stream()
                .map(head -> HeadParts.splitAsOthers(head, slots, commas, headline))
                .toList();
        var positions = new Positions(split, new HeadPattern(heads, slots));
        var read = new ArrayList<Position>();
        for (int i = 0; i < heads.size(); i++) {
            read.add(positions.position(heads.get(i), split.get(i)));
        }
        return read;
    }

    /** Whether a section's jobs say what before where, as far as two of its jobs show it by where the two were read. */
    static boolean titlesFirst(List<Position> positions) {
        int first = 0;
        int said = 0;
        for (var position : positions) {
            if (position.title() != null && position.company() != null) {
                said++;
                first += position.title().start() < position.company().start() ? 1 : 0;
            }
        }
        return first * 2 >= said;
    }

    /** @param split as {@code whole}, taken apart as most heads are */
    private Position position(List<Part> whole, List<Part> split) {
        var patterned = pattern.read(whole);
        return patterned == null ? position(split) : patterned(patterned, place(whole));
    }

    private static Position patterned(HeadPattern.Pair names, @Nullable Part place) {
        var company = names.company();
        var rest = company == null ? null : tail(company);
        return new Position(
                whole(names.title()),
                company == null ? null : company(company),
                place == null ? rest : place.piece(),
                company == null ? 0.6 : 0.9);
    }

    private Position position(List<Part> head) {
        var place = place(head);
        var parts = new ArrayList<>(
                head.stream().filter(part -> !part.place() && part != place).toList());
        if (parts.size() == 1 && place != null && place.said() == null) {
            // "City of Leeds, Leeds": of two places the first employs.
            var other = head.stream()
                    .filter(part -> part.place() && part != place && part.said() == null)
                    .findFirst();
            if (other.isPresent()) {
                parts.add(head.indexOf(place) < head.indexOf(parts.getFirst()) ? 0 : 1, place);
                return paired(parts, other.get().piece());
            }
        }
        var where = place == null ? null : place.piece();
        var title = said(parts, Labels.Kind.TITLE);
        var company = said(parts, Labels.Kind.COMPANY);
        if (title != null && company != null) {
            return new Position(whole(title.piece()), company(company.piece()), where, 0.97);
        }
        if (title != null) {
            parts.remove(title);
            return new Position(
                    whole(title.piece()),
                    parts.isEmpty() ? null : company(parts.getFirst().piece()),
                    where,
                    0.8);
        }
        if (company != null) {
            parts.remove(company);
            return new Position(
                    parts.isEmpty() ? null : whole(parts.getFirst().piece()), company(company.piece()), where, 0.8);
        }
        if (parts.isEmpty()) {
            return new Position(null, null, where, 0.2);
        }
        return parts.size() == 1 ? lone(parts.getFirst(), where) : paired(parts, where);
    }

    private static @Nullable Part said(List<Part> parts, Labels.Kind kind) {
        return parts.stream().filter(part -> part.said() == kind).findFirst().orElse(null);
    }

    /** The place: what is said to be one, what surely is one, else what stands where others have theirs. */
    private @Nullable Part place(List<Part> head) {
        var labelled = said(head, Labels.Kind.PLACE);
        if (labelled != null) {
            return labelled;
        }
        var sure = head.stream().filter(Part::place).findFirst().orElse(null);
        if (sure != null || head.size() < 3) {
            return sure;
        }
        return head.stream()
                .filter(part -> part.what() < 1.5 && part.whose() < 1.5 && slots.town(part))
                .findFirst()
                .orElse(null);
    }

    private Position lone(Part only, @Nullable Piece place) {
        return only.lean() > -0.5 && (only.what() > 0 || only.whose() == 0 && titleFirst)
                ? new Position(whole(only.piece()), null, place, 0.6)
                : new Position(null, company(only.piece()), place, 0.6);
    }

    private Position paired(List<Part> parts, @Nullable Piece place) {
        int title = 0;
        int company = 1;
        double best = Double.NEGATIVE_INFINITY;
        boolean crowded = parts.stream().anyMatch(part -> part.slot().comma() >= 2 && slots.rare(part));
        for (int i = 0; i < Math.min(LOOKED_AT, parts.size()); i++) {
            for (int j = 0; j < Math.min(LOOKED_AT, parts.size()); j++) {
                if (i != j) {
                    double score = Math.min(4, parts.get(i).lean())
                            - Math.clamp(parts.get(j).lean(), -4, 4)
                            + slots.agreed(parts.get(i), parts.get(j), crowded)
                            + (i < j == titleFirst ? 1.2 : 0)
                            - 0.35 * (i + j)
                            - 0.1 * Math.abs(i - j);
                    if (score > best) {
                        best = score;
                        title = i;
                        company = j;
                    }
                }
            }
        }
        var name = extended(parts, company, title);
        var rest = place == null ? tail(name) : null;
        return new Position(
                whole(
                        rejoined(parts, title, company) == null
                                ? withDepartment(parts, title, company)
                                : extended(parts, title, company)),
                company(name),
                place == null ? rest : place,
                Math.clamp(0.6 + best / 12, 0.5, 0.97));
    }

    /** "Foo / Bar Ltd", "Teacher – Year 4": what a strong separator parts in this entry alone is one, where nobody else has two. */
    private Piece extended(List<Part> parts, int at, int other) {
        var joined = rejoined(parts, at, other);
        return joined == null ? parts.get(at).piece() : joined;
    }

    private @Nullable Piece rejoined(List<Part> parts, int at, int other) {
        var of = parts.get(at);
        int last = at;
        while (last + 1 < parts.size()
                && last + 1 != other
                && sameRow(parts.get(last + 1), of)
                && !slots.town(parts.get(last + 1))
                && slots.rare(parts.get(last + 1))) {
            last++;
        }
        int first = at;
        while (first > 0 && first - 1 != other && sameRow(parts.get(first - 1), of) && slots.rare(of)) {
            first--;
        }
        if (first == last || last - first > 2) {
            return null;
        }
        var piece = parts.get(first).piece();
        for (int i = first + 1; i <= last; i++) {
            var between = between(of.row(), piece, parts.get(i).piece());
            if (between == null) {
                return null;
            }
            piece = piece.with(parts.get(i).piece(), between);
        }
        return piece;
    }

    private static boolean sameRow(Part part, Part other) {
        return part.row() == other.row() && part.said() == null;
    }

    /** The separator two pieces of a row have between them; null where it is a tab, or no short one. */
    private static @Nullable String between(Row row, Piece left, Piece right) {
        int from = left.end() - row.start();
        int to = right.start() - row.start();
        var text = from > 0 && to > from && to - from <= 4 && to <= row.text().length()
                ? row.text().substring(from, to)
                : "";
        return text.isBlank() || text.indexOf('\t') >= 0 || text.indexOf('|') >= 0 ? null : text;
    }

    /** "Charge Nurse, Emergency" over its company: what only this entry has behind its title's comma belongs to the title. */
    private Piece withDepartment(List<Part> parts, int title, int company) {
        var of = parts.get(title);
        if (title + 1 >= parts.size() || title + 1 == company) {
            return of.piece();
        }
        var next = parts.get(title + 1);
        boolean behind = next.row() == of.row()
                && next.slot().cell() == of.slot().cell()
                && next.slot().comma() == of.slot().comma() + 1
                && next.piece().start() - of.piece().end() == 2;
        return behind && slots.rare(next) && next.whose() < 0.8 && company > title
                ? of.piece().with(next.piece(), ", ")
                : of.piece();
    }

    /** A title keeps its commas, but no place in brackets and no sentence that follows it on its row. */
    private static Piece whole(Piece full) {
        var piece = full.part(0, Shape.withoutGender(full.text()));
        piece = piece.part(0, HeadParts.sentenceEnd(piece.text()));
        int bracket = piece.text().lastIndexOf('(');
        if (bracket > 2 && piece.text().endsWith(")")) {
            var inside = piece.text().substring(bracket + 1, piece.text().length() - 1);
            if (Shape.place(inside)) {
                return piece.part(0, bracket);
            }
        }
        return piece;
    }

    /** A company without the place behind it. */
    private static Piece company(Piece piece) {
        var text = piece.text();
        int end = Shape.legal(text) ? text.length() : HeadParts.nameEnd(text);
        int bracket = text.lastIndexOf(" (", end);
        boolean aside = bracket > 1
                && end == text.length()
                && (!text.endsWith(")")
                        || Shape.place(text.substring(bracket + 2, end - 1))
                        || Shape.aside(text.substring(bracket + 2, end - 1)));
        if (aside && !Shape.legal(text.substring(bracket))) {
            end = Math.min(end, bracket);
        }
        int comma = beforePlace(text.substring(0, end));
        while (comma > 0 && comma < end) {
            var rest = text.substring(comma + 1, end);
            var next = Fold.words(rest);
            if (next.isEmpty()
                    || !Words.is("LEGAL", next.getFirst())
                            && !next.getFirst().equals("and")
                            && !rest.contains("&")
                            && !Shape.legal(rest)) {
                end = comma;
                break;
            }
            comma = text.indexOf(',', comma + 1);
        }
        return piece.part(0, end);
    }

    /** The comma a company's place stands behind: not the first in "Foo AG, Direktion Ost, Dresden". */
    private static int beforePlace(String text) {
        int first = text.indexOf(',');
        for (int comma = first; comma > 0; comma = text.indexOf(',', comma + 1)) {
            var unit = text.substring(first + 1, Math.max(first + 1, comma)).strip();
            boolean named = unit.isEmpty()
                    || unit.indexOf(' ') > 0 && unit.chars().noneMatch(Character::isDigit) && unit.indexOf(',') < 0;
            if (named && Shape.place(text.substring(comma + 1).strip())) {
                return comma;
            }
        }
        return first;
    }

    private static @Nullable Piece tail(Piece piece) {
        var name = company(piece);
        int from = name.end() - piece.start();
        var tail = from < piece.text().length() ? piece.part(from, piece.text().length()) : null;
        return tail == null || tail.isEmpty() || tail.text().length() > 50 ? null : tail;
    }
}
