package io.synthmarket.metrics.internal.figures;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricId;
import java.util.function.ToDoubleFunction;

/**
 * A metric that is one number, for the {@link Catalogue}.
 *
 * @param id its name
 * @param measure measures it, NaN where it is undefined
 */
public record Figure(MetricId id, ToDoubleFunction<Measurement> measure) {

    /** Makes a figure of what needs a whole series, for its times; it is undefined for a candidate that is no series yet. */
    public static Figure ofSeries(MetricId id, ToDoubleFunction<BarSeries> measure) {
        return new Figure(id, it -> {
            BarSeries series = it.series().orElse(null);
            return series == null ? Double.NaN : measure.applyAsDouble(series);
        });
    }

    /** Makes a figure of one of the fifteen. */
    static Figure ofConcept(MetricId id) {
        int place = MetricId.concept().indexOf(id);
        return new Figure(id, it -> it.concept(place));
    }
}
