package com.modularplatform.language.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.modularplatform.domain.reading.Masked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds what the masker reaches on the development messages; the figures may rise, never fall. */
class MaskingFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final MaskingPipeline masker = new MaskingPipeline();

    private static final class Figures {
        int found;
        int contacts;
        int right;
        int hits;
        int alarms;
        int clean;

        double recall() {
            return found / (double) contacts;
        }

        double precision() {
            return right / (double) hits;
        }
    }

    @Test
    void everyDevelopmentMessageIsMaskedAndNoLookAlikeIs() throws IOException {
        assertThat(measure("chat-contacts.jsonl", Masked.Kind.EMAIL).recall()).isEqualTo(1);
        assertThat(measure("chat-contacts.jsonl", Masked.Kind.PHONE).recall()).isEqualTo(1);
        assertThat(measure("chat-contacts.jsonl", Masked.Kind.PHONE).alarms).isZero();
    }

    @Test
    void sentencesWithAddressesCardsAndDatesGiveFewFalseAlarms() throws IOException {
        var phones = measure("presidio-sentences.jsonl", Masked.Kind.PHONE);
        assertThat(measure("presidio-sentences.jsonl", Masked.Kind.EMAIL).recall())
                .isEqualTo(1);
        assertThat(phones.recall()).isGreaterThanOrEqualTo(.96);
        assertThat(phones.precision()).isGreaterThanOrEqualTo(.99);
        assertThat(phones.alarms / (double) phones.clean).isLessThanOrEqualTo(.003);
    }

    @Test
    void disguisedContactsAreFoundInEveryWay() {
        for (var kind : List.of(Masked.Kind.EMAIL, Masked.Kind.PHONE)) {
            int found = 0;
            int all = 0;
            for (var each : Trial.contacts(20261122, 12)) {
                if (each.kind() == kind) {
                    all++;
                    found += Trial.found(
                                    masker.mask(each.text(), List.of()), kind, each.text(), each.start(), each.end())
                            ? 1
                            : 0;
                }
            }
            assertThat(found / (double) all).as(kind.name()).isGreaterThanOrEqualTo(.99);
        }
    }

    @Test
    void lookAlikesAreLeftAlone() {
        var random = new Random(20261122);
        int alarms = 0;
        int sentences = 0;
        for (var kind : LookAlikeSentences.all().values()) {
            for (int i = 0; i < 20; i++, sentences++) {
                alarms += masker.mask(kind.apply(random), List.of()).clean() ? 0 : 1;
            }
        }
        assertThat(alarms / (double) sentences).isLessThanOrEqualTo(.003);
    }

    @Test
    void contactsWrittenByHandAreNearlyAllFoundAndLookAlikesByHandAreNot() throws IOException {
        var contacts = lines("contacts-by-hand.txt");
        long found = contacts.stream()
                .filter(text -> !masker.mask(text, List.of()).clean())
                .count();
        assertThat(found / (double) contacts.size()).isGreaterThanOrEqualTo(.95);
        assertThat(lines("look-alikes-by-hand.txt"))
                .hasSizeGreaterThan(200)
                .allMatch(text -> masker.mask(text, List.of()).clean());
    }

    private static List<String> lines(String resource) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                MaskingFiguresTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("// "))
                    .map(line -> line.replace('⏎', '\n'))
                    .toList();
        }
    }

    private Figures measure(String resource, Masked.Kind kind) throws IOException {
        var figures = new Figures();
        try (var lines = new BufferedReader(new InputStreamReader(
                MaskingFiguresTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                measure(JSON.readTree(line), kind, figures);
            }
        }
        return figures;
    }

    private void measure(JsonNode message, Masked.Kind kind, Figures figures) {
        String text = message.path("text").asText();
        var masked = masker.mask(text, List.of());
        int contacts = 0;
        for (var span : message.path("spans")) {
            contacts++;
            if (span.path("type").asText().equals(kind.name())) {
                figures.contacts++;
                figures.found += Trial.found(
                                masked,
                                kind,
                                text,
                                utf16(text, span.path("start").asInt()),
                                utf16(text, span.path("end").asInt()))
                        ? 1
                        : 0;
            }
        }
        for (var hit : masked.spans()) {
            boolean right = false;
            for (var span : message.path("spans")) {
                right |= hit.start() < utf16(text, span.path("end").asInt())
                        && hit.end() > utf16(text, span.path("start").asInt());
            }
            figures.hits++;
            figures.right += right ? 1 : 0;
        }
        if (contacts == 0) {
            figures.clean++;
            figures.alarms += masked.clean() ? 0 : 1;
        }
    }

    private static int utf16(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
