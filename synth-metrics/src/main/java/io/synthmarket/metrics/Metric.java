package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.calibrated.NamedMetric;
import java.util.function.ToDoubleFunction;

/**
 * One figure of a series, to be compared between a history and a candidate in units of its own sampling error. The metrics of
 * {@link Fidelity#calibrated()} are of this kind, and so is one of your own:
 *
 * <pre>{@code
 * Metric upDays = Metric.of("up_days", sample -> {
 *     int up = 0;
 *     for (int t = 0; t < sample.returns(); t++) {
 *         up += sample.logReturn(t) > 0 ? 1 : 0;
 *     }
 *     return (double) up / sample.returns();
 * });
 * Fidelity mine = Fidelity.calibrated().with(upDays, 2).withName("mine");
 * }</pre>
 *
 * <p>A metric should be about as likely too high as too low from one sample to the next: take the logarithm of a scale and Fisher's z of
 * a correlation, and avoid ratios to what may be near zero.
 *
 * <p><b>Edge cases</b>: where a value is NaN or infinite, such as the logarithm of 0, the metric is undefined.
 *
 * <p><b>Threads</b>: several threads measure at once, each a sample of its own, so a metric must keep no state.
 *
 * @since 0.1.0
 */
public interface Metric {

    /**
     * Names the metric.
     *
     * @return its name in reports
     */
    MetricId id();

    /**
     * Measures a series.
     *
     * @param sample the returns, closes and volumes
     * @return the value; undefined where it is not finite
     */
    double measure(ReturnSample sample);

    /**
     * Makes a metric of a function.
     *
     * @param name its name, lower-case letters, digits and underscores
     * @param measure what it measures, undefined where it is not finite
     * @return the metric
     * @throws IllegalArgumentException if the name is of another form
     */
    static Metric of(String name, ToDoubleFunction<ReturnSample> measure) {
        return new NamedMetric(new MetricId(name), measure);
    }
}
