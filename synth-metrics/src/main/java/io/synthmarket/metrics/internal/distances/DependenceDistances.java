package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.estimators.DetrendedFluctuation;
import io.synthmarket.metrics.internal.estimators.LeverageCurve;
import io.synthmarket.metrics.internal.estimators.ZumbachCurve;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import java.util.List;
import java.util.function.Function;

/** The distances of {@link MetricFamily#DEPENDENCE}; what each is, is said at the constants of {@link MetricId}. */
public final class DependenceDistances {

    /** How far autocorrelations go. */
    public static final int LAGS = 100;

    /** How far leverage goes. */
    public static final int LEVERAGE_LAGS = 20;

    private DependenceDistances() {}

    /** Lists the distances. */
    public static List<Distance> all() {
        return List.of(
                curve(MetricId.ACF_RETURNS_DISTANCE, DependenceDistances::memoryOfReturns),
                curve(MetricId.ACF_ABS_RETURNS_DISTANCE, DependenceDistances::memoryOfSizes),
                curve(MetricId.ACF_SQUARED_RETURNS_DISTANCE, DependenceDistances::memoryOfSquares),
                curve(MetricId.LEVERAGE_CURVE_DISTANCE, DependenceDistances::leverageCurve),
                curve(MetricId.ZUMBACH_DISTANCE, DependenceDistances::zumbachCurve),
                curve(MetricId.DFA_ABS_DISTANCE, series -> new double[] {dfaAbs(series)}),
                new NamedDistance(MetricId.SIG_W1, MetricFamily.DEPENDENCE, DependenceDistances::signatures),
                new NamedDistance(MetricId.MMD, MetricFamily.DEPENDENCE, DependenceDistances::kernels));
    }

    private static Distance curve(MetricId id, Function<BarSeries, double[]> curve) {
        return new CurveDistance(id, MetricFamily.DEPENDENCE, curve);
    }

    private static double[] memoryOfReturns(BarSeries series) {
        return LagProducts.autocorrelations(LogReturns.of(series), LAGS);
    }

    private static double[] memoryOfSizes(BarSeries series) {
        double[] sizes = LogReturns.of(series);
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Math.abs(sizes[t]);
        }
        return LagProducts.autocorrelations(sizes, LAGS);
    }

    private static double[] memoryOfSquares(BarSeries series) {
        double[] squares = LogReturns.of(series);
        for (int t = 0; t < squares.length; t++) {
            squares[t] *= squares[t];
        }
        return LagProducts.autocorrelations(squares, LAGS);
    }

    /** Computes the correlation of returns with the squares of those 1 … 20 bars later, none where undefined. */
    public static double[] leverageCurve(BarSeries series) {
        return LeverageCurve.of(LogReturns.of(series), LEVERAGE_LAGS);
    }

    /** Computes the asymmetry of trend and volatility by horizon, none where undefined. */
    public static double[] zumbachCurve(BarSeries series) {
        return ZumbachCurve.of(LogReturns.of(series));
    }

    /** Computes {@link MetricId#ZUMBACH}, NaN where it is undefined. */
    public static double zumbach(BarSeries series) {
        double[] curve = zumbachCurve(series);
        double sum = 0;
        for (double value : curve) {
            sum += value;
        }
        return sum / curve.length;
    }

    /** Computes {@link MetricId#DFA_ABS}, NaN where it is undefined. */
    public static double dfaAbs(BarSeries series) {
        return DetrendedFluctuation.ofSizes(LogReturns.of(series));
    }

    private static Distance.Gauge signatures(BarSeries history) {
        SignatureDistance known = new SignatureDistance(LogReturns.of(history));
        return candidate -> known.to(LogReturns.of(candidate));
    }

    private static Distance.Gauge kernels(BarSeries history) {
        KernelDiscrepancy known = new KernelDiscrepancy(LogReturns.of(history));
        return candidate -> known.to(LogReturns.of(candidate));
    }
}
