package com.modularplatform.language.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Meanings of texts of one kind, seen from their common centre: what all resumes say of themselves tells none of
 * them apart.
 */
public final class Gathering {
    private final List<Meaning> members;
    private final float[] centre;

    private Gathering(List<Meaning> members, float[] centre) {
        this.members = members;
        this.centre = centre;
    }

    /** The members seen from their mean. */
    public static Gathering of(List<Meaning> members) {
        var centre = members.isEmpty() ? new float[0] : members.getFirst().times(0);
        for (var member : members) {
            centre = member.addedTo(centre, 1f / members.size());
        }
        var middle = centre;
        return new Gathering(
                members.stream()
                        .map(member -> Meaning.towards(member.minus(middle)))
                        .toList(),
                middle);
    }

    /**
     * How near each member is to {@code wanted}, −1 to 1, in the order given. Pseudo-relevance feedback (Rocchio):
     * {@code rounds} times, what is wanted is pulled towards the mean of the {@code nearest} members, which weighs
     * {@code pull} times as much as what was wanted at first.
     */
    public double[] nearness(Meaning wanted, int nearest, double pull, int rounds) {
        if (members.isEmpty()) {
            return new double[0];
        }
        var first = Meaning.towards(wanted.minus(centre));
        var near = likeness(first);
        for (int round = 0; round < rounds; round++) {
            var now = near;
            var best = IntStream.range(0, now.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -now[i]))
                    .limit(nearest)
                    .toList();
            var sum = first.times(0);
            for (int i : best) {
                sum = members.get(i).addedTo(sum, 1);
            }
            near = likeness(Meaning.towards(Meaning.towards(sum).addedTo(first.times(1), (float) pull)));
        }
        return near;
    }

    private double[] likeness(Meaning wanted) {
        return members.stream().mapToDouble(wanted::likeness).toArray();
    }
}
