package com.modularplatform.language.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The table of vectors, one byte a dimension and one factor a row; rare pieces are longer than common ones, so a
 * text's mean leans to what is particular in it. {@code vectors/distil.py} of this module makes the file and says
 * from what. Safe for many threads.
 */
public final class WordVectors {
    private static final class Standard {
        private static final WordVectors VECTORS = read("vectors.bin");
    }

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s|\n| \\* |\u2022");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final int LONGEST = 40;

    /** A passage nearer by this much weighs e times as much. */
    private static final double ATTENTION = .15;

    private final WordPieces pieces;
    private final float[] factors;
    private final byte[] rows;
    private final int dimensions;

    private WordVectors(WordPieces pieces, float[] factors, byte[] rows, int dimensions) {
        this.pieces = pieces;
        this.factors = factors;
        this.rows = rows;
        this.dimensions = dimensions;
    }

    /** The table this module carries, read at first use. */
    public static WordVectors standard() {
        return Standard.VECTORS;
    }

    /** The mean meaning of the text's pieces; linear in its length. */
    public Meaning meaning(String text) {
        var sum = new float[dimensions];
        for (int piece : pieces.of(text)) {
            float factor = factors[piece];
            int row = piece * dimensions;
            for (int i = 0; i < dimensions; i++) {
                sum[i] += factor * rows[row + i];
            }
        }
        return Meaning.towards(sum);
    }

    /**
     * The meaning of a long text where {@code wanted} is looked for: half of the whole, half of its passages, of which
     * those nearer to it weigh more.
     */
    public Meaning meaning(String text, Meaning wanted) {
        var near = meaning(passages(text), meant -> StrictMath.exp(meant.likeness(wanted) / ATTENTION));
        return meaning(text).between(near);
    }

    /** The meanings of passages put together, each as heavy as {@code weight} says. */
    public Meaning meaning(List<String> passages, ToDoubleFunction<Meaning> weight) {
        var sum = new float[dimensions];
        for (var passage : passages) {
            var meant = meaning(passage);
            sum = meant.addedTo(sum, (float) weight.applyAsDouble(meant));
        }
        return Meaning.towards(sum);
    }

    /** A text's sentences, lines and points; what never ends is cut after some words. */
    public static List<String> passages(String text) {
        var passages = new ArrayList<String>();
        for (var sentence : SENTENCES.split(text)) {
            var words = WORDS.split(sentence.strip());
            for (int from = 0; from < words.length; from += LONGEST) {
                var passage = String.join(" ", List.of(words).subList(from, Math.min(words.length, from + LONGEST)));
                if (!passage.isEmpty()) {
                    passages.add(passage);
                }
            }
        }
        return passages;
    }

    private static WordVectors read(String resource) {
        try (var file = WordVectors.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            var in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
            int count = in.readInt();
            int dimensions = in.readInt();
            var numbers = HashMap.<String, Integer>newHashMap(count);
            for (int i = 0; i < count; i++) {
                numbers.put(new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8), i);
            }
            var factors = new float[count];
            for (int i = 0; i < count; i++) {
                factors[i] = in.readFloat();
            }
            return new WordVectors(new WordPieces(numbers), factors, in.readNBytes(count * dimensions), dimensions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
