package com.modularplatform.language.matching;

import com.modularplatform.domain.reading.Span;
import com.modularplatform.language.skills.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds a phrase nobody catalogued, as whole words. */
final class Phrase {
    private Phrase() {}

    /** Where the words of {@code phrase} follow one another in a text. */
    static List<Span> in(Tokens text, String phrase) {
        var words = Tokens.of(phrase).words();
        var found = new ArrayList<Span>();
        if (words.isEmpty()) {
            return found;
        }
        for (int at = 0; at + words.size() <= text.size(); at++) {
            int same = 0;
            while (same < words.size() && text.word(at + same).equals(words.get(same))) {
                same++;
            }
            if (same == words.size()) {
                found.add(new Span(text.start(at), text.end(at + same - 1)));
            }
        }
        return found;
    }
}
