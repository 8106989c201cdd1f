package com.modularplatform.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.Match;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String TEXT = "Jane Doe\nBuilt the billing API in Python and Django\nSkills: Python, Docker\n";

    @Test
    void words_are_shown_with_the_line_they_stand_in() {
        assertThat(Passage.of(quotes(TEXT, "Python"), TEXT, 2, 100))
                .containsExactly("Built the billing API in Python and Django", "Skills: Python, Docker");
    }

    @Test
    void a_line_is_shown_once_and_no_more_lines_than_asked_for() {
        var both = Stream.concat(quotes(TEXT, "Python").stream(), quotes(TEXT, "Django").stream())
                .toList();
        assertThat(Passage.of(both, TEXT, 5, 100)).hasSize(2);
        assertThat(Passage.of(both, TEXT, 1, 100)).hasSize(1);
    }

    @Test
    void a_long_line_is_cut_between_words_around_what_it_shows() {
        var text = "word ".repeat(100) + "Python" + " more".repeat(100);
        assertThat(Passage.of(quotes(text, "Python"), text, 1, 60))
                .singleElement()
                .asString()
                .startsWith("…word")
                .contains(" Python ")
                .endsWith("more…")
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void a_line_without_spaces_shows_the_words_alone() {
        var text = "x".repeat(300) + "Python" + "y".repeat(300);
        assertThat(Passage.of(quotes(text, "Python"), text, 1, 60)).containsExactly("…Python…");
    }

    @Test
    void words_that_do_not_stand_there_are_shown_alone() {
        assertThat(Passage.of(List.of(new Match.Quote("Rust", 3, 7), new Match.Quote("Go", 900, 902)), TEXT, 2, 60))
                .containsExactly("Rust", "Go");
    }

    private static List<Match.Quote> quotes(String text, String word) {
        return Stream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1))
                .map(at -> new Match.Quote(word, at, at + word.length()))
                .toList();
    }
}
