package io.synthmarket.metrics.internal.risk;

import io.synthmarket.core.RandomStream;
import java.util.Arrays;

/**
 * How shallow the 99 % drawdown of some of the attempts is by mere chance: the yardstick for those that were kept, since the worst of few
 * is shallower than the worst of many whoever chooses them.
 *
 * <p><b>Determinism</b>: random subsets from a fixed seed.
 *
 * <p><b>Cost</b>: of each subset only the worst hundredth is drawn, so a few thousand random numbers per 100,000 attempts and subset.
 *
 * <p><b>Source</b>: a permutation test; subsets are drawn in order by algorithm S of D. E. Knuth, The Art of Computer Programming, volume
 * 2, section 3.4.2.
 */
public final class ChanceDrawdown {

    private static final int SUBSETS = 999;
    private static final double CONFIDENCE = .95;
    private static final double SHARE = .01;
    private static final long SEED = 42;

    private ChanceDrawdown() {}

    /**
     * Finds what 95 % of the random subsets of a size do not exceed.
     *
     * @param sorted the drawdowns of all attempts, the deepest first
     * @param size how many are in a subset, 1 … their number
     */
    public static double bound(double[] sorted, int size) {
        RandomStream random = RandomStream.of(SEED, sorted.length, size);
        double[] quantiles = new double[SUBSETS];
        for (int subset = 0; subset < SUBSETS; subset++) {
            quantiles[subset] = quantile(sorted, size, random);
        }
        Arrays.sort(quantiles);
        return quantiles[(int) StrictMath.ceil(CONFIDENCE * (SUBSETS + 1)) - 1];
    }

    /** Draws the deepest of a subset, as far as its 1 % quantile needs them. */
    private static double quantile(double[] sorted, int size, RandomStream random) {
        double h = SHARE * (size - 1);
        int rank = (int) h;
        int taken = 0;
        double below = 0;
        for (int i = 0; ; i++) {
            if ((sorted.length - i) * random.nextDouble() >= size - taken) {
                continue;
            }
            if (taken == rank) {
                below = sorted[i];
                if (rank + 1 == size) {
                    return below;
                }
            } else if (taken == rank + 1) {
                return below + (h - rank) * (sorted[i] - below);
            }
            taken++;
        }
    }
}
