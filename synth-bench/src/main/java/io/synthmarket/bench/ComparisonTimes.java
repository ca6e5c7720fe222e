package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Judge;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarCsv;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** The Java side of {@code compare/compare.sh}: times the judge and the generator on series that it leaves as CSV files. */
public final class ComparisonTimes {

    static final int[] SIZES = {2_520, 5_105, 40_000};
    private static final int CANDIDATES = 8;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long WARM_UP_NANOS = 2 * NANOS_PER_SECOND;
    private static final long TIMED_NANOS = NANOS_PER_SECOND;

    private ComparisonTimes() {}

    /**
     * Prints the median time of a call for each operation and size: {@code java TAB operation TAB bars TAB seconds}.
     *
     * @param args the folder for the series, {@code BARS.csv}; those that are there are not written again
     * @throws IOException if a series cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (int bars : SIZES) {
            BarSeries history = history(bars, args[0]);
            BarSeries[] candidates = Histories.candidates(history, CANDIDATES);
            Judge judge = Fidelity.concept().against(history).judge();
            print("score", bars, median(call -> judge.score(candidates[call % CANDIDATES])));
            time("generate and score", BlockLaw.concept(), history);
            time("matched, and score", BlockLaw.matched(), history);
        }
    }

    /** Returns a history and leaves it as a file, unless that is there. */
    static BarSeries history(int bars, String folder) throws IOException {
        BarSeries history = bars == Samples.sp500Daily().size() ? Samples.sp500Daily() : Histories.ofLength(bars);
        Path file = Path.of(folder, bars + ".csv");
        if (Files.notExists(file)) {
            BarCsv.write(history, file);
        }
        return history;
    }

    private static void time(String operation, BlockLaw law, BarSeries history) {
        PathSet paths = Synth.from(history).blocks(law).seed(1).generate(Integer.MAX_VALUE);
        print(
                operation,
                history.size(),
                median(call -> paths.path(call).fidelity().orElseThrow()));
    }

    private static void print(String operation, int bars, double seconds) {
        print("java", operation, bars, seconds);
    }

    /** Prints the time of an operation by one of those that are compared. */
    static void print(String side, String operation, int bars, double seconds) {
        System.out.printf(Locale.ROOT, "%s\t%s\t%d\t%.9f%n", side, operation, bars, seconds);
    }

    static double median(IntToDoubleFunction operation) {
        double[] seconds = new double[1 << 20];
        int call = 0;
        int timed = 0;
        double sink = 0;
        long start = System.nanoTime();
        long before = start;
        while (timed < seconds.length && before - start < WARM_UP_NANOS + TIMED_NANOS) {
            sink += operation.applyAsDouble(call++);
            long now = System.nanoTime();
            if (before - start >= WARM_UP_NANOS) {
                seconds[timed++] = (now - before) / (double) NANOS_PER_SECOND;
            }
            before = now;
        }
        if (Double.isNaN(sink)) {
            throw new IllegalStateException("every candidate must have a score but one has none");
        }
        Arrays.sort(seconds, 0, timed);
        return seconds[timed / 2];
    }
}
