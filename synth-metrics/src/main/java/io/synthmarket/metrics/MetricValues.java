package io.synthmarket.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * The metrics of one series.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class MetricValues {

    private final Map<MetricId, OptionalDouble> values;

    MetricValues(Map<MetricId, OptionalDouble> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * Returns a metric.
     *
     * @param metric one of {@link #metrics()}
     * @return its value, finite; empty where it is undefined for this series
     * @throws IllegalArgumentException if the metric was not measured
     */
    public OptionalDouble value(MetricId metric) {
        OptionalDouble value = values.get(metric);
        if (value == null) {
            throw new IllegalArgumentException(
                    "metric \"" + metric + "\" was not measured; there are " + values.keySet());
        }
        return value;
    }

    /**
     * Lists what was measured.
     *
     * @return the metrics in the order of a report
     */
    public List<MetricId> metrics() {
        return List.copyOf(values.keySet());
    }

    /**
     * Lists what could not be computed.
     *
     * @return the undefined metrics in the order of a report
     */
    public List<MetricId> undefined() {
        return values.keySet().stream().filter(id -> value(id).isEmpty()).toList();
    }

    /**
     * Writes all values on one line.
     *
     * @return {@code name=value} pairs, six significant digits
     */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "MetricValues[", "]");
        values.forEach((id, value) -> text.add(id
                + "="
                + (value.isPresent() ? String.format(Locale.ROOT, "%.6g", value.getAsDouble()) : "undefined")));
        return text.toString();
    }
}
