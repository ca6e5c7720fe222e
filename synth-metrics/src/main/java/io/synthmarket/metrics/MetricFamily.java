package io.synthmarket.metrics;

import java.util.Locale;

/**
 * What a metric is about, so that all of one kind can be asked for as one.
 *
 * @since 0.1.0
 */
public enum MetricFamily {
    /** The distribution of returns, whatever their order. */
    MARGINAL,
    /** How returns depend on those before: linear memory, volatility clustering, leverage, the direction of time. */
    DEPENDENCE,
    /** The shape of candles and the gaps between them. */
    BARS,
    /** Traded volume, its memory and its tie to volatility. */
    VOLUME,
    /** The time of day: needs bars within the day, with times. */
    SESSION,
    /** Losses: value at risk, expected shortfall, drawdowns. */
    RISK;

    /**
     * Writes the family as reports and the command line do.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
