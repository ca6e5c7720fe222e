package io.synthmarket.report.internal;

import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.Scorecard;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The scorecards of many paths by one profile, metric by metric. */
public final class ScoreTable {

    private final List<Row> rows;

    public ScoreTable(List<Scorecard> cards) {
        rows = cards.stream().map(Row::of).toList();
    }

    /** A card, with what it has to work out. */
    private record Row(Scorecard card, MetricValues candidate, MetricValues errors) {

        static Row of(Scorecard card) {
            return new Row(card, card.candidate(), card.errors());
        }

        double value(MetricId metric) {
            return candidate.value(metric).orElse(Double.NaN);
        }

        double error(MetricId metric) {
            return errors.value(metric).orElse(Double.NaN);
        }
    }

    public void writeTo(PageJson json, String name) {
        json.array(name);
        if (!rows.isEmpty()) {
            Scorecard first = rows.get(0).card();
            MetricValues history = first.history();
            history.metrics().forEach(metric -> write(json, metric, first, history.value(metric)));
        }
        json.endArray();
    }

    private void write(PageJson json, MetricId metric, Scorecard any, OptionalDouble history) {
        json.object().text("metric", metric.name()).number("weight", any.weight(metric));
        json.number("history", history);
        DoubleArrayList values = DefinedFigures.of(rows, row -> row.value(metric));
        write(json, "paths", values);
        json.number("spreads", spreads(history, values));
        write(json, "signed", DefinedFigures.of(rows, row -> signedError(row, metric, history)));
        Optional<Row> middle = middle(metric);
        json.number("error", middle.map(row -> row.error(metric)).orElse(Double.NaN));
        json.text("verdict", middle.map(Row::card).orElse(any).verdict(metric).words());
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

    /** Returns the error of a path, below 0 where the path is below history, NaN where it is on neither side for want of a value. */
    private static double signedError(Row row, MetricId metric, OptionalDouble history) {
        double error = row.error(metric);
        double value = row.value(metric);
        return Double.isNaN(value) ? Double.NaN : value < history.orElse(Double.NaN) ? -error : error;
    }

    /** Finds the card whose error is the median, the lower one of two. */
    private Optional<Row> middle(MetricId metric) {
        double[] errors = DefinedFigures.of(rows, row -> row.error(metric)).toDoubleArray();
        if (errors.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(errors);
        double median = errors[(errors.length - 1) / 2];
        return rows.stream().filter(row -> row.error(metric) == median).findFirst();
    }
}
