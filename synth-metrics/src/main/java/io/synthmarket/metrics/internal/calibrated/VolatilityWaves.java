package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.estimators.RollingDeviation;
import io.synthmarket.metrics.internal.numeric.Logarithms;
import io.synthmarket.metrics.internal.numeric.Pearson;
import io.synthmarket.metrics.internal.numeric.Strands;

/** The log of rolling volatility: how much it moves, and how much of it is left a window later. */
final class VolatilityWaves {

    private final int window;
    private final RollingDeviation rolling;
    private final Logarithms logs = new Logarithms();
    private double spread;
    private double persistence;

    VolatilityWaves(int window) {
        this.window = window;
        rolling = new RollingDeviation(window);
    }

    /**
     * Looks at returns.
     *
     * @param returns log returns, or these less a constant
     * @param size how many of them count
     * @param floor what is added to volatility, above 0, so that calm windows have a log
     * @param work overwritten
     */
    void measure(double[] returns, int size, double floor, double[] work) {
        int count = size - window + 1;
        if (count < 2) {
            spread = Double.NaN;
            persistence = Double.NaN;
            return;
        }
        rolling.fill(returns, size, work);
        for (int i = 0; i < count; i++) {
            work[i] += floor;
        }
        logs.replace(work, 0, count);
        double mean = Strands.sum(work, count) / count;
        for (int i = 0; i < count; i++) {
            work[i] -= mean;
        }
        double squares = Strands.squares(work, count);
        boolean still = RoundingNoise.explains(squares, count, 1);
        spread = still ? Double.NaN : Math.sqrt(squares / count);
        persistence = still || count - window < 2 ? Double.NaN : Pearson.of(work, 0, work, window, count - window);
    }

    /** Returns the standard deviation of log volatility, NaN where there are fewer than two windows or it never moves. */
    double spread() {
        return spread;
    }

    /** Returns the correlation of log volatility with itself a window later, NaN where there are fewer than two pairs. */
    double persistence() {
        return persistence;
    }
}
