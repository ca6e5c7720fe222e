package io.synthmarket.metrics;

import java.util.Locale;

/**
 * What a risk desk reads off a series. Notation as at {@link MetricId}: r are the log returns from one close to the next.
 *
 * @since 0.1.0
 */
public enum RiskFigure {
    /** The 1 % quantile of r, linearly interpolated: the less, the worse. */
    VALUE_AT_RISK_1(false),
    /** The 5 % quantile of r. */
    VALUE_AT_RISK_5(false),
    /** The mean of the returns at or under the 1 % quantile. */
    EXPECTED_SHORTFALL_1(false),
    /** The mean of the returns at or under the 5 % quantile. */
    EXPECTED_SHORTFALL_5(false),
    /** The deepest fall from a peak, min_t (C_t / max_{s≤t} C_s − 1): at most 0. */
    MAX_DRAWDOWN(false),
    /** The most bars in a row below an earlier close: the more, the worse. */
    DRAWDOWN_DURATION(true),
    /** The last close over the first, less 1. */
    TOTAL_RETURN(false),
    /** The sample standard deviation of r: the more, the worse. */
    VOLATILITY(true);

    private final boolean moreIsWorse;

    RiskFigure(boolean moreIsWorse) {
        this.moreIsWorse = moreIsWorse;
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
     * Names the figure as in reports.
     *
     * @return such as {@code max_drawdown}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
