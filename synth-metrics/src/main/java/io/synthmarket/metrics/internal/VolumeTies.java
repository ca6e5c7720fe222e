package io.synthmarket.metrics.internal;

/** The log of volume: how it goes with the log of the size of returns, and how well it follows from volume before. */
public final class VolumeTies {

    private static final double LEAST_SHARE_OF_MEAN = 1e-3;

    private final ExponentialMemory ofItself;
    private double toSizes;

    /** Takes the decay of the weights of volume before. */
    public VolumeTies(double decay) {
        ofItself = new ExponentialMemory(decay, decay);
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
    public void measure(double[] volume, double[] centred, int size, double floor, double unit, double[] work) {
        double total = 0;
        for (int t = 1; t <= size; t++) {
            total += volume[t];
        }
        double mean = total / size;
        double least = LEAST_SHARE_OF_MEAN * mean;
        double origin = Logarithm.of(unit);
        double level = Logarithm.of(mean);
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int t = 0; t < size; t++) {
            double a = Logarithm.of(Math.abs(centred[t]) + floor) - origin;
            double b = Logarithm.of(Math.max(volume[t + 1], least)) - level;
            work[t] = b;
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        toSizes = Pearson.of(size, x, y, xx, yy, xy);
        double middle = y / size;
        for (int t = 0; t < size; t++) {
            work[t] -= middle;
        }
        if (LagProducts.isNoise(yy - y * middle, size, 1)) {
            ofItself.clear();
        } else {
            ofItself.measure(work, size);
        }
    }

    /** Returns the correlation of log volume with the log of the size of returns, NaN where one of the two never moves. */
    public double toSizes() {
        return toSizes;
    }

    /** Returns the correlation of log volume with the weighted mean of what it was before, NaN where it never moves. */
    public double memory() {
        return ofItself.ofShort();
    }
}
