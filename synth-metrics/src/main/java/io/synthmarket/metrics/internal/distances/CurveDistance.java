package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import java.util.function.Function;

/**
 * The root mean square difference between two curves, as far as both go and where both are defined; the absolute difference where
 * the curve is one figure.
 *
 * @param id its name
 * @param family what it is about
 * @param curve computes the curve of a series, NaN or no points where it is undefined
 */
record CurveDistance(MetricId id, MetricFamily family, Function<BarSeries, double[]> curve) implements Distance {

    @Override
    public Gauge against(BarSeries history) {
        double[] known = curve.apply(history);
        return candidate -> between(known, curve.apply(candidate));
    }

    private static double between(double[] one, double[] other) {
        double sum = 0;
        int points = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            double difference = one[i] - other[i];
            if (!Double.isNaN(difference)) {
                sum += difference * difference;
                points++;
            }
        }
        return points == 0 ? Double.NaN : Math.sqrt(sum / points);
    }

    @Override
    public String toString() {
        return "Distance[" + id + ", " + family + "]";
    }
}
