package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.risk.RiskGauge;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a risk desk reads off a series. r are the log returns from one close C to the next, that of the first bar included: it goes out
 * from the close before, C_0.
 *
 * <p>Metrics of a series alone, such as {@link MetricId#MAX_DRAWDOWN} and {@link MetricId#VALUE_AT_RISK_1}, know no close before the
 * first and begin at it. Of short paths that go on from a history they are other numbers than these.
 *
 * @since 0.1.0
 */
public enum RiskFigure {
    /** The 1 % quantile of r, linearly interpolated: the less, the worse. */
    VALUE_AT_RISK_1(RiskGauge.VALUE_AT_RISK_1, false, 100),
    /** The 5 % quantile of r. */
    VALUE_AT_RISK_5(RiskGauge.VALUE_AT_RISK_5, false, 20),
    /** The mean of the returns at or under the 1 % quantile. */
    EXPECTED_SHORTFALL_1(RiskGauge.EXPECTED_SHORTFALL_1, false, 100),
    /** The mean of the returns at or under the 5 % quantile. */
    EXPECTED_SHORTFALL_5(RiskGauge.EXPECTED_SHORTFALL_5, false, 20),
    /** The deepest fall from a peak, min_t (C_t / max_{s≤t} C_s − 1): at most 0. */
    MAX_DRAWDOWN(RiskGauge.MAX_DRAWDOWN, false, 1),
    /** The most bars in a row below an earlier close: the more, the worse. */
    DRAWDOWN_DURATION(RiskGauge.DRAWDOWN_DURATION, true, 1),
    /** The last close over C_0, less 1. */
    TOTAL_RETURN(RiskGauge.TOTAL_RETURN, false, 1),
    /** The sample standard deviation of r: the more, the worse; undefined for a single bar. */
    VOLATILITY(RiskGauge.VOLATILITY, true, 2);

    private final int place;
    private final boolean moreIsWorse;
    private final int fewestBars;

    RiskFigure(int place, boolean moreIsWorse, int fewestBars) {
        this.place = place;
        this.moreIsWorse = moreIsWorse;
        this.fewestBars = fewestBars;
    }

    /** Tells where a {@link RiskGauge} puts the figure. */
    int place() {
        return place;
    }

    /**
     * Looks a figure up.
     *
     * @param name its name as in reports, such as {@code max_drawdown}
     * @return the figure, empty where there is none of that name
     */
    public static Optional<RiskFigure> find(String name) {
        Objects.requireNonNull(name, "name");
        return Stream.of(values())
                .filter(figure -> figure.toString().equals(name))
                .findFirst();
    }

    /**
     * Tells which end of the distribution is the bad one.
     *
     * @return true where greater values are worse
     */
    public boolean moreIsWorse() {
        return moreIsWorse;
    }

    /**
     * Tells how many bars a series needs for the figure to say what it is called: of fewer than a hundred none is the worst of a hundred.
     * Of a shorter one it can be computed all the same, and is hardly more than the worst bar.
     *
     * @return 100 for what is worse in one bar of a hundred, 20 for one of twenty, else 1, or 2 for the volatility
     */
    public int fewestBars() {
        return fewestBars;
    }

    /**
     * Names the figure as in reports.
     *
     * @return such as {@code max_drawdown}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
