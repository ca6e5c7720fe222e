package io.synthmarket.metrics.internal;

/** How well the sizes of returns follow from those before: volatility clustering at two speeds. */
public final class SizeMemory {

    private final ExponentialMemory memory;

    /** Takes the decays of the weights, from 0 to below 1. */
    public SizeMemory(double shortDecay, double longDecay) {
        memory = new ExponentialMemory(shortDecay, longDecay);
    }

    /**
     * Looks at returns.
     *
     * @param centred returns less their mean
     * @param size how many of them count
     * @param work overwritten
     */
    public void measure(double[] centred, int size, double[] work) {
        double mean = 0;
        for (int t = 0; t < size; t++) {
            work[t] = Math.abs(centred[t]);
            mean += work[t];
        }
        mean /= size;
        double spread = 0;
        for (int t = 0; t < size; t++) {
            work[t] -= mean;
            spread += work[t] * work[t];
        }
        if (LagProducts.isNoiseOfReturns(spread, size, mean)) {
            memory.clear();
        } else {
            memory.measure(work, size);
        }
    }

    /** Returns the correlation with the short mean of sizes before, NaN where sizes do not differ. */
    public double near() {
        return memory.ofShort();
    }

    /** Returns the correlation with the long mean of sizes before, NaN where sizes do not differ. */
    public double far() {
        return memory.ofLong();
    }
}
