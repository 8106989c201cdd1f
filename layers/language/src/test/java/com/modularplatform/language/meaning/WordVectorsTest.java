package com.modularplatform.language.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    private static final WordVectors VECTORS = WordVectors.standard();

    @Test
    void theSameInOtherWordsIsNearerThanSomethingElse() {
        assertThat(likeness("a lorry driver in Poland", "truckers on Polish roads"))
                .isGreaterThan(likeness("a lorry driver in Poland", "software for screen design") + .2);
        assertThat(likeness("the program crashes", "a segmentation fault ends the process"))
                .isGreaterThan(likeness("the program crashes", "she bakes bread for the village") + .2);
    }

    @Test
    void aTextIsLikeItselfWhateverItsCapitalsAccentsAndLength() {
        assertThat(likeness("Café au lait", "cafe AU lait")).isCloseTo(1, within(1e-6));
        assertThat(likeness("unit tests", "unit tests ".repeat(50))).isCloseTo(1, within(1e-6));
    }

    @Test
    void whatNoWordIsKnownOfIsLikeNothing() {
        for (String nothing : List.of("", " \n", "漢字", "\uD800", "x".repeat(10_000))) {
            assertThat(likeness(nothing, "anything at all")).isZero();
        }
    }

    @Test
    void whatTwoTextsShareCanBeTakenOut() {
        var question = VECTORS.meaning("What is a database index?");
        var rest = VECTORS.meaning("An index makes a database quick").without(question, 1);
        assertThat(rest.likeness(question)).isCloseTo(0, within(1e-6));
    }

    @Test
    void wordsAreCutIntoTheLongestKnownPieces() {
        var pieces = new WordPieces(java.util.Map.of("play", 0, "##ing", 1, "##i", 2, ",", 3, "playe", 4));
        assertThat(pieces.of("Playing, plays playei")).containsExactly(0, 1, 3, 4, 2);
    }

    private static double likeness(String one, String other) {
        return VECTORS.meaning(one).likeness(VECTORS.meaning(other));
    }
}
