package io.synthmarket.metrics.internal.numeric;

import java.util.Arrays;

/**
 * How a candidate of any length is laid beside a history of N bars: as it stands up to N bars; longer, as consecutive windows of N
 * − 1 bars, the tail cut, each judged for itself and their median taken.
 */
public final class CandidateWindows {

    private CandidateWindows() {}

    /** Tells how many windows there are. */
    public static int count(int candidateBars, int historyBars) {
        return isWhole(candidateBars, historyBars) ? 1 : candidateBars / (historyBars - 1);
    }

    /** Tells how many bars each has. */
    public static int length(int candidateBars, int historyBars) {
        return isWhole(candidateBars, historyBars) ? candidateBars : historyBars - 1;
    }

    private static boolean isWhole(int candidateBars, int historyBars) {
        return candidateBars <= historyBars || historyBars < 2;
    }

    /** Sorts the first values of an array in place and computes their median, NaN left out; NaN where all are. */
    public static double sortToMedian(double[] values, int size) {
        Arrays.sort(values, 0, size);
        int defined = size;
        while (defined > 0 && Double.isNaN(values[defined - 1])) {
            defined--;
        }
        return OrderStatistics.median(values, defined);
    }
}
