package io.synthmarket.metrics.internal.concept;

import io.synthmarket.core.BarView;
import java.util.EnumSet;
import java.util.Set;

/** The fifteen metrics of one series, each group of them measured when it is first asked for. */
public final class ConceptFigures {

    private final BarView bars;
    private final ConceptMetrics engine;
    private final Set<MetricGroup> measured = EnumSet.noneOf(MetricGroup.class);

    /** Reads a series. */
    public ConceptFigures(BarView bars) {
        this.bars = bars;
        engine = new ConceptMetrics(bars.size() - 1);
        measure(MetricGroup.MOMENTS);
    }

    /** Returns the metric at a place in the order of the concept, NaN where undefined. */
    public double value(int place) {
        measure(ConceptMetric.ALL.get(place).group());
        return engine.value(place);
    }

    /** Returns Ljung and Box's Q, NaN where undefined. */
    public double ljungBox() {
        measure(MetricGroup.MEMORY_OF_RETURNS);
        return engine.ljungBox();
    }

    /** Returns Engle's LM, NaN where undefined. */
    public double archLm() {
        measure(MetricGroup.MEMORY_OF_SQUARES);
        return engine.archLm();
    }

    /** Hands out the log returns, as many as there are, not to be changed. */
    public double[] returns() {
        return engine.returns();
    }

    /** Tells whether returns have no variance to divide by. */
    public boolean isFlat() {
        return engine.isFlat();
    }

    private void measure(MetricGroup group) {
        if (measured.add(group)) {
            engine.measure(group, bars, 0, bars.size());
        }
    }
}
