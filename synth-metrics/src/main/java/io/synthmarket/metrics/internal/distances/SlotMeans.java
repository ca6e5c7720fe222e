package io.synthmarket.metrics.internal.distances;

import io.synthmarket.metrics.internal.numeric.Logarithm;
import java.util.Arrays;

/** The means of something at least 0 in each of several slots. */
final class SlotMeans {

    /** A slot with fewer bars says too little of itself. */
    private static final int FEWEST_BARS = 20;

    /** A mean below this share of the overall one is taken to be as large as that, so that its log is finite. */
    private static final double FLOOR = 1e-3;

    private final double[] sums;
    private final int[] bars;

    /** Starts without bars. */
    SlotMeans(int slots) {
        sums = new double[slots];
        bars = new int[slots];
    }

    /** Adds a bar to its slot. */
    void add(int slot, double value) {
        sums[slot] += value;
        bars[slot]++;
    }

    /**
     * Computes ln(mean in the slot / overall mean) of each slot.
     *
     * @return one value per slot, NaN where it has fewer than 20 bars; NaN throughout where the overall mean is 0
     */
    double[] logRelative() {
        double sum = 0;
        int count = 0;
        for (int slot = 0; slot < sums.length; slot++) {
            sum += sums[slot];
            count += bars[slot];
        }
        double[] logs = new double[sums.length];
        Arrays.fill(logs, Double.NaN);
        if (sum > 0) {
            for (int slot = 0; slot < sums.length; slot++) {
                if (bars[slot] >= FEWEST_BARS) {
                    double relative = sums[slot] / bars[slot] / (sum / count);
                    logs[slot] = Logarithm.of(Math.max(relative, FLOOR));
                }
            }
        }
        return logs;
    }
}
