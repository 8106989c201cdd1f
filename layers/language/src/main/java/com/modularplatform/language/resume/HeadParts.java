package com.modularplatform.language.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the rows of an entry's head apart into what may be title, company or place. */
final class HeadParts {
    private static final int LONGEST = 110;

    /** A sentence's end: not after an abbreviation or an initial. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<!\\b(?:DR|ST|STA|STO|PROF|ING|CO|ZN|GEBR|BROS|DIPL|MR|MRS|MS|NR|INH))(?<=[\\p{Ll}]{3}|\\p{Lu}{2}|\\))\\. (?=\\p{Lu}|\\d)");

    private HeadParts() {}

    /** All parts of a head, places among them, in order. */
    static List<Part> of(List<Row> head, Set<String> headline) {
        var parts = new ArrayList<Part>();
        int at = 0;
        boolean dated = head.stream().anyMatch(row -> row.periods().stream().anyMatch(Dates.Period::isRange));
        boolean lacking = head.stream()
                        .flatMap(row -> row.parts().stream())
                        .filter(piece -> !Shape.aside(piece.text()) && !Shape.place(piece.text()))
                        .count()
                < 2;
        for (var row : head) {
            var pieces = (dated && !row.periods().isEmpty() ? pieces(row, true) : row.parts())
                    .stream()
                            .filter(piece -> (!Shape.aside(piece.text()) || lacking && Shape.own(piece.text()))
                                    && piece.text().length() <= LONGEST
                                    && tells(piece))
                            .toList();
            int cell = -1;
            int comma = 0;
            Piece last = null;
            for (var piece : pieces) {
                boolean goesOn = last != null && behindComma(row, last, piece);
                cell += goesOn ? 0 : 1;
                comma = goesOn ? comma + 1 : 0;
                last = piece;
                var label = row.label();
                parts.add(part(
                        piece,
                        row,
                        new Slots.Slot(at, cell, comma),
                        label != null && comma == 0 ? label.kind() : null,
                        headline));
            }
            at += pieces.isEmpty() ? 0 : 1;
        }
        return parts;
    }

    /** The parts of a row that may be title, company or place. */
    static List<Piece> pieces(Row row) {
        return pieces(row, row.periods().stream().anyMatch(Dates.Period::isRange));
    }

    private static List<Piece> pieces(Row row, boolean dated) {
        var parts = new ArrayList<Piece>();
        var label = row.label();
        if (label != null) {
            return label.kind() == Labels.Kind.TASKS || label.kind() == Labels.Kind.PERIOD
                    ? List.of()
                    : atComma(Piece.of(row, label.from(), row.text().length()));
        }
        var cells = Splits.parts(row, dated);
        boolean parted =
                cells.stream().filter(cell -> !Shape.place(cell.text())).count() > 1;
        for (var strong : parted
                ? cells
                : cells.stream().flatMap(cell -> Splits.shouted(cell).stream()).toList()) {
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
            if (leftLean >= 2 && rightLean < 1.5
                    || leftLean <= 0.5 && rightLean >= 2
                    || leftLean >= 1 && rightLean <= -0.7) {
                var parts = new ArrayList<Piece>();
                parts.add(left);
                parts.addAll(atComma(right));
                return parts;
            }
        }
        return List.of(piece);
    }

    /** Icons of fonts that name no letters come as single letters or marks. */
    private static boolean tells(Piece piece) {
        return piece.text().codePointCount(0, piece.text().length()) > 1;
    }

    private static boolean behindComma(Row row, Piece last, Piece piece) {
        int from = last.end() - row.start();
        int to = piece.start() - row.start();
        return from >= 0
                && to <= row.text().length()
                && from < to
                && row.text().substring(from, to).strip().equals(",");
    }

    private static Part part(
            Piece piece,
            Row row,
            Slots.Slot slot,
            Labels.@org.jspecify.annotations.Nullable Kind said,
            Set<String> headline) {
        var words = Fold.words(piece.text());
        boolean called = !words.isEmpty()
                && (headline.contains(words.getLast()) || headline.contains(words.getFirst()))
                && !Shape.legal(piece.text());
        double title = Shape.title(piece.text());
        return new Part(
                piece,
                row,
                slot,
                called ? Math.max(title, Math.min(3, title + 1.5)) : title,
                Shape.company(piece.text()),
                said == null ? Shape.place(piece.text()) : said == Labels.Kind.PLACE,
                said);
    }

    /** Whether all there is in most heads is one cell with a comma, which then stands between title and company. */
    static boolean commasPart(List<List<Part>> heads) {
        long lone = heads.stream()
                .filter(HeadParts::lone)
                .filter(head -> head.stream()
                        .anyMatch(part -> !part.place()
                                && part.said() == null
                                && Splits.commas(part.piece()).size() > 1))
                .count();
        return lone * 2 > heads.size();
    }

    private static boolean lone(List<Part> head) {
        return head.stream().filter(part -> !part.place()).count() == 1;
    }

    /**
     * Where others have title and company around a comma, a cell that no known word parts is parted there too.
     *
     * @param commas whether commas part most of the section's heads
     */
    static List<Part> splitAsOthers(List<Part> head, Slots slots, boolean commas, Set<String> headline) {
        boolean lone = lone(head);
        var split = new ArrayList<Part>();
        for (var part : head) {
            var cells = part.place() || part.said() != null ? List.<Piece>of() : Splits.commas(part.piece());
            if (cells.size() < 2 || !(lone && commas) && !slots.splits(part) || !lone && !slots.lacks(head, part)) {
                split.add(part);
                continue;
            }
            int from = cells.get(cut(cells, lone && commas || slots.townBehind(part)))
                            .start()
                    - part.piece().start();
            var slot = part.slot();
            split.add(part(part.piece().part(0, from), part.row(), slot, null, headline));
            split.add(part(
                    part.piece().part(from, part.piece().text().length()),
                    part.row(),
                    new Slots.Slot(slot.row(), slot.cell(), slot.comma() + 1),
                    null,
                    headline));
        }
        return split;
    }

    /** The cell a company begins with: the second, or the last where others have theirs behind a comma too. */
    private static int cut(List<Piece> cells, boolean commas) {
        int last = cells.size() - 1;
        var first = Fold.words(cells.get(last).text());
        boolean legal = !first.isEmpty() && Words.is("LEGAL", first.getFirst());
        return commas ? 1 : legal && last > 1 ? last - 1 : last;
    }

    /** Where the first sentence of a text ends; its length when it is one. */
    static int sentenceEnd(String text) {
        var end = SENTENCE.matcher(text);
        return end.find() ? end.start() : text.length();
    }

    /** As {@link #sentenceEnd}, but a name cut short is no sentence: "Coop. San Isidro", "Kanzlei Dr. jur. Wolf". */
    static int nameEnd(String text) {
        int end = sentenceEnd(text);
        var rest = end < text.length() ? text.substring(end + 2) : "";
        return rest.endsWith(".") || rest.split(",")[0].split(" ").length > 3 ? end : text.length();
    }
}
