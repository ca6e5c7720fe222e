package io.synthmarket.report;

import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.report.internal.PageJson;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scorecards of many paths by one profile, metric by metric. */
final class ScoreTable {

    private final List<Scorecard> cards;

    ScoreTable(List<Scorecard> cards) {
        this.cards = cards;
    }

    void writeTo(PageJson json, String name) {
        json.array(name);
        if (!cards.isEmpty()) {
            Scorecard first = cards.get(0);
            first.candidate().metrics().forEach(metric -> write(json, metric, first));
        }
        json.endArray();
    }

    private void write(PageJson json, MetricId metric, Scorecard any) {
        OptionalDouble history = any.history().value(metric);
        json.object().text("metric", metric.name()).number("weight", any.weight(metric));
        json.number("history", history);
        DoubleArrayList values = values(metric);
        write(json, "paths", values);
        json.number("spreads", spreads(history, values));
        write(json, "signed", signedErrors(metric));
        Optional<Scorecard> middle = middle(metric);
        json.number("error", middle.map(card -> card.errors().value(metric)).orElse(OptionalDouble.empty()));
        json.text("verdict", middle.orElse(any).verdict(metric).words());
        json.endObject();
    }

    private static void write(PageJson json, String name, DoubleArrayList values) {
        if (values.isEmpty()) {
            json.numbers(name);
            return;
        }
        Distribution.Quantiles found = Distribution.of(values.toDoubleArray()).quantiles();
        json.numbers(name, found.q05(), found.q25(), found.q50(), found.q75(), found.q95());
    }

    /** Tells how far history is from the mean, in standard deviations of the paths. */
    private static double spreads(OptionalDouble history, DoubleArrayList values) {
        if (history.isEmpty() || values.size() < 2) {
            return Double.NaN;
        }
        Distribution distribution = Distribution.of(values.toDoubleArray());
        return (history.getAsDouble() - distribution.mean()) / distribution.deviation();
    }

    private DoubleArrayList values(MetricId metric) {
        DoubleArrayList values = new DoubleArrayList();
        cards.forEach(card -> card.candidate().value(metric).ifPresent(values::add));
        return values;
    }

    /** Collects the errors of the paths, below 0 where the path is below history. */
    private DoubleArrayList signedErrors(MetricId metric) {
        DoubleArrayList errors = new DoubleArrayList();
        for (Scorecard card : cards) {
            OptionalDouble error = card.errors().value(metric);
            if (error.isPresent()) {
                double above = card.candidate().value(metric).orElse(Double.NaN)
                        - card.history().value(metric).orElse(Double.NaN);
                errors.add(above < 0 ? -error.getAsDouble() : error.getAsDouble());
            }
        }
        return errors;
    }

    /** Finds the card whose error is the median, the lower one of two. */
    private Optional<Scorecard> middle(MetricId metric) {
        List<Scorecard> sorted = cards.stream()
                .filter(card -> card.errors().value(metric).isPresent())
                .sorted(Comparator.comparingDouble(
                        card -> card.errors().value(metric).getAsDouble()))
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }
}
