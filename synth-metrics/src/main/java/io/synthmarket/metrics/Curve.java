package io.synthmarket.metrics;

import java.util.Objects;

/**
 * A metric that has a value per lag or, where it is a profile of the day, per slot of the day.
 *
 * <p><b>Shape</b>: lags 1 … {@link #lags()}; of a profile, slot 1 begins at midnight.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class Curve {

    private final MetricId id;
    private final double[] values;

    Curve(MetricId id, double[] values) {
        this.id = id;
        this.values = values;
    }

    /**
     * Tells what the curve measures.
     *
     * @return the metric
     */
    public MetricId id() {
        return id;
    }

    /**
     * Tells how far the curve goes.
     *
     * @return the last lag; 0 where the curve is undefined
     */
    public int lags() {
        return values.length;
    }

    /**
     * Returns one value.
     *
     * @param lag the lag in bars, 1 … {@link #lags()}
     * @return the value there; NaN where a slot of the day has too few bars
     * @throws IndexOutOfBoundsException if there is no such lag
     */
    public double value(int lag) {
        return values[Objects.checkIndex(lag - 1, values.length)];
    }

    /**
     * Copies all values.
     *
     * @return a new array, the value at lag 1 first
     */
    public double[] values() {
        return values.clone();
    }

    @Override
    public String toString() {
        return "Curve[" + id + (values.length == 0 ? ", undefined]" : ", lags 1.." + values.length + "]");
    }
}
