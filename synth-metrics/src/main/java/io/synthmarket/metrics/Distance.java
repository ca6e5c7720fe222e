package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.distances.NamedDistance;
import java.util.function.Function;

/**
 * How far two series are apart in one respect: 0 where they agree, and the larger the less alike they are.
 *
 * <p>Where a {@link Metric} is one figure of one series, a distance may look at a whole distribution or curve of both.
 *
 * <p><b>Threads</b>: immutable; so is what {@link #against} returns.
 *
 * @since 0.1.0
 */
public interface Distance {

    /**
     * Names the distance.
     *
     * @return its name in reports
     */
    MetricId id();

    /**
     * Tells what the distance is about.
     *
     * @return the family with which it is asked for
     */
    MetricFamily family();

    /**
     * Looks at a history, once for all candidates that are compared with it.
     *
     * @param history the history
     * @return what measures how far candidates are from it
     */
    Gauge against(BarSeries history);

    /**
     * Makes a distance of a function.
     *
     * @param name its name, lower-case letters, digits and underscores
     * @param family what it is about
     * @param against looks at a history, once for all candidates
     * @return the distance
     * @throws IllegalArgumentException if the name is of another form
     */
    static Distance of(String name, MetricFamily family, Function<BarSeries, Gauge> against) {
        return new NamedDistance(new MetricId(name), family, against);
    }

    /**
     * A distance from one history.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    interface Gauge {

        /**
         * Measures a candidate.
         *
         * @param candidate the candidate, of any length
         * @return how far it is from history, at least 0; NaN where it is undefined for either, positive infinity where nothing is farther
         */
        double to(BarSeries candidate);
    }
}
