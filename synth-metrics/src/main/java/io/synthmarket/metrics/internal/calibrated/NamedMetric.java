package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.metrics.Metric;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.ReturnSample;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A metric made of a function.
 *
 * @param id its name
 * @param function what it measures
 */
public record NamedMetric(MetricId id, ToDoubleFunction<ReturnSample> function) implements Metric {

    public NamedMetric {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(function, "measure");
    }

    @Override
    public double measure(ReturnSample sample) {
        return function.applyAsDouble(sample);
    }

    @Override
    public String toString() {
        return "Metric[" + id + "]";
    }
}
