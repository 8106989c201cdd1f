package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Role;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a format without positions, put together from runs of text, line breaks, paragraphs, rows of cells and boxes.
 *
 * <p>A row whose cells hold one line each becomes one line with tabs, as a person sees it. So does the first line of a row
 * where only one cell holds more (dates beside a job). Where several cells hold several lines they are read cell by cell, a
 * block each.
 */
final class Flow {
    private static final Pattern ITEM =
            Pattern.compile("\\p{Lu}\\p{L}+|\\d{4}|\\d{1,2}[./]\\d|\\p{Ll}{3,10}\\.? ['’]?\\d{2,4}(?!\\d)");

    private final Limits limits;
    private final Draft draft;
    private final List<Pending> lines = new ArrayList<>();
    private final Deque<List<Pending>> open = new ArrayDeque<>();
    private final Deque<List<List<Pending>>> rows = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder unseen = new StringBuilder();
    private final Deque<HeldLine> held = new ArrayDeque<>();
    private List<String> targets = new ArrayList<>();
    private Style last = Style.PLAIN;
    private @Nullable Cause cause;
    private double sizes;
    private int letters;
    private int bold;
    private int italic;
    private int turn = -1;
    private int paragraphs;
    private long characters;

    /** A line that waits for its block's number. Lines whose {@code group} is the same object share a block. */
    private record Pending(
            String text, double size, boolean bold, boolean italic, Role role, List<String> targets, Object group) {
        Pending withGroup(Object other) {
            return new Pending(text, size, bold, italic, role, targets, other);
        }

        Pending joinedWith(Pending next) {
            List<String> both = new ArrayList<>(targets);
            both.addAll(next.targets);
            boolean longer = next.text.length() > text.length();
            return new Pending(
                    text + "\t" + next.text,
                    Math.max(size, next.size),
                    longer ? next.bold : bold,
                    longer ? next.italic : italic,
                    Role.TABLE_CELL,
                    both,
                    group);
        }
    }

    /** A line that a box interrupts. */
    private record HeldLine(String text, double sizes, int letters, int bold, int italic, List<String> targets) {}

    Flow(Limits limits, Draft draft) {
        this.limits = limits;
        this.draft = draft;
        open.push(lines);
    }

    /** A run of text; tabs in it stay, other white space is one space. */
    void text(String run, Style style) {
        characters += run.length();
        if (characters > limits.characters()) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        if (style.hidden() != null) {
            if (cause != style.hidden()) {
                flushUnseen();
                cause = style.hidden();
            }
            unseen.append(run);
            return;
        }
        if (isGlued(run, style)) {
            text.append('\t');
        }
        if (!run.isBlank()) {
            if (letters > 0 && bold == letters && !style.bold()) {
                turn = text.length();
            } else if (style.bold() && bold < letters) {
                turn = -1;
            }
        }
        text.append(run);
        last = style;
        int weight = 0;
        for (int i = 0; i < run.length(); i++) {
            if (!Character.isWhitespace(run.charAt(i))) {
                weight++;
            }
        }
        letters += weight;
        sizes += weight * style.size();
        bold += style.bold() ? weight : 0;
        italic += style.italic() ? weight : 0;
    }

    /**
     * Whether a run begins a new item with nothing between: some editors lose the gap before a date. A capital or a date right
     * after a small letter, in another weight or slope, says so.
     */
    private boolean isGlued(String run, Style style) {
        if (text.isEmpty() || style.bold() == last.bold() && style.italic() == last.italic()) {
            return false;
        }
        return Character.isLowerCase(text.charAt(text.length() - 1))
                && ITEM.matcher(run).lookingAt();
    }

    void tab() {
        text.append('\t');
    }

    /** A hyperlink the current line shows. */
    void link(String target) {
        if (targets.size() < 100) {
            targets.add(target);
        }
    }

    /** Whether something stands on the current line. */
    boolean inLine() {
        return !text.isEmpty() && Letters.hasWords(text.toString());
    }

    /** Ends the line, and with it a paragraph or a part of one. */
    void endLine(Role role) {
        if (++paragraphs > 4 * limits.lines()) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        flushUnseen();
        String line = Letters.line(BoldStart.parted(text.toString(), turn));
        if (!line.isEmpty()) {
            List<Pending> target = open.peek();
            target.add(new Pending(
                    line,
                    letters == 0 ? 0 : Math.round(10 * sizes / letters) / 10.0,
                    bold * 2 > letters,
                    italic * 2 > letters,
                    role,
                    List.copyOf(targets),
                    target));
            targets.clear();
        }
        text.setLength(0);
        sizes = letters = bold = italic = 0;
        turn = -1;
    }

    private void flushUnseen() {
        if (cause != null && !unseen.isEmpty()) {
            draft.hide(unseen.toString(), cause, 1);
        }
        unseen.setLength(0);
        cause = null;
    }

    void beginRow() {
        endLine(Role.TEXT);
        nest();
        rows.push(new ArrayList<>());
    }

    void beginCell() {
        endLine(Role.TEXT);
        nest();
        open.push(new ArrayList<>());
    }

    void endCell() {
        endLine(Role.TEXT);
        rows.peek().add(open.pop());
    }

    void endRow() {
        List<List<Pending>> cells = rows.pop();
        cells.removeIf(List::isEmpty);
        List<Pending> out = open.peek();
        long tall = cells.stream().filter(cell -> cell.size() > 1).count();
        if (cells.size() > 1 && tall <= 1 && !startsWithHeading(cells)) {
            Pending first = cells.getFirst().getFirst().withGroup(cells);
            for (List<Pending> cell : cells.subList(1, cells.size())) {
                first = first.joinedWith(cell.getFirst());
            }
            out.add(first);
            for (List<Pending> cell : cells) {
                for (Pending line : cell.subList(1, cell.size())) {
                    out.add(line.group() == cell ? line.withGroup(cells) : line);
                }
            }
        } else {
            cells.forEach(out::addAll);
        }
    }

    /** Whether the first cell is a label without digits beside several lines: a heading in the margin, not a date. */
    private static boolean startsWithHeading(List<List<Pending>> cells) {
        List<Pending> first = cells.getFirst();
        return cells.size() == 2
                && first.size() == 1
                && cells.get(1).size() > 1
                && first.getFirst().text().chars().noneMatch(Character::isDigit);
    }

    /** A text box, header or footer: lines in a block of their own, read before the line that it interrupts. */
    void beginBox() {
        nest();
        flushUnseen();
        held.push(new HeldLine(text.toString(), sizes, letters, bold, italic, targets));
        text.setLength(0);
        sizes = letters = bold = italic = 0;
        turn = -1;
        targets = new ArrayList<>();
        open.push(new ArrayList<>());
    }

    void endBox() {
        endLine(Role.TEXT);
        List<Pending> box = open.pop();
        open.peek().addAll(box);
        HeldLine line = held.pop();
        text.append(line.text());
        sizes = line.sizes();
        letters = line.letters();
        bold = line.bold();
        italic = line.italic();
        targets = line.targets();
    }

    private void nest() {
        if (open.size() > limits.depth()) {
            throw new Refusal(Reason.TOO_COMPLEX);
        }
    }

    /** Gives the lines to the draft, blocks numbered from 0 in reading order. */
    void finish() {
        endLine(Role.TEXT);
        int block = -1;
        Object group = null;
        for (Pending line : lines) {
            if (line.group() != group) {
                group = line.group();
                block++;
            }
            int index = draft.add(
                    new Line(line.text(), 1, block, 0, 0, 0, line.size(), line.bold(), line.italic(), line.role()));
            line.targets().forEach(target -> draft.link(target, index));
        }
    }
}
