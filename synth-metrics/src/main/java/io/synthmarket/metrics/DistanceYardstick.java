package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.calibrated.SamplingError;
import io.synthmarket.metrics.internal.distances.HistoryHalves;
import io.synthmarket.metrics.internal.numeric.Chunks;
import io.synthmarket.metrics.internal.numeric.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures how far series are from one history, in units of what fresh data of the same market would be.
 *
 * <p>History is split 100 times, from a fixed seed, into two sets of chunks of 3√N bars, each laid end to end in the order of history. The
 * typical distance of fresh data is the median h over the splits of the distance between the two halves, brought to the size of
 * wholes by h/q, where q is the same median between quarters, kept within ½ … 1: √½ where a distance shrinks as a standard error does, 1
 * where it looks at a bounded sample; √½ where history has fewer than eight chunks. Times 1.25, as in {@link
 * Fidelity#calibrated()}, since halves of one past are nearer to each other than a second past. A candidate at 1 is as far as fresh data
 * typically are, at 2 twice as far.
 *
 * <p><b>Edge cases</b>: a distance that is undefined in history or in most splits has no typical value, and none is reported in its units.
 * Where it is 0 in most, anything but 0 is farthest off; so are an infinite distance, volume that a candidate lacks, and whatever else
 * is undefined in a candidate of more than half of history's bars alone. A candidate much shorter than history is farther by itself.
 * Below 325 bars history is too short for this to be trusted.
 *
 * <p><b>Determinism</b>: the same bits on every JVM, whatever the number of threads.
 *
 * <p><b>Cost</b>: a yardstick measures 200 halves and 200 quarters of history, on all cores; a candidate, what its distances cost.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class DistanceYardstick {

    private static final int SPLITS = 100;
    private static final double STANDARD_ERROR = Math.sqrt(0.5);
    private static final double LEAST_SHRINKAGE = 0.5;

    /** A distance of no more than this is rounding. */
    private static final double NOTHING = 1e-9;

    private final List<Distance> distances;
    private final List<Distance.Gauge> gauges = new ArrayList<>();
    private final double[] typical;
    private final int historyBars;
    private final boolean historyVolume;

    DistanceYardstick(List<Distance> distances, BarSeries history) {
        this.distances = distances;
        for (Distance distance : distances) {
            gauges.add(distance.against(history));
        }
        typical = typical(history);
        historyBars = history.size();
        historyVolume = history.hasVolume();
    }

    private double[] typical(BarSeries history) {
        HistoryHalves halves = new HistoryHalves(history);
        double[] medians = new double[distances.size()];
        if (!halves.possible()) {
            Arrays.fill(medians, Double.NaN);
            return medians;
        }
        double[][] splits = between(halves, HistoryHalves.HALF);
        double[][] quarters = halves.quartersPossible() ? between(halves, HistoryHalves.QUARTER) : new double[0][];
        Arrays.setAll(medians, i -> {
            double half = median(splits, i);
            double shrinkage = quarters.length == 0 ? STANDARD_ERROR : half / median(quarters, i);
            double kept = Double.isNaN(shrinkage) ? STANDARD_ERROR : Math.max(LEAST_SHRINKAGE, Math.min(shrinkage, 1));
            return half * kept * SamplingError.FRESH_TO_HALVES;
        });
        return medians;
    }

    private double[][] between(HistoryHalves halves, int parts) {
        return IntStream.range(0, SPLITS)
                .parallel()
                .mapToObj(number -> between(halves.draw(number, parts)))
                .toArray(double[][]::new);
    }

    private double[] between(HistoryHalves.Halves halves) {
        double[] values = new double[distances.size()];
        Arrays.setAll(values, i -> finite(distances.get(i).against(halves.one()).to(halves.other())));
        return values;
    }

    private static double finite(double distance) {
        return Double.isFinite(distance) ? distance : Double.NaN;
    }

    /** Computes the median over splits, NaN where it is undefined in most. */
    private static double median(double[][] splits, int distance) {
        double[] values = Arrays.stream(splits)
                .mapToDouble(split -> split[distance])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return 2 * values.length <= SPLITS ? Double.NaN : OrderStatistics.median(values, values.length);
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
            double far = gauges.get(i).to(candidate);
            boolean lacking = historyVolume && !candidate.hasVolume() && distance.family() == MetricFamily.VOLUME;
            double ratio = ratio(far, typical[i], lacking || 2L * candidate.size() > historyBars);
            rows.add(new DistanceCard.Row(distance.id(), distance.family(), finite(far), typical[i], ratio));
        }
        return new DistanceCard(rows, isCoarse());
    }

    private static double ratio(double distance, double typical, boolean mustBeDefined) {
        if (Double.isNaN(typical)) {
            return Double.NaN;
        }
        if (distance == Double.POSITIVE_INFINITY) {
            return DistanceCard.CAP;
        }
        if (!Double.isFinite(distance)) {
            return mustBeDefined ? DistanceCard.CAP : Double.NaN;
        }
        if (typical <= NOTHING) {
            return distance <= NOTHING ? 0 : DistanceCard.CAP;
        }
        return distance / typical;
    }

    /**
     * Tells whether history is too short for the typical distances to be trusted.
     *
     * @return true below 325 bars
     */
    public boolean isCoarse() {
        return historyBars < Chunks.FEWEST_BARS;
    }

    @Override
    public String toString() {
        return "DistanceYardstick[" + distances.size() + (distances.size() == 1 ? " distance]" : " distances]");
    }
}
