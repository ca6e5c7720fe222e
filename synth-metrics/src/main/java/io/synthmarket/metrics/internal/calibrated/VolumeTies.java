package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.estimators.ExponentialMemory;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Logarithms;
import io.synthmarket.metrics.internal.numeric.Pearson;
import io.synthmarket.metrics.internal.numeric.Strands;

/** The log of volume: how it goes with the log of the size of returns, and how well it follows from volume before. */
final class VolumeTies {

    private static final double LEAST_SHARE_OF_MEAN = 1e-3;
    private static final int TILE = 256;

    private final Logarithms logs = new Logarithms();
    private final double[] sizes = new double[TILE];
    private final double decay;
    private double toSizes;
    private double memory;

    /** Takes the decay of the weights of volume before. */
    VolumeTies(double decay) {
        this.decay = decay;
    }

    /**
     * Looks at returns and volumes.
     *
     * @param volume volumes, that of return t at t + 1
     * @param centred returns less their mean
     * @param size number of returns, two or more
     * @param floor what is added to the size of a return, above 0
     * @param unit what sizes are measured in, above 0
     * @param work overwritten
     */
    void measure(double[] volume, double[] centred, int size, double floor, double unit, double[] work) {
        double mean = Strands.sum(volume, 1, size + 1) / size;
        double least = LEAST_SHARE_OF_MEAN * mean;
        double origin = Logarithm.of(unit);
        double level = Logarithm.of(mean);
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int from = 0; from < size; from += TILE) {
            int count = Math.min(TILE, size - from);
            takeLogsOfSizes(centred, from, count, floor);
            takeLogsOfVolume(volume, from, count, least, work);
            for (int i = 0; i < count; i++) {
                double a = sizes[i] - origin;
                double b = work[from + i] - level;
                work[from + i] = b;
                x += a;
                y += b;
                xx += a * a;
                yy += b * b;
                xy += a * b;
            }
        }
        toSizes = Pearson.of(size, x, y, xx, yy, xy);
        double middle = y / size;
        for (int t = 0; t < size; t++) {
            work[t] -= middle;
        }
        memory =
                RoundingNoise.explains(yy - y * middle, size, 1) ? Double.NaN : ExponentialMemory.of(work, size, decay);
    }

    private void takeLogsOfSizes(double[] centred, int from, int count, double floor) {
        for (int i = 0; i < count; i++) {
            sizes[i] = Math.abs(centred[from + i]) + floor;
        }
        logs.replace(sizes, 0, count);
    }

    private void takeLogsOfVolume(double[] volume, int from, int count, double least, double[] work) {
        for (int t = from; t < from + count; t++) {
            work[t] = Math.max(volume[t + 1], least);
        }
        logs.replace(work, from, from + count);
    }

    /** Returns the correlation of log volume with the log of the size of returns, NaN where one of the two never moves. */
    double toSizes() {
        return toSizes;
    }

    /** Returns the correlation of log volume with the weighted mean of what it was before, NaN where it never moves. */
    double memory() {
        return memory;
    }
}
