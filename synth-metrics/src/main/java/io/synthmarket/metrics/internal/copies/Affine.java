package io.synthmarket.metrics.internal.copies;

/**
 * What was done to log returns: r′ = factor · r + drift.
 *
 * @param factor above 0
 * @param drift per bar
 */
public record Affine(double factor, double drift) {

    static final Affine NONE = new Affine(1, 0);

    private static final double LEAST = 0.1;
    private static final double MOST = 10;

    double of(double change) {
        return factor * change + drift;
    }

    boolean isPlausible() {
        return factor >= LEAST && factor <= MOST;
    }
}
