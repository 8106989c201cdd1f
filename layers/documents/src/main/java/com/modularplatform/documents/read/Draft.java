package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.LayoutText.Cause;
import com.modularplatform.domain.reading.LayoutText.Hidden;
import com.modularplatform.domain.reading.LayoutText.Line;
import com.modularplatform.domain.reading.LayoutText.Link;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link LayoutText} in the making; holds the caps on text. */
final class Draft {
    private final Limits limits;
    private final List<Line> lines = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Hidden> hidden = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private int characters;

    Draft(Limits limits) {
        this.limits = limits;
    }

    /** Takes a finished line and answers its index. */
    int add(Line line) {
        count(line.text().length());
        if (lines.size() >= limits.lines()) {
            throw new Refusal(Reason.TOO_LARGE);
        }
        lines.add(line);
        return lines.size() - 1;
    }

    void link(String target, int line) {
        String clean = target.strip();
        if (clean.length() > 2_000 || clean.isEmpty() || clean.startsWith("#")) {
            return;
        }
        Link link = new Link(clean, line);
        if (links.size() < 2_000 && !links.contains(link)) {
            links.add(link);
        }
    }

    void hide(String text, Cause cause, int page) {
        String clean = Letters.line(text);
        if (!Letters.hasWords(clean)) {
            return;
        }
        count(clean.length());
        if (hidden.size() < limits.lines()) {
            hidden.add(new Hidden(clean, cause, page));
        }
    }

    /** A property of the document: {@code title}, {@code author}, {@code language}; others are kept as hidden text too. */
    void property(String name, @Nullable String value) {
        String clean = value == null ? "" : Letters.line(value);
        if (clean.isEmpty()) {
            return;
        }
        String kept = clean.length() > 1_000 ? clean.substring(0, 1_000) : clean;
        properties.putIfAbsent(name, kept);
        if (!name.equals("title") && !name.equals("author") && !name.equals("language")) {
            hide(kept, Cause.PROPERTY, 0);
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw new Refusal(Reason.TOO_LARGE);
        }
    }

    LayoutText finish(ContentSniffer.Type type, int pages) {
        if (lines.stream().noneMatch(line -> Letters.hasWords(line.text()))) {
            throw new Refusal(Reason.NO_TEXT);
        }
        return new LayoutText(type.mediaType(), pages, lines, links, hidden, properties);
    }
}
