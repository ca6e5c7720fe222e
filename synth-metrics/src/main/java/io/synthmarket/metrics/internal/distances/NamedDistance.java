package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import java.util.Objects;
import java.util.function.Function;

/**
 * A distance made of a function.
 *
 * @param id its name
 * @param family what it is about
 * @param fit looks at a history
 */
public record NamedDistance(MetricId id, MetricFamily family, Function<BarSeries, Distance.Gauge> fit)
        implements Distance {

    public NamedDistance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(fit, "against");
    }

    @Override
    public Gauge against(BarSeries history) {
        return fit.apply(history);
    }

    @Override
    public String toString() {
        return "Distance[" + id + ", " + family + "]";
    }
}
