package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;

/**
 * Block lengths of the stationary bootstrap: l = 1, 2, 3, … with probability p(1 − p)^(l−1), whose mean is 1/p.
 *
 * <p>Drawn by inversion, l = 1 + ⌊ln U / ln(1 − p)⌋ with U in (0, 1], one number of the stream each.
 */
public final class Geometric {

    private final double logOfGoingOn;

    /**
     * Takes the mean of the lengths.
     *
     * @throws IllegalArgumentException if the mean is below 1 or not finite
     */
    public Geometric(double mean) {
        if (!(mean >= 1 && mean <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("mean must be finite and at least 1 but was " + mean);
        }
        logOfGoingOn = StrictMath.log1p(-1 / mean);
    }

    /** Draws a length, at least 1; one past the largest int is cut to it. */
    public int next(RandomStream random) {
        return (int) (1 + StrictMath.log(1 - random.nextDouble()) / logOfGoingOn);
    }
}
