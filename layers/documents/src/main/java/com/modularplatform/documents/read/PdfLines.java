package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Role;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of all pages as they come, then without the headers and footers that every page repeats. */
final class PdfLines {
    /** Within this share of a page's height from its top or bottom a header or footer may stand. */
    private static final double EDGE = 0.12;

    private record Placed(Line line, double height, boolean upright, List<String> targets) {}

    private final List<Placed> placed = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private int pages;
    private int block;

    /** Takes the words of a page, or of its text in one other direction. */
    void add(int page, double height, List<PdfWord> words, boolean upright) {
        pages = Math.max(pages, page);
        double wide = PdfRow.wideGap(words);
        for (List<PdfRow> rows : PdfColumns.of(words)) {
            boolean any = false;
            for (PdfRow row : rows) {
                Line line = line(row, wide, page, block);
                if (!line.text().isEmpty()) {
                    placed.add(new Placed(line, height, upright, new ArrayList<>()));
                    any = true;
                }
            }
            block += any ? 1 : 0;
        }
    }

    private static Line line(PdfRow row, double wide, int page, int block) {
        Map<Double, Integer> sizes = new HashMap<>();
        int letters = 0;
        int bold = 0;
        int italic = 0;
        for (PdfWord word : row.words()) {
            int length = word.text().length();
            sizes.merge(Math.round(word.size() * 10) / 10.0, length, Integer::sum);
            letters += length;
            bold += word.bold() ? length : 0;
            italic += word.italic() ? length : 0;
        }
        double size = sizes.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0.0);
        return new Line(
                row.text(wide),
                page,
                block,
                rounded(Math.max(0, row.left())),
                rounded(row.base()),
                rounded(row.right() - row.left()),
                size,
                bold * 2 > letters,
                italic * 2 > letters,
                Role.TEXT);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Gives a link to the line it overlaps most. */
    void link(int page, String target, Rectangle2D bounds) {
        Placed best = null;
        double most = 0;
        for (Placed candidate : placed) {
            if (candidate.line.page() == page && candidate.upright) {
                Line line = candidate.line;
                Rectangle2D area =
                        new Rectangle2D.Double(line.x(), line.y() - 0.8 * line.size(), line.width(), line.size());
                Rectangle2D common = area.createIntersection(bounds);
                double overlap =
                        common.getWidth() > 0 && common.getHeight() > 0 ? common.getWidth() * common.getHeight() : 0;
                if (overlap > most) {
                    most = overlap;
                    best = candidate;
                }
            }
        }
        if (best != null) {
            best.targets.add(target);
        } else {
            loose.add(target);
        }
    }

    /** Writes the lines; of a line that pages repeat only the first stands, marked as header or footer. */
    void finish(Draft draft) {
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        for (Placed one : placed) {
            if (isAtEdge(one)) {
                pagesOf.computeIfAbsent(key(one), key -> new HashSet<>()).add(one.line.page());
            }
        }
        Set<String> written = new HashSet<>();
        for (Placed one : placed) {
            boolean repeats =
                    isAtEdge(one) && pagesOf.getOrDefault(key(one), Set.of()).size() > Math.max(1, pages / 2);
            if (repeats && !written.add(key(one))) {
                continue;
            }
            int index = draft.add(repeats ? withRole(one) : one.line);
            one.targets.forEach(target -> draft.link(target, index));
        }
        loose.forEach(target -> draft.link(target, -1));
    }

    private boolean isAtEdge(Placed one) {
        return pages > 1 && one.upright && (one.line.y() < EDGE * one.height || one.line.y() > (1 - EDGE) * one.height);
    }

    /** Same words at the same height, whatever the page's number. */
    private static String key(Placed one) {
        return Math.round(one.line.y() / 4) + " " + one.line.text().replaceAll("\\b\\d{1,3}\\b", "0");
    }

    private static Line withRole(Placed one) {
        Line line = one.line;
        Role role = line.y() < one.height / 2 ? Role.PAGE_HEADER : Role.PAGE_FOOTER;
        return new Line(
                line.text(),
                line.page(),
                line.block(),
                line.x(),
                line.y(),
                line.width(),
                line.size(),
                line.bold(),
                line.italic(),
                role);
    }
}
