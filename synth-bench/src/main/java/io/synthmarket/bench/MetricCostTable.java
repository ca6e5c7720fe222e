package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Metrics;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Prints the table of single metrics of {@code docs/performance.md}: nanoseconds per bar of each, by the time that its thread was given by
 * the processor, so that other work on the machine counts for less than in a benchmark by the clock.
 */
public final class MetricCostTable {

    private static final int[] SIZES = {2_520, 40_000, 600_000};
    private static final int SERIES = 4;
    private static final long BARS_PER_TURN = 400_000;
    private static final int WARM_UP = 4;
    private static final int TURNS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private double sink;

    private MetricCostTable() {}

    /**
     * Prints the table.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        MetricCostTable table = new MetricCostTable();
        List<Row> rows = new ArrayList<>();
        for (int size : SIZES) {
            System.err.println(size + " bars");
            table.measure(size, rows);
        }
        System.out.println(
                "| family | metric | ns per bar, 2,520 bars | 40,000 bars | 600,000 bars |\n|---|---|---:|---:|---:|");
        rows.forEach(System.out::println);
        System.err.println("checksum " + table.sink);
    }

    private void measure(int size, List<Row> rows) {
        BarSeries history = Histories.ofLength(size);
        BarSeries[] candidates = Histories.candidates(history, SERIES);
        for (MetricFamily family : MetricFamily.values()) {
            for (MetricId metric : Metrics.of(history, family).metrics()) {
                add(
                        rows,
                        family,
                        "" + metric,
                        cost(candidates, series -> Metrics.value(series, metric).orElse(0)));
            }
            if (!Metrics.curves(history, family).isEmpty()) {
                add(
                        rows,
                        family,
                        "its curves",
                        cost(
                                candidates,
                                series -> Metrics.curves(series, family).size()));
            }
            for (Distance distance : Distances.of(family).list()) {
                Distance.Gauge gauge = distance.against(history);
                add(rows, family, "" + distance.id(), cost(candidates, gauge::to));
            }
        }
    }

    private static void add(List<Row> rows, MetricFamily family, String metric, double cost) {
        for (Row row : rows) {
            if (row.family == family && row.metric.equals(metric)) {
                row.costs.add(cost);
                return;
            }
        }
        rows.add(new Row(family, metric, new ArrayList<>(List.of(cost))));
    }

    /** Measures the median turn, in nanoseconds per bar. */
    private double cost(BarSeries[] candidates, ToDoubleFunction<BarSeries> metric) {
        int bars = candidates[0].size();
        int calls = (int) Math.max(1, BARS_PER_TURN / bars);
        double[] turns = new double[TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int call = 0; call < calls; call++) {
                sink += metric.applyAsDouble(candidates[call % candidates.length]);
            }
            long spent = THREADS.getCurrentThreadCpuTime() - before;
            turns[Math.max(turn, 0)] = (double) spent / calls / bars;
        }
        Arrays.sort(turns);
        return turns[TURNS / 2];
    }

    /**
     * What one metric costs.
     *
     * @param family its family
     * @param metric its name
     * @param costs nanoseconds per bar, fewest bars first
     */
    private record Row(MetricFamily family, String metric, List<Double> costs) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("| " + family + " | " + metric + " |");
            costs.forEach(cost -> text.append(String.format(Locale.ROOT, " %.1f |", cost)));
            return text.toString();
        }
    }
}
