package io.synthmarket.examples;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What p values are worth where many were looked at. The smallest of n counts n times, the next n - 1 times, and none less than one
 * before it, so that among gains that are all none one is found with at most the probability that was asked for, whether or not
 * they depend on each other.
 *
 * <p><b>Source:</b> S. Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6.
 */
final class Holm {

    private Holm() {}

    static double[] adjusted(double[] probabilities) {
        List<Integer> smallestFirst = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .toList();
        double[] adjusted = new double[probabilities.length];
        double least = 0;
        for (int rank = 0; rank < adjusted.length; rank++) {
            int i = smallestFirst.get(rank);
            least = Math.max(least, Math.min(1, (adjusted.length - rank) * probabilities[i]));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
