package io.synthmarket.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What accepting and rejecting did: each risk figure over all attempts beside that over the accepted.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class RejectionSummary {

    private static final double MOST_NARROWED = 0.1;

    private final int attempts;
    private final int accepted;
    private final Map<RiskFigure, Distribution> ofAll;
    private final Map<RiskFigure, Distribution> ofAccepted;
    private final Map<String, Long> obstacles;

    RejectionSummary(
            int attempts,
            int accepted,
            Map<RiskFigure, Distribution> ofAll,
            Map<RiskFigure, Distribution> ofAccepted,
            Map<String, Long> obstacles) {
        this.attempts = attempts;
        this.accepted = accepted;
        this.ofAll = new EnumMap<>(ofAll);
        this.ofAccepted = ofAccepted.isEmpty() ? Map.of() : new EnumMap<>(ofAccepted);
        this.obstacles = Collections.unmodifiableMap(new LinkedHashMap<>(obstacles));
    }

    /**
     * Tells how many attempts there were.
     *
     * @return at least 1
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Tells how many met the rule; all, where there is none.
     *
     * @return from 0 to {@link #attempts()}
     */
    public int accepted() {
        return accepted;
    }

    /**
     * Returns the distribution of a figure over all attempts.
     *
     * @param figure the figure
     * @return its distribution
     */
    public Distribution ofAll(RiskFigure figure) {
        return Objects.requireNonNull(ofAll.get(figure), "figure");
    }

    /**
     * Returns the distribution of a figure over the accepted.
     *
     * @param figure the figure
     * @return its distribution, empty where nothing was accepted
     */
    public Optional<Distribution> ofAccepted(RiskFigure figure) {
        return Optional.ofNullable(ofAccepted.get(figure));
    }

    /**
     * Counts which metric stood in the way of rejected attempts: that of the largest weighted loss, of those that were scored to the end.
     *
     * @return counts by the name of the metric, the most frequent first
     */
    public Map<String, Long> obstacles() {
        return obstacles;
    }

    /**
     * Warns where rejecting made risk look smaller: where the 99 % drawdown of the accepted is more than a tenth smaller than that of
     * all.
     *
     * @return warnings, none where there is nothing to warn of
     */
    public List<String> warnings() {
        Optional<Distribution> kept = ofAccepted(RiskFigure.MAX_DRAWDOWN);
        double all = ofAll(RiskFigure.MAX_DRAWDOWN).worst(RiskFigure.MAX_DRAWDOWN);
        if (kept.isEmpty() || accepted == attempts) {
            return List.of();
        }
        double left = kept.get().worst(RiskFigure.MAX_DRAWDOWN);
        return left > (1 - MOST_NARROWED) * all
                ? List.of(String.format(
                        Locale.ROOT,
                        "rejecting narrowed the 99 %% maximum drawdown from %.1f %% of all attempts to %.1f %% of the accepted;"
                                + " for risk figures keep every candidate, or accept by a gate",
                        -100 * all,
                        -100 * left))
                : List.of();
    }

    /**
     * Writes the summary as a table, one figure per line.
     *
     * @return several lines of text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d of %d attempts accepted, %.1f %%\n%-20s %12s %12s %12s %12s %12s %12s\n",
                accepted,
                attempts,
                100.0 * accepted / attempts,
                "",
                "mean, all",
                "accepted",
                "sd, all",
                "accepted",
                "worst 1 %",
                "accepted"));
        for (RiskFigure figure : RiskFigure.values()) {
            Distribution all = ofAll(figure);
            Optional<Distribution> kept = ofAccepted(figure);
            text.append(String.format(
                    Locale.ROOT,
                    "%-20s %12.5g %12s %12.5g %12s %12.5g %12s\n",
                    figure,
                    all.mean(),
                    number(kept.map(Distribution::mean)),
                    all.deviation(),
                    number(kept.map(Distribution::deviation)),
                    all.worst(figure),
                    number(kept.map(distribution -> distribution.worst(figure)))));
        }
        obstacles.forEach((metric, count) ->
                text.append(String.format(Locale.ROOT, "held back by %-22s %d times\n", metric, count)));
        warnings().forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        return text.toString().stripTrailing();
    }

    private static String number(Optional<Double> value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.5g", value.get()) : "–";
    }
}
