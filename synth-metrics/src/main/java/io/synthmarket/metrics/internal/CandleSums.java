package io.synthmarket.metrics.internal;

import io.synthmarket.core.BarSeries;

/**
 * Volatility per bar from what lies between open and close, over all bars.
 *
 * @param parkinson √ of the mean of ln(H/L)² / (4 ln 2)
 * @param garmanKlass √ of the mean of ½ ln(H/L)² − (2 ln 2 − 1) ln(C/O)²
 * @param rogersSatchell √ of the mean of ln(H/C) ln(H/O) + ln(L/C) ln(L/O)
 */
public record CandleSums(double parkinson, double garmanKlass, double rogersSatchell) {

    private static final double LN2 = 0.6931471805599453;

    /** Measures a series. */
    public static CandleSums of(BarSeries bars) {
        double ranges = 0;
        double bodies = 0;
        double wicks = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            double body = Candles.body(bars, bar);
            double upper = Candles.upperWick(bars, bar);
            double lower = Candles.lowerWick(bars, bar);
            double length = Math.abs(body);
            double range = upper + length + lower;
            ranges += range * range;
            bodies += body * body;
            wicks += upper * (upper + length) + lower * (lower + length);
        }
        return new CandleSums(
                Math.sqrt(ranges / (4 * LN2) / bars.size()),
                Math.sqrt((ranges / 2 - (2 * LN2 - 1) * bodies) / bars.size()),
                Math.sqrt(wicks / bars.size()));
    }
}
