package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

/**
 * How metrics vary among parts of one history, each measured once: among random halves, as wholes of the history's length would, or
 * among windows of fewer bars.
 *
 * <p><b>Threads</b>: safe for any number; who asks for what is being measured waits for it.
 */
public final class MetricSpread {

    static final int PARTS = 200;
    static final int SHUFFLES = 40;

    private static final double HALVES_TO_WHOLES = Math.sqrt(0.5);
    private static final long SEED = 0x5EED_CA11_B8A7_E001L;
    private static final int SHUFFLE_STREAM = 1_000_000;
    private static final int WINDOW_STREAM = 2_000_000;

    private final HistoryParts parts;
    private final ConcurrentMap<Key, CompletableFuture<Spread>> known;
    private final ConcurrentMap<Key, CompletableFuture<Spread>> knownOfOthers;

    /**
     * Looks at a history.
     *
     * @param history the history
     * @param cache keeps what {@linkplain CalibratedMetrics#all() metrics of the library} have
     * @param cacheOfOthers keeps what any others have
     */
    public MetricSpread(BarSeries history, SpreadCache cache, SpreadCache cacheOfOthers) {
        parts = new HistoryParts(history);
        known = cache.of(history);
        knownOfOthers = cacheOfOthers.of(history);
    }

    public int bars() {
        return parts.bars();
    }

    /**
     * Measures how metrics vary.
     *
     * @param metrics the metrics
     * @param length bars of a part; history's own for halves
     * @return the spread of each
     */
    public List<Spread> of(List<Metric> metrics, int length) {
        List<Metric> missing = new ArrayList<>();
        CompletableFuture<List<Metric>> listed = new CompletableFuture<>();
        CompletableFuture<List<Spread>> measured = listed.thenApply(all -> measure(all, length));
        List<CompletableFuture<Spread>> asked = new ArrayList<>();
        try {
            for (Metric metric : metrics) {
                asked.add(cache(metric).computeIfAbsent(new Key(metric, length), unknown -> {
                    int place = missing.size();
                    missing.add(metric);
                    return measured.thenApply(spreads -> spreads.get(place));
                }));
            }
        } finally {
            // Also where a metric's own hash failed: others may wait for those before it already.
            if (!missing.isEmpty()) {
                listed.complete(missing);
            }
        }
        if (measured.isCompletedExceptionally()) {
            missing.forEach(metric -> cache(metric).remove(new Key(metric, length)));
        }
        return asked.stream().map(MetricSpread::result).toList();
    }

    private ConcurrentMap<Key, CompletableFuture<Spread>> cache(Metric metric) {
        return CalibratedMetrics.include(metric) ? known : knownOfOthers;
    }

    /** Waits for a result; throws what the metric threw. */
    private static Spread result(CompletableFuture<Spread> asked) {
        try {
            return asked.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private List<Spread> measure(List<Metric> metrics, int length) {
        WorkingSample sample = new WorkingSample();
        parts.window(0, parts.bars(), sample);
        double[] history = values(metrics, sample);
        double[][] differences = parts.bars() < 2
                ? new double[0][]
                : IntStream.range(0, PARTS)
                        .parallel()
                        .mapToObj(part -> length == parts.bars()
                                ? betweenHalves(metrics, part)
                                : fromWhole(metrics, part, length, history))
                        .toArray(double[][]::new);
        double[][] shuffled = parts.bars() < 2
                ? new double[0][]
                : IntStream.range(0, SHUFFLES)
                        .parallel()
                        .mapToObj(number -> shuffled(metrics, number, length))
                        .toArray(double[][]::new);
        return IntStream.range(0, history.length)
                .mapToObj(i -> new Spread(history[i], column(differences, i), column(shuffled, i)))
                .toList();
    }

    private static double[] values(List<Metric> metrics, WorkingSample sample) {
        double[] values = new double[metrics.size()];
        Arrays.setAll(values, i -> Weighted.measure(metrics.get(i), sample));
        return values;
    }

    private static double[] column(double[][] rows, int place) {
        return Arrays.stream(rows).mapToDouble(row -> row[place]).toArray();
    }

    private double[] betweenHalves(List<Metric> metrics, int number) {
        WorkingSample sample = new WorkingSample();
        int[] order = parts.shuffledChunks(RandomStream.of(SEED, number, 1));
        int half = order.length / 2;
        parts.join(order, 0, half, sample);
        double[] one = values(metrics, sample);
        parts.join(order, half, order.length, sample);
        double[] other = values(metrics, sample);
        Arrays.setAll(one, i -> (one[i] - other[i]) * HALVES_TO_WHOLES);
        return one;
    }

    private double[] fromWhole(List<Metric> metrics, int number, int length, double[] history) {
        WorkingSample sample = new WorkingSample();
        int from = RandomStream.of(SEED, WINDOW_STREAM + number, 1).nextInt(parts.bars() - length + 1);
        parts.window(from, from + length, sample);
        double[] window = values(metrics, sample);
        Arrays.setAll(window, i -> window[i] - history[i]);
        return window;
    }

    private double[] shuffled(List<Metric> metrics, int number, int length) {
        WorkingSample sample = new WorkingSample();
        parts.shuffledBars(length, RandomStream.of(SEED, SHUFFLE_STREAM + number, 1), sample);
        return values(metrics, sample);
    }

    /** What was measured: a metric, in parts of a length. */
    public record Key(Metric metric, int length) {}

    /**
     * How one metric varies. Undefined is NaN; whoever holds the arrays only reads them.
     */
    static final class Spread {

        /** The value of the whole history. */
        final double history;

        /** Differences between wholes, or of windows from the whole. */
        final double[] differences;

        /** Values of history's bars in random order. */
        final double[] shuffled;

        Spread(double history, double[] differences, double[] shuffled) {
            this.history = history;
            this.differences = differences;
            this.shuffled = shuffled;
        }
    }
}
