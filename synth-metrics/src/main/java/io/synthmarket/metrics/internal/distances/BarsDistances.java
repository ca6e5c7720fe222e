package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.estimators.Candles;
import io.synthmarket.metrics.internal.estimators.RangeVolatility;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Spread;
import java.util.List;

/** The distances of {@link MetricFamily#BARS}; what each is, is said at the constants of {@link MetricId}. */
public final class BarsDistances {

    private static final int RANGE_LAGS = 20;

    /** A range volatility below this share of that of returns is taken to be as large as that, so that its log is finite. */
    private static final double FLOOR = 0.01;

    private static final double[] UNDEFINED = new double[0];

    private BarsDistances() {}

    /** Lists the distances, cheap ones first. */
    public static List<Distance> all() {
        return List.of(
                new CurveDistance(MetricId.GAP_SHARE_DISTANCE, MetricFamily.BARS, BarsDistances::gapAngle),
                new CurveDistance(MetricId.RANGE_VOLATILITY_DISTANCE, MetricFamily.BARS, BarsDistances::rangeRatios),
                new CurveDistance(MetricId.RANGE_CLUSTERING_DISTANCE, MetricFamily.BARS, BarsDistances::rangeAcf),
                new CandleShapeDistance());
    }

    /** Computes {@link MetricId#GAP_SHARE}, NaN where it is undefined. */
    public static double gapShare(BarSeries bars) {
        double gap = Spread.of(Candles.each(bars, Candles::gap)).deviation();
        double body = Spread.of(Candles.each(bars, Candles::body)).deviation();
        return gap * gap / (gap * gap + body * body);
    }

    /** Computes atan(sd(g) / sd(b)), which is arcsin √gap_share and finite at both its ends. */
    private static double[] gapAngle(BarSeries bars) {
        double gap = Spread.of(Candles.each(bars, Candles::gap)).deviation();
        double body = Spread.of(Candles.each(bars, Candles::body)).deviation();
        return gap > 0 || body > 0 ? new double[] {StrictMath.atan2(gap, body)} : UNDEFINED;
    }

    /** Computes {@link MetricId#RANGE_ACF}, no lags where it is undefined. */
    public static double[] rangeAcf(BarSeries bars) {
        double[] ranges = new double[bars.size()];
        for (int bar = 0; bar < ranges.length; bar++) {
            ranges[bar] = Candles.range(bars, bar);
        }
        return LagProducts.autocorrelations(ranges, RANGE_LAGS);
    }

    /** Computes the log of Parkinson's, Garman and Klass's and Rogers and Satchell's volatility over that of returns. */
    private static double[] rangeRatios(BarSeries bars) {
        double volatility = Spread.of(Candles.each(bars, Candles::logReturn)).deviation();
        RangeVolatility ranges = RangeVolatility.of(bars);
        if (volatility == 0 || ranges.parkinson() == 0) {
            return UNDEFINED;
        }
        return new double[] {
            logRatio(ranges.parkinson(), volatility),
            logRatio(ranges.garmanKlass(), volatility),
            logRatio(ranges.rogersSatchell(), volatility)
        };
    }

    private static double logRatio(double rangeVolatility, double volatility) {
        return Logarithm.of(Math.max(rangeVolatility / volatility, FLOOR));
    }
}
