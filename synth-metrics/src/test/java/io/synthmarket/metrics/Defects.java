package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import java.util.function.LongFunction;

/** Asserts that a distance sees what is wrong with a series: far beyond what fresh draws of the same market are apart. */
public final class Defects {

    private static final int FRESH_DRAWS = 9;

    private Defects() {}

    /** Finds a distance by its name. */
    public static Distance distance(Iterable<Distance> distances, MetricId id) {
        for (Distance distance : distances) {
            if (distance.id().equals(id)) {
                return distance;
            }
        }
        throw new AssertionError("there is no " + id);
    }

    /** Asserts that a series is at least twice as far from the market's draw of seed 0 as the median of fresh draws. */
    public static void assertSeen(Distance distance, LongFunction<BarSeries> market, BarSeries defective) {
        Distance.Gauge gauge = distance.against(market.apply(0));

        assertThat(gauge.to(defective)).isGreaterThan(2 * fresh(gauge, market));
    }

    private static double fresh(Distance.Gauge gauge, LongFunction<BarSeries> market) {
        double[] distances = new double[FRESH_DRAWS];
        for (int draw = 0; draw < FRESH_DRAWS; draw++) {
            distances[draw] = gauge.to(market.apply(draw + 1));
        }
        Arrays.sort(distances);
        assertThat(distances[0]).isPositive();
        return distances[FRESH_DRAWS / 2];
    }
}
