package com.modularplatform.trials.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A task over JSON Lines: every line is an object with an {@code id} and gives one line with that id. */
record JsonLines(Answer answer) implements Task {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What one line asks, answered into an object that already holds its {@code id}. */
    @FunctionalInterface
    interface Answer {
        void to(JsonNode question, ObjectNode answer);

        /**
         * A text that a question cannot do without.
         *
         * @throws IllegalArgumentException when it is not there
         */
        static String text(JsonNode question, String field) {
            var value = question.path(field);
            if (!value.isTextual()) {
                throw new IllegalArgumentException(field + " must be a text");
            }
            return value.textValue();
        }
    }

    @Override
    public void run(Path input, Path output) throws IOException {
        // Not Files.lines: bytes that are no UTF-8 are a fault of their line alone.
        try (var lines =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(input), StandardCharsets.UTF_8));
                var out = new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.UTF_8))) {
            var each = lines.lines().filter(line -> !line.isBlank()).iterator();
            for (int done = 1; each.hasNext(); done++) {
                out.println(JSON.writeValueAsString(one(each.next())));
                if (done % 500 == 0) {
                    System.err.println(done + " lines");
                }
            }
        }
    }

    private ObjectNode one(String line) {
        var result = JSON.createObjectNode();
        try {
            var question = JSON.readTree(line);
            result.set("id", question.path("id"));
            answer.to(question, result);
        } catch (JsonProcessingException | RuntimeException failure) {
            result.put("error", String.valueOf(failure.getMessage()));
        }
        return result;
    }
}
