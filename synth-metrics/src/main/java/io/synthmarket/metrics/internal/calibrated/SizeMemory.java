package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.estimators.ExponentialMemory;
import io.synthmarket.metrics.internal.numeric.Strands;

/** How well the sizes of returns follow from those before: volatility clustering at two speeds. */
final class SizeMemory {

    private final double shortDecay;
    private final double longDecay;
    private double near;
    private double far;

    /** Takes the decays of the weights, from 0 to below 1. */
    SizeMemory(double shortDecay, double longDecay) {
        this.shortDecay = shortDecay;
        this.longDecay = longDecay;
    }

    /**
     * Looks at returns.
     *
     * @param centred returns less their mean
     * @param size how many of them count
     * @param work overwritten
     */
    void measure(double[] centred, int size, double[] work) {
        for (int t = 0; t < size; t++) {
            work[t] = Math.abs(centred[t]);
        }
        double mean = Strands.sum(work, size) / size;
        for (int t = 0; t < size; t++) {
            work[t] -= mean;
        }
        boolean still = RoundingNoise.explainsReturns(Strands.squares(work, size), size, mean);
        near = still ? Double.NaN : ExponentialMemory.of(work, size, shortDecay);
        far = still ? Double.NaN : ExponentialMemory.of(work, size, longDecay);
    }

    /** Returns the correlation with the short mean of sizes before, NaN where sizes do not differ. */
    double near() {
        return near;
    }

    /** Returns the correlation with the long mean of sizes before, NaN where sizes do not differ. */
    double far() {
        return far;
    }
}
