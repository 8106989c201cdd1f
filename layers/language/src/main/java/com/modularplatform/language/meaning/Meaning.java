package com.modularplatform.language.meaning;

/** What a text is about, as a direction: a vector of length one, or of zeros where no word of it is known. */
public final class Meaning {
    private final float[] direction;

    private Meaning(float[] direction) {
        this.direction = direction;
    }

    /** The direction of any vector. */
    static Meaning towards(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        var direction = new float[vector.length];
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                direction[i] = (float) (vector[i] / length);
            }
        }
        return new Meaning(direction);
    }

    /** The cosine of the two, −1 to 1; 0 when either knows no word. */
    public double likeness(Meaning other) {
        double product = 0;
        for (int i = 0; i < direction.length; i++) {
            product += (double) direction[i] * other.direction[i];
        }
        return product;
    }

    /** This meaning with {@code share} (0 to 1) of what it has in common with {@code other} taken out. */
    public Meaning without(Meaning other, double share) {
        double common = share * likeness(other);
        var rest = new float[direction.length];
        for (int i = 0; i < direction.length; i++) {
            rest[i] = (float) (direction[i] - common * other.direction[i]);
        }
        return towards(rest);
    }

    /** The direction between the two. */
    Meaning between(Meaning other) {
        return towards(other.addedTo(direction, 1));
    }

    /** The direction as a vector of this length. */
    float[] times(double length) {
        return addedTo(new float[direction.length], (float) length);
    }

    float[] minus(float[] vector) {
        var rest = direction.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= vector[i];
        }
        return rest;
    }

    /** A new vector: the given one and this direction so many times. */
    float[] addedTo(float[] vector, float times) {
        var sum = vector.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * direction[i];
        }
        return sum;
    }
}
