package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;

/**
 * Block lengths of the stationary bootstrap: l = 1, 2, 3, … with probability p(1 − p)^(l−1), whose mean is 1/p.
 *
 * <p>Drawn by inversion, l = 1 + ⌊ln U / ln(1 − p)⌋ with U in (0, 1], one number of the stream each. The unit interval is cut into slices
 * of equal width beforehand: where both ends of a slice have one length, so has all between, and no logarithm is taken.
 */
final class Geometric {

    private static final int SLICES = 2_048;

    private final double logOfGoingOn;
    /** The length that all of a slice has, or 0 where it has several. */
    private final int[] lengthOfSlice = new int[SLICES];

    /**
     * Takes the mean of the lengths.
     *
     * @throws IllegalArgumentException if the mean is below 1 or not finite
     */
    Geometric(double mean) {
        if (!(mean >= 1 && mean <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("mean must be finite and at least 1 but was " + mean);
        }
        logOfGoingOn = StrictMath.log1p(-1 / mean);
        for (int slice = 0; slice < SLICES; slice++) {
            int first = length((double) slice / SLICES);
            int last = length(Math.nextDown((double) (slice + 1) / SLICES));
            lengthOfSlice[slice] = first == last ? first : 0;
        }
    }

    /** Draws a length, at least 1; one past the largest int is cut to it. */
    int next(RandomStream random) {
        double drawn = random.nextDouble();
        int known = lengthOfSlice[(int) (drawn * SLICES)];
        return known > 0 ? known : length(drawn);
    }

    private int length(double drawn) {
        return (int) (1 + StrictMath.log(1 - drawn) / logOfGoingOn);
    }
}
