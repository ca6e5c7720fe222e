package io.synthmarket.metrics;

import io.synthmarket.core.Ledger;
import io.synthmarket.metrics.internal.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a score is made of: each metric of history and of the candidate, the error between them, and what it costs.
 *
 * <p><b>Units</b>: errors are relative, 0 … 1, under {@link Fidelity#concept()}, and in sampling errors, 0 … 5, under {@link
 * Fidelity#calibrated()}.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class Scorecard {

    private final String profile;
    private final double fidelity;
    private final double distance;
    private final @Nullable Calibration calibration;
    private final double novelty;
    private final List<Row> rows;

    private Scorecard(
            String profile,
            double fidelity,
            double distance,
            @Nullable Calibration calibration,
            double novelty,
            List<Row> rows) {
        this.profile = profile;
        this.fidelity = fidelity;
        this.distance = distance;
        this.calibration = calibration;
        this.novelty = novelty;
        this.rows = List.copyOf(rows);
    }

    /**
     * Adds how new the candidate is.
     *
     * @param ledger which bars of history the candidate was made of
     * @return the same scores, with {@link #novelty()} and {@link #overall()}
     */
    public Scorecard withNovelty(Ledger ledger) {
        return withCopies(ledger.copiedShare());
    }

    /**
     * Adds how new the candidate is, where no ledger tells.
     *
     * @param copies which bars of history it was found to be copied from
     * @return the same scores, with {@link #novelty()} and {@link #overall()}
     */
    public Scorecard withNovelty(CopiedRuns copies) {
        return withCopies(copies.copiedShare());
    }

    private Scorecard withCopies(double share) {
        double novelty = 100 * (1 - share);
        return new Scorecard(profile, fidelity, distance, calibration, novelty, rows);
    }

    /**
     * Names the profile.
     *
     * @return the name of the {@link Fidelity}
     */
    public String profile() {
        return profile;
    }

    /**
     * Returns the score.
     *
     * @return the fidelity in percent, 0 … 100; empty where no metric is defined in history
     */
    public OptionalDouble fidelity() {
        return optional(fidelity);
    }

    /**
     * Returns how far the candidate is from history, in units of the distance of fresh data of the same market.
     *
     * @return the distance D, at least 0, by which to rank; empty where the profile is not calibrated
     */
    public OptionalDouble distance() {
        return optional(distance);
    }

    /**
     * Tells what the score means for this history.
     *
     * @return the calibration, empty where the profile is not calibrated
     */
    public Optional<Calibration> calibration() {
        return Optional.ofNullable(calibration);
    }

    /**
     * Tells how much of the candidate is no copy at length.
     *
     * @return V = 100·(1 − {@link Ledger#copiedShare()}), in percent; empty where nothing tells, neither the ledger of a {@link
     *     io.synthmarket.core.SyntheticPath} nor {@link #withNovelty(CopiedRuns)}
     */
    public OptionalDouble novelty() {
        return optional(novelty);
    }

    /**
     * Returns fidelity and novelty in one: 2FV / (F + V), so that a copy of history scores 0.
     *
     * @return the overall score in percent; empty where one of the two is
     */
    public OptionalDouble overall() {
        if (Double.isNaN(fidelity) || Double.isNaN(novelty)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(fidelity + novelty == 0 ? 0 : 2 * fidelity * novelty / (fidelity + novelty));
    }

    /**
     * Returns the metrics of history.
     *
     * @return the values
     */
    public MetricValues history() {
        return values(Row::history);
    }

    /**
     * Returns the metrics of the candidate.
     *
     * @return the values
     */
    public MetricValues candidate() {
        return values(Row::candidate);
    }

    /**
     * Returns the error of each metric.
     *
     * @return errors; undefined where the metric is undefined in history, or cannot differ, and so counts for nothing
     */
    public MetricValues errors() {
        return values(Row::error);
    }

    /**
     * Returns how much of the loss is due to each metric.
     *
     * @return shares of the weighted sum of errors, 0 … 1; undefined where the metric counts for nothing
     */
    public MetricValues shares() {
        double loss = loss();
        return values(row -> loss == 0 ? 0 * row.error() : row.weight() * row.error() / loss);
    }

    private double loss() {
        double loss = 0;
        for (Row row : rows) {
            loss += Double.isNaN(row.error()) ? 0 : row.weight() * row.error();
        }
        return loss;
    }

    private MetricValues values(ToDoubleFunction<Row> column) {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        for (Row row : rows) {
            values.put(row.id(), optional(column.applyAsDouble(row)));
        }
        return new MetricValues(values);
    }

    /**
     * Returns the weight of a metric in the score.
     *
     * @param metric one of the metrics of this card
     * @return its weight
     * @throws IllegalArgumentException if the metric is not part of the score
     */
    public double weight(MetricId metric) {
        return row(metric).weight();
    }

    /**
     * Says in a word how a metric came out.
     *
     * @param metric one of the metrics of this card
     * @return the verdict
     * @throws IllegalArgumentException if the metric is not part of the score
     */
    public Verdict verdict(MetricId metric) {
        return verdict(row(metric));
    }

    private Verdict verdict(Row row) {
        return calibration == null ? Verdict.ofRelativeError(row.error()) : Verdict.ofSamplingErrors(row.error());
    }

    private Row row(MetricId metric) {
        for (Row row : rows) {
            if (row.id().equals(metric)) {
                return row;
            }
        }
        throw new IllegalArgumentException("metric \"" + metric + "\" is not part of this score; there are "
                + rows.stream().map(Row::id).toList());
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
                Locale.ROOT,
                "%-22s %6s %14s %14s %8s %6s  %s\n",
                "metric",
                "weight",
                "history",
                "candidate",
                "error",
                "share",
                "verdict"));
        double loss = loss();
        for (Row row : rows) {
            double share = loss == 0 ? 0 * row.error() : 100 * row.weight() * row.error() / loss;
            text.append(String.format(
                    Locale.ROOT,
                    "%-22s %6.1f %14s %14s %8s %6s  %s\n",
                    row.id(),
                    row.weight(),
                    number("%.6g", row.history()),
                    number("%.6g", row.candidate()),
                    number("%.4f", row.error()),
                    Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", share),
                    verdict(row).words()));
        }
        text.append(
                calibration == null
                        ? "error is relative to history: close up to 0.1, near up to 0.25, off up to 0.5, else far\n"
                        : "error is in sampling errors: close up to 1, near up to 2, off up to 3, else far\n");
        text.append(String.format(Locale.ROOT, "%-22s ", "fidelity (" + profile + ")"))
                .append(number("%.2f %%", fidelity));
        long undefined = rows.stream().filter(row -> Double.isNaN(row.error())).count();
        if (undefined > 0) {
            text.append(", from ")
                    .append(rows.size() - undefined)
                    .append(" of ")
                    .append(rows.size())
                    .append(" metrics");
        }
        if (calibration != null) {
            text.append(", distance ").append(number("%.3f", distance));
            text.append(String.format(Locale.ROOT, "\n%-22s %s", "for comparison", calibration.words()));
        }
        if (!Double.isNaN(novelty)) {
            text.append(String.format(
                    Locale.ROOT, "\n%-22s %.2f %%, overall %s", "novelty", novelty, number("%.2f %%", overall())));
        }
        return text.toString();
    }

    private static String number(String format, double value) {
        return number(format, optional(value));
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "undefined";
    }

    /**
     * Writes the card as JSON, without line breaks.
     *
     * @return an object with {@code profile}, {@code fidelity}, {@code distance}, {@code novelty}, {@code overall}, {@code
     *     calibration} and {@code metrics}, what is undefined as {@code null}
     */
    public String toJson() {
        MetricValues shares = shares();
        return new JsonObject()
                .text("profile", profile)
                .number("fidelity", fidelity)
                .number("distance", distance)
                .number("novelty", novelty)
                .number("overall", overall())
                .json("calibration", calibration == null ? "null" : calibration.toJson())
                .json("metrics", JsonObject.array(rows.stream().map(row -> json(row, shares.value(row.id())))))
                .toString();
    }

    private JsonObject json(Row row, OptionalDouble share) {
        return new JsonObject()
                .text("metric", row.id().name())
                .number("weight", row.weight())
                .number("history", row.history())
                .number("candidate", row.candidate())
                .number("error", row.error())
                .number("share", share)
                .text("verdict", verdict(row).words());
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * A metric's line. Undefined is NaN.
     *
     * @param id the metric
     * @param weight its weight
     * @param history history's value
     * @param candidate the candidate's value
     * @param error the error
     */
    private record Row(MetricId id, double weight, double history, double candidate, double error) {}

    /** Collects the lines of a card. Undefined is NaN. */
    static final class Builder {

        private final String profile;
        private final double fidelity;
        private final List<Row> rows = new ArrayList<>();
        private double distance = Double.NaN;
        private @Nullable Calibration calibration;

        Builder(String profile, double fidelity) {
            this.profile = Objects.requireNonNull(profile, "profile");
            this.fidelity = fidelity;
        }

        Builder calibrated(double distance, Calibration calibration) {
            this.distance = distance;
            this.calibration = calibration;
            return this;
        }

        void add(MetricId id, double weight, double history, double candidate, double error) {
            rows.add(new Row(id, weight, history, candidate, error));
        }

        Scorecard build() {
            return new Scorecard(profile, fidelity, distance, calibration, Double.NaN, rows);
        }
    }
}
