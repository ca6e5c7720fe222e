package io.synthmarket.metrics.internal.figures;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricId;
import java.util.function.Function;

/**
 * A metric that has a value per lag, for the {@link Catalogue}.
 *
 * @param id its name
 * @param measure measures it, lag 1 first; no values where it is undefined
 */
public record CurveFigure(MetricId id, Function<Measurement, double[]> measure) {

    /** Makes a curve of what needs a whole series, for its times; it is undefined for a candidate that is no series yet. */
    public static CurveFigure ofSeries(MetricId id, Function<BarSeries, double[]> measure) {
        return new CurveFigure(id, it -> it.series().map(measure).orElseGet(() -> new double[0]));
    }
}
