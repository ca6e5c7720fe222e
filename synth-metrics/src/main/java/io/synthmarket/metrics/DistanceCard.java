package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.JsonObject;
import io.synthmarket.metrics.internal.numeric.Chunks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far a series is from a history, distance by distance.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class DistanceCard {

    /** In the mean of a family a distance counts for no more than this; what cannot be compared with anything counts for as much. */
    static final double CAP = 10;

    private final List<Row> rows;
    private final boolean coarse;

    DistanceCard(List<Row> rows, boolean coarse) {
        this.rows = List.copyOf(rows);
        this.coarse = coarse;
    }

    /**
     * Tells whether history is too short for the ratios to be trusted.
     *
     * @return {@link DistanceYardstick#isCoarse()}
     */
    public boolean isCoarse() {
        return coarse;
    }

    /**
     * Returns the distances, each in its own unit.
     *
     * @return the values; undefined where one of the two series has no such figure, or where it is infinite
     */
    public MetricValues distances() {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        rows.forEach(row -> values.put(row.id(), optional(row.distance())));
        return new MetricValues(values);
    }

    /**
     * Returns the distances in units of what fresh data of the same market would be.
     *
     * @return the ratios, 1 for as far as fresh data; 10 where the distance is infinite, where a candidate of more than half of history's
     *     bars alone has none, or fresh data have 0 and it has not; undefined where it has no typical value in this history
     */
    public MetricValues ratios() {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        rows.forEach(row -> values.put(row.id(), optional(row.ratio())));
        return new MetricValues(values);
    }

    /**
     * Sums a family up: the mean of its ratios, each at most ten.
     *
     * @param family the family
     * @return the mean, 1 for as far as fresh data; empty where no distance of the family counts
     */
    public OptionalDouble ratio(MetricFamily family) {
        return rows.stream()
                .filter(row -> row.family() == family)
                .mapToDouble(Row::ratio)
                .filter(ratio -> !Double.isNaN(ratio))
                .map(ratio -> Math.min(ratio, CAP))
                .average();
    }

    /**
     * Says in a word how a distance came out.
     *
     * @param distance one of the distances of this card
     * @return the verdict, by the ratio
     * @throws IllegalArgumentException if the distance was not measured
     */
    public Verdict verdict(MetricId distance) {
        return Verdict.ofSamplingErrors(ratios().value(distance).orElse(Double.NaN));
    }

    /**
     * Writes the card as a table, one distance per line.
     *
     * @return several lines of text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-10s %-32s %12s %12s %8s  %s",
                "family",
                "distance",
                "value",
                "fresh data",
                "ratio",
                "verdict"));
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "\n%-10s %-32s %12s %12s %8s  %s",
                    row.family(),
                    row.id(),
                    number("%.5g", row.distance()),
                    number("%.5g", row.typical()),
                    number("%.2f", row.ratio()),
                    Verdict.ofSamplingErrors(row.ratio()).words()));
        }
        if (coarse) {
            text.append("\ncoarse: history has fewer than " + Chunks.FEWEST_BARS + " bars");
        }
        return text.toString();
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    /**
     * Writes the card as JSON, without line breaks.
     *
     * @return an array with an object per distance: {@code distance}, {@code family}, {@code value}, {@code fresh}, {@code ratio} and
     *     {@code verdict}, what is undefined as {@code null}
     */
    public String toJson() {
        return JsonObject.array(rows.stream()
                .map(row -> new JsonObject()
                        .text("distance", row.id().name())
                        .text("family", row.family().toString())
                        .number("value", row.distance())
                        .number("fresh", row.typical())
                        .number("ratio", row.ratio())
                        .text("verdict", Verdict.ofSamplingErrors(row.ratio()).words())));
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * A distance's line. Undefined is NaN.
     *
     * @param id the distance
     * @param family what it is about
     * @param distance its value
     * @param typical what fresh data would typically have
     * @param ratio the one in units of the other
     */
    record Row(MetricId id, MetricFamily family, double distance, double typical, double ratio) {}
}
