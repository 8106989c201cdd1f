package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells title, company and place apart in the heads of a section's entries, by words first and then by their neighbours. */
final class Positions {
    /** What an entry's head says. */
    record Position(
            @Nullable Piece title,
            @Nullable Piece company,
            @Nullable Piece location,
            double confidence) {}

    private record Part(Piece piece, Row row, double title, double company) {
        double lean() {
            return title - company;
        }
    }

    private Positions() {}

    /** The parts of a row that may be title, company or place. */
    static List<Piece> partsOf(Row row) {
        var parts = new ArrayList<Piece>();
        for (var strong : Splits.parts(row).stream()
                .flatMap(piece -> Splits.shouted(piece).stream())
                .toList()) {
            for (var piece : Splits.at(strong)) {
                parts.addAll(atComma(piece));
            }
        }
        return parts;
    }

    /** "Engineer, Foo Ltd, Leeds" in its parts, "Director, Product" and "Foo, Inc." whole. */
    private static List<Piece> atComma(Piece piece) {
        var commas = Splits.commas(piece);
        if (commas.size() < 2 || Shape.place(piece.text())) {
            return List.of(piece);
        }
        for (int i = 1; i < commas.size(); i++) {
            var left = piece.part(0, commas.get(i - 1).end() - piece.start());
            var right = piece.part(
                    commas.get(i).start() - piece.start(), piece.text().length());
            boolean legalTail = Words.is(
                    "LEGAL",
                    Fold.words(right.text()).isEmpty()
                            ? ""
                            : Fold.words(right.text()).getFirst());
            if (legalTail) {
                continue;
            }
            if (Shape.place(right.text())) {
                var parts = new ArrayList<>(i == 1 ? List.of(left) : atComma(left));
                parts.add(right);
                return parts;
            }
            double leftLean = Shape.title(left.text()) - Shape.company(left.text());
            var name = commas.get(i).text();
            double rightLean = Shape.title(name) - Shape.company(name);
            if (leftLean >= 2 && rightLean < 1.5 || leftLean <= 0.5 && rightLean >= 2) {
                var parts = new ArrayList<Piece>();
                parts.add(left);
                parts.addAll(atComma(right));
                return parts;
            }
        }
        return List.of(piece);
    }

    /** Reads all heads of a section together. */
    static List<Position> of(List<Entries.Entry> entries) {
        var heads = entries.stream().map(entry -> parts(entry.head())).toList();
        double titleFirst = 0.4;
        for (var head : heads) {
            if (head.size() >= 2) {
                titleFirst += Math.clamp(head.get(0).lean() - head.get(1).lean(), -3, 3);
            }
        }
        var positions = new ArrayList<Position>();
        for (int i = 0; i < heads.size(); i++) {
            positions.add(position(heads.get(i), entries.get(i).head(), titleFirst > 0));
        }
        return positions;
    }

    private static List<Part> parts(List<Row> head) {
        var parts = new ArrayList<Part>();
        for (var row : head) {
            for (var piece : row.parts()) {
                if (!Shape.place(piece.text())
                        && !Shape.aside(piece.text())
                        && piece.text().length() <= 110) {
                    parts.add(new Part(piece, row, Shape.title(piece.text()), Shape.company(piece.text())));
                }
            }
        }
        return parts;
    }

    private static Position position(List<Part> parts, List<Row> head, boolean titleFirst) {
        Piece place = head.stream()
                .flatMap(row -> row.parts().stream())
                .filter(piece -> Shape.place(piece.text()))
                .findFirst()
                .orElse(null);
        if (parts.isEmpty()) {
            return new Position(null, null, place, 0.2);
        }
        if (parts.size() == 1) {
            var only = parts.getFirst();
            return only.lean() > -0.5 && (only.title() > 0 || only.company() == 0 && titleFirst)
                    ? new Position(whole(only.piece()), null, place, 0.6)
                    : new Position(null, company(only.piece()), place, 0.6);
        }
        int title = 0;
        int company = 1;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(5, parts.size()); i++) {
            for (int j = 0; j < Math.min(5, parts.size()); j++) {
                if (i != j) {
                    double score = Math.min(4, parts.get(i).lean())
                            - Math.clamp(parts.get(j).lean(), -4, 4)
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
        var name = parts.get(company).piece();
        var rest = place == null ? tail(name) : null;
        return new Position(
                whole(parts.get(title).piece()),
                company(name),
                place == null ? rest : place,
                Math.clamp(0.6 + best / 12, 0.5, 0.97));
    }

    /** A title keeps its commas but no place in brackets. */
    private static Piece whole(Piece full) {
        var piece = full.part(0, Shape.withoutGender(full.text()));
        int bracket = piece.text().lastIndexOf('(');
        if (bracket > 2 && piece.text().endsWith(")")) {
            var inside = piece.text().substring(bracket + 1, piece.text().length() - 1);
            if (Shape.place(inside) || Shape.aside(inside)) {
                return piece.part(0, bracket);
            }
        }
        return piece;
    }

    /** A company without the place behind it. */
    private static Piece company(Piece piece) {
        var text = piece.text();
        int end = text.length();
        int bracket = text.indexOf(" (");
        if (bracket > 1) {
            end = bracket;
        }
        int comma = text.indexOf(',');
        while (comma > 0 && comma < end) {
            var next = Fold.words(text.substring(comma + 1));
            if (next.isEmpty()
                    || !Words.is("LEGAL", next.getFirst())
                            && !next.getFirst().equals("and")
                            && !text.substring(comma + 1, end).contains("&")) {
                end = comma;
                break;
            }
            comma = text.indexOf(',', comma + 1);
        }
        return piece.part(0, end);
    }

    private static @Nullable Piece tail(Piece piece) {
        var name = company(piece);
        int from = name.end() - piece.start();
        var tail = from < piece.text().length() ? piece.part(from, piece.text().length()) : null;
        return tail == null || tail.isEmpty() || tail.text().length() > 50 ? null : tail;
    }
}
