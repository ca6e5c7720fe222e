package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.ConceptScore;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a score is made of: each metric of history and of the candidate, and the error between them.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class Scorecard {

    private final double fidelity;
    private final MetricValues history;
    private final MetricValues candidate;
    private final MetricValues errors;

    Scorecard(double fidelity, MetricValues history, MetricValues candidate, MetricValues errors) {
        this.fidelity = fidelity;
        this.history = history;
        this.candidate = candidate;
        this.errors = errors;
    }

    /**
     * Returns the score.
     *
     * @return the fidelity in percent, 0 … 100; empty where no metric is defined in history
     */
    public OptionalDouble fidelity() {
        return Double.isNaN(fidelity) ? OptionalDouble.empty() : OptionalDouble.of(fidelity);
    }

    /**
     * Returns the metrics of history.
     *
     * @return the values
     */
    public MetricValues history() {
        return history;
    }

    /**
     * Returns the metrics of the candidate.
     *
     * @return the values
     */
    public MetricValues candidate() {
        return candidate;
    }

    /**
     * Returns the error of each metric.
     *
     * @return errors, 0 … 1; undefined where the metric is undefined in history and so counts for nothing
     */
    public MetricValues errors() {
        return errors;
    }

    /**
     * Returns the weight of a metric in the score.
     *
     * @param metric one of the metrics of this card
     * @return its weight
     * @throws IllegalArgumentException if the metric is not part of the score
     */
    public double weight(MetricId metric) {
        int place = MetricId.concept().indexOf(metric);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "metric \"" + metric + "\" is not part of this score; there are " + MetricId.concept());
        }
        return ConceptScore.weight(place);
    }

    /**
     * Writes the card as a table, one metric per line.
     *
     * @return several lines of text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "%-22s %6s %14s %14s %8s\n", "metric", "weight", "history", "candidate", "error"));
        for (MetricId id : history.metrics()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-22s %6.1f %14s %14s %8s\n",
                    id,
                    weight(id),
                    number("%.6g", history.value(id)),
                    number("%.6g", candidate.value(id)),
                    number("%.4f", errors.value(id))));
        }
        text.append("fidelity (concept)     ").append(number("%.2f %%", fidelity()));
        int undefined = errors.undefined().size();
        if (undefined > 0) {
            int all = errors.metrics().size();
            text.append(", from ")
                    .append(all - undefined)
                    .append(" of ")
                    .append(all)
                    .append(" metrics");
        }
        return text.toString();
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "undefined";
    }
}
