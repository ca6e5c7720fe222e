package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.risk.ChanceDrawdown;
import io.synthmarket.metrics.internal.risk.PathTally;
import io.synthmarket.metrics.internal.risk.RiskGauge;
import io.synthmarket.metrics.internal.risk.RiskSample;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What accepting and rejecting did: each risk figure over all attempts beside that over those that were kept as paths.
 *
 * <p>An attempt is <i>accepted</i> where it met the rule, and <i>kept</i> where it became a path: under {@link
 * io.synthmarket.core.Shortfall#KEEP_BEST} an attempt that was not accepted can be kept.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class RejectionSummary {

    private static final double MOST_NARROWED = 0.1;

    private final long attempts;
    private final long accepted;
    private final int kept;
    private final Map<RiskFigure, Distribution> ofAll;
    private final Map<RiskFigure, Distribution> ofKept;
    private final RiskSample all;
    private final Map<String, Long> obstacles;
    private final Narrowing narrowing;

    private RejectionSummary(Collection<PathTally> tallies, RiskSample all, RiskSample kept) {
        attempts = tallies.stream().mapToLong(PathTally::attempts).sum();
        accepted = tallies.stream().mapToLong(PathTally::accepted).sum();
        this.kept = (int) tallies.stream().filter(PathTally::kept).count();
        this.all = all;
        ofAll = distributions(all);
        ofKept = distributions(kept);
        obstacles = obstacles(tallies);
        narrowing = narrowing(all, kept);
    }

    /** Sums up paths from their numbers and the risk figures of the attempts at them. */
    static RejectionSummary of(Collection<PathTally> tallies, RiskSample all, RiskSample kept) {
        return new RejectionSummary(tallies, all, kept);
    }

    private static Map<RiskFigure, Distribution> distributions(RiskSample sample) {
        Map<RiskFigure, Distribution> distributions = new EnumMap<>(RiskFigure.class);
        for (RiskFigure figure : RiskFigure.values()) {
            double[] values = sample.sorted(figure.place());
            if (values.length > 0) {
                distributions.put(figure, Distribution.of(values));
            }
        }
        return distributions;
    }

    private static Map<String, Long> obstacles(Collection<PathTally> tallies) {
        Map<String, Long> counts = new HashMap<>();
        for (PathTally tally : tallies) {
            tally.obstacles().forEach((metric, count) -> counts.merge(metric, (long) count, Long::sum));
        }
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    private Narrowing narrowing(RiskSample all, RiskSample keptSample) {
        if (kept == 0 || kept == attempts) {
            return Narrowing.NONE;
        }
        double[] drawdowns = all.sorted(RiskGauge.MAX_DRAWDOWN);
        double byChance = ChanceDrawdown.bound(drawdowns, Math.min(keptSample.size(), drawdowns.length));
        double narrowed = (1 - MOST_NARROWED) * worst(ofAll);
        double left = worst(ofKept);
        if (left > narrowed && left > byChance) {
            return Narrowing.NARROWED;
        }
        return byChance > narrowed ? Narrowing.TOO_FEW_TO_TELL : Narrowing.NONE;
    }

    private static double worst(Map<RiskFigure, Distribution> distributions) {
        return Optional.ofNullable(distributions.get(RiskFigure.MAX_DRAWDOWN))
                .map(distribution -> distribution.worst(RiskFigure.MAX_DRAWDOWN))
                .orElseThrow();
    }

    /**
     * Tells how many attempts there were.
     *
     * @return at least 1
     */
    public long attempts() {
        return attempts;
    }

    /**
     * Tells how many met the rule; all, where there is none.
     *
     * @return from 0 to {@link #attempts()}
     */
    public long accepted() {
        return accepted;
    }

    /**
     * Tells how many became paths: the accepted and, where the rule keeps the best, the best of the others.
     *
     * @return from 0 to {@link #attempts()}, one for each path that did not fail
     */
    public int kept() {
        return kept;
    }

    /**
     * Returns the distribution of a figure over all attempts, or over a sample where there were more than 100,000.
     *
     * @param figure the figure
     * @return its distribution, whose count tells the size of the sample; empty where the figure is undefined, as is the volatility of
     *     a single bar
     */
    public Optional<Distribution> ofAll(RiskFigure figure) {
        return Optional.ofNullable(ofAll.get(Objects.requireNonNull(figure, "figure")));
    }

    /**
     * Returns the values that {@link #ofAll} describes, to draw them.
     *
     * @param figure the figure
     * @return a copy, the least first; empty where the figure is undefined
     */
    public double[] valuesOfAll(RiskFigure figure) {
        return all.sorted(Objects.requireNonNull(figure, "figure").place());
    }

    /**
     * Returns the distribution of a figure over the attempts that were kept.
     *
     * @param figure the figure
     * @return its distribution, empty where nothing was kept or the figure is undefined
     */
    public Optional<Distribution> ofKept(RiskFigure figure) {
        return Optional.ofNullable(ofKept.get(Objects.requireNonNull(figure, "figure")));
    }

    /**
     * Counts which metric stood in the way of attempts that did not meet the rule: that of the largest weighted loss, of those that
     * were scored to the end.
     *
     * @return counts by the name of the metric, the most frequent first
     */
    public Map<String, Long> obstacles() {
        return obstacles;
    }

    /**
     * Tells whether rejecting made risk look smaller: whether the 99 % drawdown of the kept is more than a tenth smaller than that of
     * all, and smaller than that of 95 of 100 random choices of so many attempts.
     *
     * @return {@link Narrowing#TOO_FEW_TO_TELL} where it is not both, and more than 5 of 100 random choices are smaller by a tenth
     */
    public Narrowing narrowing() {
        return narrowing;
    }

    /**
     * Warns where rejecting {@linkplain Narrowing#NARROWED narrowed} risk, and advises a {@linkplain Fidelity#gate() gate} where metrics
     * that one leaves out are among the {@linkplain #obstacles() obstacles}.
     *
     * @return warnings, none where there is nothing to warn of
     */
    public List<String> warnings() {
        return narrowing == Narrowing.NARROWED
                ? List.of(String.format(
                        Locale.ROOT,
                        "rejecting narrowed the 99 %% maximum drawdown from %.1f %% of all attempts to %.1f %% of the kept;"
                                + " for risk figures keep every candidate%s",
                        -100 * worst(ofAll),
                        -100 * worst(ofKept),
                        heldBackByRisk() ? ", or accept by a gate" : ""))
                : List.of();
    }

    private boolean heldBackByRisk() {
        return obstacles.keySet().stream().anyMatch(Profile::tellsOfRisk);
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
                "%d of %d attempts accepted, %.1f %%; %d kept\n%-20s %12s %12s %12s %12s %12s %12s\n",
                accepted,
                attempts,
                100.0 * accepted / attempts,
                kept,
                "",
                "mean, all",
                "kept",
                "sd, all",
                "kept",
                "worst 1 %",
                "kept"));
        ofAll.forEach((figure, all) -> {
            Optional<Distribution> ofThese = ofKept(figure);
            text.append(String.format(
                    Locale.ROOT,
                    "%-20s %12.5g %12s %12.5g %12s %12.5g %12s\n",
                    figure,
                    all.mean(),
                    number(ofThese.map(Distribution::mean)),
                    all.deviation(),
                    number(ofThese.map(Distribution::deviation)),
                    all.worst(figure),
                    number(ofThese.map(distribution -> distribution.worst(figure)))));
        });
        obstacles.forEach((metric, count) ->
                text.append(String.format(Locale.ROOT, "held back by %-22s %d times\n", metric, count)));
        int sampled = ofAll(RiskFigure.MAX_DRAWDOWN).map(Distribution::count).orElse(0);
        if (sampled < attempts) {
            text.append("figures of all are those of a sample of ")
                    .append(sampled)
                    .append(" attempts\n");
        }
        if (narrowing == Narrowing.TOO_FEW_TO_TELL) {
            text.append("too few to tell whether rejecting narrowed the maximum drawdown\n");
        }
        warnings().forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        return text.toString().stripTrailing();
    }

    private static String number(Optional<Double> value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.5g", value.get()) : "–";
    }
}
