package io.synthmarket.bench;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.Fidelity;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints how many times as fast paths are made and scored on two threads as on one, by the clock. The two take turns of some tens of
 * milliseconds, and a ratio is that of two turns that follow each other, so that what else the machine does mostly meets both alike.
 */
public final class ScalingTable {

    private static final int[] SIZES = {2_520, 40_000};
    private static final int BARS_PER_TURN = 640_000;
    private static final int WARM_UP = 20;
    private static final int TURNS = 201;
    private static final double[] QUANTILES = {.1, .5, .9};

    private ScalingTable() {}

    /**
     * Prints the table.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        System.out.println(
                "| bars | one thread, ns per bar | two threads, ns per bar | ratio, 10 % of turns below | half | 90 % |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (int bars : SIZES) {
            measure(bars);
        }
    }

    private static void measure(int bars) {
        PathSet paths = Synth.from(Histories.ofLength(bars))
                .scoredBy(Fidelity.concept())
                .seed(1)
                .generate(BARS_PER_TURN / bars);
        for (int turn = 0; turn < WARM_UP; turn++) {
            nanosPerBar(paths, 1, bars);
            nanosPerBar(paths, 2, bars);
        }
        double[] one = new double[TURNS];
        double[] two = new double[TURNS];
        double[] ratio = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            one[turn] = nanosPerBar(paths, 1, bars);
            two[turn] = nanosPerBar(paths, 2, bars);
            ratio[turn] = one[turn] / two[turn];
        }
        StringBuilder row = new StringBuilder(
                String.format(Locale.ROOT, "| %,d | %.1f | %.1f |", bars, quantile(one, .5), quantile(two, .5)));
        for (double level : QUANTILES) {
            row.append(String.format(Locale.ROOT, " %.2f |", quantile(ratio, level)));
        }
        System.out.println(row);
    }

    private static double nanosPerBar(PathSet paths, int threads, int bars) {
        long before = System.nanoTime();
        paths.run().threads(threads).forEachOrdered(path -> {});
        return (double) (System.nanoTime() - before) / paths.size() / bars;
    }

    private static double quantile(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.rint(level * (sorted.length - 1))];
    }
}
