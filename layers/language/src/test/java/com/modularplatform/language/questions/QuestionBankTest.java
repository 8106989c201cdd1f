package com.modularplatform.language.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.questions.Difficulty;
import com.modularplatform.domain.questions.Level;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionBankTest {
    private static final QuestionBank BANK = QuestionBank.load();

    @Test
    void moreThanAHundredSkillsHaveSixQuestionsOfOurOwnWithRubric() {
        var counts = BANK.questions().stream()
                .filter(question -> question.source() == null
                        && question.rubric().concepts().size() >= 3)
                .collect(Collectors.groupingBy(question -> String.valueOf(question.skill()), Collectors.counting()));
        assertThat(counts.values().stream().filter(count -> count >= 6)).hasSizeGreaterThanOrEqualTo(110);
    }

    @Test
    void everySkillOfOurOwnIsAskedInAllThreeKinds() {
        var kinds = BANK.questions().stream()
                .filter(question -> question.source() == null)
                .collect(Collectors.groupingBy(
                        question -> String.valueOf(question.skill()),
                        Collectors.mapping(Question::kind, Collectors.toSet())));
        assertThat(kinds).allSatisfy((skill, asked) -> assertThat(asked).hasSize(3));
    }

    @Test
    void noQuestionStandsTwiceAndIdsAreDifferent() {
        var own = BANK.questions().stream()
                .filter(question -> question.source() == null)
                .toList();
        var texts = new HashSet<String>();
        assertThat(own).allMatch(question -> texts.add(question.skill() + question.text()));
        assertThat(BANK.questions().stream().map(Question::id)).doesNotHaveDuplicates();
    }

    @Test
    void borrowedQuestionsNameTheirAuthors() {
        assertThat(BANK.questions().stream().filter(question -> question.source() != null))
                .hasSizeGreaterThan(300);
    }

    @Test
    void theSameWishGivesTheSameQuestions() {
        assertThat(QuestionBank.load().select(wish(List.of("Java", "SQL"), List.of(), 10, 7)))
                .isEqualTo(BANK.select(wish(List.of("Java", "SQL"), List.of(), 10, 7)));
    }

    @Test
    void anotherSeedGivesOtherQuestions() {
        assertThat(BANK.select(wish(List.of("Java", "SQL"), List.of(), 5, 1)))
                .isNotEqualTo(BANK.select(wish(List.of("Java", "SQL"), List.of(), 5, 2)));
    }

    @Test
    void tenQuestionsMixTheKinds() {
        var kinds = BANK.select(wish(List.of("Python", "Docker", "PostgreSQL"), List.of(), 10, 3)).stream()
                .collect(Collectors.groupingBy(Question::kind, Collectors.counting()));
        assertThat(kinds)
                .containsEntry(Kind.TECHNICAL, 7L)
                .containsEntry(Kind.BEHAVIORAL, 2L)
                .containsEntry(Kind.COMMUNICATION, 1L);
    }

    @Test
    void gapsComeFirstAndTwiceAsOftenWhenPreferred() {
        var technical = BANK.select(wish(List.of("Java", "Kubernetes"), List.of("Kubernetes"), 6, 5)).stream()
                .filter(question -> question.kind() == Kind.TECHNICAL)
                .map(Question::skill)
                .toList();
        assertThat(technical).startsWith("Kubernetes", "Kubernetes", "Java");
    }

    @Test
    void aHarderSessionAsksForMoreExperience() {
        var easy = BANK.select(new Selection(List.of("Java"), List.of(), Level.MID, Difficulty.EASY, 2, false, 1));
        var hard = BANK.select(new Selection(List.of("Java"), List.of(), Level.MID, Difficulty.HARD, 2, false, 1));
        assertThat(easy).allMatch(question -> question.level() == Level.JUNIOR);
        assertThat(hard).allMatch(question -> question.level() == Level.SENIOR);
    }

    @Test
    void aSkillNobodyWroteAboutIsAskedByName() {
        var questions = BANK.select(wish(List.of("Beekeeping"), List.of(), 30, 9));
        assertThat(questions).hasSize(30).doesNotHaveDuplicates();
        assertThat(questions.stream().map(Question::text))
                .doesNotHaveDuplicates()
                .noneMatch(text -> text.contains("{"));
        assertThat(questions.getFirst().text()).contains("Beekeeping");
        assertThat(questions).allMatch(QuestionBank::hasRubric);
    }

    @Test
    void noSkillAtAllStillGivesAConversation() {
        assertThat(BANK.select(wish(List.of(), List.of(), 8, 2))).hasSize(8);
    }

    @Test
    void aliasesFindTheirSkill() {
        assertThat(BANK.about("k8s")).isEqualTo(BANK.about("Kubernetes")).isNotEmpty();
        assertThat(BANK.about("C++")).isNotEqualTo(BANK.about("C"));
    }

    private static Selection wish(List<String> skills, List<String> gaps, int count, long seed) {
        return new Selection(skills, gaps, Level.MID, Difficulty.MEDIUM, count, !gaps.isEmpty(), seed);
    }
}
