package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures how far series are from one history, in units of what fresh data of the same market would be.
 *
 * <p>History is split 100 times, from a fixed seed, into two sets of chunks of 3√N bars, each laid end to end in the order of history. The
 * typical distance of fresh data is the median over the splits of the distance between the two sets, times √½ since a half
 * tells less than a whole. A candidate at 1 is as far as fresh data typically are, at 2 twice as far.
 *
 * <p><b>Edge cases</b>: a distance that is undefined in history or in most splits, or is 0 in most, has no typical value, and none is
 * reported in its units. A candidate much shorter than history is farther by itself.
 *
 * <p><b>Determinism</b>: the same bits on every JVM, whatever the number of threads.
 *
 * <p><b>Cost</b>: a yardstick measures 200 halves of history, on all cores; a candidate, what its distances cost.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class DistanceYardstick {

    private static final int SPLITS = 100;
    private static final double HALVES_TO_WHOLES = Math.sqrt(0.5);

    private final List<Distance> distances;
    private final List<Distance.Gauge> gauges = new ArrayList<>();
    private final double[] typical;

    DistanceYardstick(List<Distance> distances, BarSeries history) {
        this.distances = distances;
        for (Distance distance : distances) {
            gauges.add(distance.against(history));
        }
        typical = typical(history);
    }

    private double[] typical(BarSeries history) {
        HistoryHalves halves = new HistoryHalves(history);
        double[] medians = new double[distances.size()];
        if (!halves.possible()) {
            Arrays.fill(medians, Double.NaN);
            return medians;
        }
        double[][] splits = IntStream.range(0, SPLITS)
                .parallel()
                .mapToObj(number -> between(halves.draw(number)))
                .toArray(double[][]::new);
        Arrays.setAll(medians, i -> HALVES_TO_WHOLES * median(splits, i));
        return medians;
    }

    private double[] between(HistoryHalves.Halves halves) {
        double[] values = new double[distances.size()];
        Arrays.setAll(values, i -> distances.get(i).against(halves.one()).to(halves.other()));
        return values;
    }

    /** Computes the median over splits, NaN where it is undefined in most or nothing differs. */
    private static double median(double[][] splits, int distance) {
        double[] values = Arrays.stream(splits)
                .mapToDouble(split -> split[distance])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (2 * values.length <= SPLITS) {
            return Double.NaN;
        }
        double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
        return median > 0 ? median : Double.NaN;
    }

    /**
     * Measures a series.
     *
     * @param candidate the series, of any length
     * @return its distances
     */
    public DistanceCard measure(BarSeries candidate) {
        List<DistanceCard.Row> rows = new ArrayList<>();
        for (int i = 0; i < gauges.size(); i++) {
            Distance distance = distances.get(i);
            rows.add(new DistanceCard.Row(
                    distance.id(), distance.family(), gauges.get(i).to(candidate), typical[i]));
        }
        return new DistanceCard(rows);
    }

    @Override
    public String toString() {
        return "DistanceYardstick[" + distances.size() + (distances.size() == 1 ? " distance]" : " distances]");
    }
}
