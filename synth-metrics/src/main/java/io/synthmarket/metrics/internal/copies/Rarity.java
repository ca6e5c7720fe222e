package io.synthmarket.metrics.internal.copies;

import io.synthmarket.metrics.internal.numeric.Logarithm;
import java.util.Arrays;

/**
 * How much finding a return again tells: the fewer of history's returns are as large, the more.
 *
 * <p>A return of zero and one that repeats either of the two before it tell nothing: halts, bounces between bid and ask and steady growth
 * look the same everywhere.
 *
 * <p><b>Cost</b>: 8 bytes per bar.
 */
final class Rarity {

    private final double[] sorted;
    private final LogCloses history;

    Rarity(LogCloses history) {
        this.history = history;
        sorted = new double[Math.max(0, history.size() - 1)];
        for (int bar = 1; bar < history.size(); bar++) {
            sorted[bar - 1] = history.change(bar);
        }
        Arrays.sort(sorted);
    }

    /** Returns −log₂ of the share of history's returns within a slack, or half a tick, of a bar's. */
    double bits(int bar, double slack) {
        double change = history.change(bar);
        double halfTick = history.slack[bar];
        if (Math.abs(change) <= halfTick || isRepeated(bar, change, halfTick)) {
            return 0;
        }
        double width = Math.max(slack, halfTick);
        int within = firstAbove(change + width) - firstAbove(change - width);
        return StrictMath.log((double) sorted.length / Math.max(1, within)) / Logarithm.LN2;
    }

    private boolean isRepeated(int bar, double change, double halfTick) {
        return (bar > 1 && Math.abs(history.change(bar - 1) - change) <= halfTick)
                || (bar > 2 && Math.abs(history.change(bar - 2) - change) <= halfTick);
    }

    private int firstAbove(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
