package com.modularplatform.language.questions;

import com.modularplatform.domain.questions.Concept;
import com.modularplatform.domain.questions.Level;
import com.modularplatform.domain.questions.Question;
import com.modularplatform.domain.questions.Question.Kind;
import com.modularplatform.domain.questions.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of the bank. Its lines:
 *
 * <pre>
 * # Skill | alias, alias       a skill; all that follows is about it
 * t j Question?                kind (t, b, c) and level (j, m, s) of a question
 * - concept: phrase, phrase    what a good answer says
 * = sentence                   a model answer, instead of concepts
 * > Question?                  a follow-up
 * &#64;name                        the concepts shared under that name
 * ! Who, licence               whose questions the rest of the file are
 * </pre>
 */
final class BankReader {
    private final String file;
    private final Map<String, List<Concept>> shared;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, String> aliases;

    private @Nullable String skill;
    private @Nullable String source;
    private @Nullable String text;
    private Kind kind = Kind.TECHNICAL;
    private Level level = Level.MID;
    private @Nullable String reference;
    private List<Concept> concepts = new ArrayList<>();
    private List<String> followUps = new ArrayList<>();

    private BankReader(String file, Map<String, List<Concept>> shared, Map<String, String> aliases) {
        this.file = file;
        this.shared = shared;
        this.aliases = aliases;
    }

    /**
     * @param aliases where the skills of the file and their aliases are put, each by its {@linkplain #key key}
     * @throws IllegalStateException naming file and line when the file breaks the form
     */
    static List<Question> read(String file, Map<String, List<Concept>> shared, Map<String, String> aliases) {
        var reader = new BankReader(file, shared, aliases);
        for (String line : Vocabulary.lines("bank/" + file)) {
            reader.line(line);
        }
        reader.finish();
        return reader.questions;
    }

    /** How skills compare: letters, digits, plus and sharp alone. */
    static String key(String skill) {
        var key = new StringBuilder();
        skill.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#')
                .forEach(c -> key.append((char) c));
        return key.toString();
    }

    private void line(String line) {
        char mark = line.charAt(0);
        String rest = line.substring(1).strip();
        switch (mark) {
            case '#' -> {
                finish();
                var names = rest.split("\\s*[|,]\\s*");
                skill = names[0];
                for (String name : names) {
                    aliases.putIfAbsent(key(name), names[0]);
                }
            }
            case '!' -> source = rest;
            case '-' -> {
                need(text != null, line);
                concepts.add(concept(rest));
            }
            case '=' -> {
                need(text != null, line);
                reference = rest;
            }
            case '>' -> {
                need(text != null, line);
                followUps.add(rest);
            }
            case '@' -> {
                need(text != null && shared.containsKey(rest), line);
                concepts.addAll(shared.getOrDefault(rest, List.of()));
            }
            default -> question(line);
        }
    }

    private void question(String line) {
        finish();
        need(line.length() > 12 && line.charAt(1) == ' ' && line.charAt(3) == ' ', line);
        kind = switch (line.charAt(0)) {
            case 't' -> Kind.TECHNICAL;
            case 'b' -> Kind.BEHAVIORAL;
            case 'c' -> Kind.COMMUNICATION;
            default -> throw new IllegalStateException(file + ": no kind in: " + line);
        };
        level = switch (line.charAt(2)) {
            case 'j' -> Level.JUNIOR;
            case 'm' -> Level.MID;
            case 's' -> Level.SENIOR;
            default -> throw new IllegalStateException(file + ": no level in: " + line);
        };
        text = line.substring(4).strip();
    }

    static Concept concept(String line) {
        int colon = line.indexOf(": ");
        return colon < 0
                ? new Concept(line, List.of())
                : new Concept(
                        line.substring(0, colon),
                        List.of(line.substring(colon + 2).split("\\s*,\\s*")));
    }

    private void finish() {
        if (text != null) {
            need(skill != null, text);
            String id = key(skill == null ? "" : skill) + "-" + Integer.toHexString(text.hashCode());
            questions.add(new Question(
                    id, skill, level, kind, text, new Rubric(concepts, reference, List.of()), followUps, source));
        }
        text = null;
        reference = null;
        concepts = new ArrayList<>();
        followUps = new ArrayList<>();
    }

    private void need(boolean condition, String line) {
        if (!condition) {
            throw new IllegalStateException(file + ": out of place: " + line);
        }
    }
}
