package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.Metric;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.estimators.RsiCorrelation;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Strands;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The metrics of {@link Fidelity#calibrated()}: the concept's, each in a form whose sampling error is well-behaved, cheap ones
 * first. What each is, is said at the constants of {@link MetricId}.
 */
public final class CalibratedMetrics {

    private static final int LAGS = WorkingSample.LAGS;
    private static final int LEVERAGE_LAGS = 5;
    private static final int FEWEST_RETURNS_FOR_ARCH = 2 * LAGS + 2;
    private static final double FLOOR = 0.05;

    private static final double CLIP = 0.999;
    private static final double LARGEST_CORRELATION = 1 - 1e-12;

    private static final List<Weighted> ALL = List.of(
            weighted(MetricId.LOG_VOLATILITY, 3, CalibratedMetrics::logVolatility),
            weighted(MetricId.MEAN_OVER_VOLATILITY, 1, CalibratedMetrics::meanOverVolatility),
            weighted(MetricId.LOG_DRAWDOWN, 1.5, CalibratedMetrics::logDrawdown),
            weighted(MetricId.ACF_10_ROOT, 2, CalibratedMetrics::acfRoot),
            weighted(MetricId.AUTOCORRELATION_LAG1_Z, 1, sample -> z(sample.autocorrelation(1))),
            weighted(MetricId.LJUNG_BOX_ROOT, 1, CalibratedMetrics::ljungBoxRoot),
            weighted(MetricId.VOL_CLUSTERING_NEAR, 1.5, CalibratedMetrics::nearClustering),
            weighted(MetricId.VOL_CLUSTERING_FAR, 1.5, CalibratedMetrics::farClustering),
            weighted(MetricId.ARCH_ROOT, 1, CalibratedMetrics::archRoot),
            weighted(MetricId.LAGGED_LEVERAGE, 1.5, CalibratedMetrics::laggedLeverage),
            weighted(MetricId.QUANTILE_SKEWNESS, 2, CalibratedMetrics::quantileSkewness),
            weighted(MetricId.LOG_TAIL_RATIO, 2, CalibratedMetrics::logTailRatio),
            weighted(MetricId.LOG_RET_VOL_Z, 1.5, CalibratedMetrics::volumeCorrelation),
            weighted(MetricId.VOLUME_MEMORY, 1.5, CalibratedMetrics::volumeMemory),
            weighted(MetricId.VOL_PERSISTENCE_Z, 2, CalibratedMetrics::persistence),
            weighted(MetricId.VOL_OF_VOL, 2, CalibratedMetrics::volatilityOfVolatility),
            weighted(MetricId.RSI_CORR_Z, 2, CalibratedMetrics::rsiCorrelation),
            weighted(MetricId.HURST, 2, CalibratedMetrics::hurst));

    private static final Set<Metric> METRICS =
            ALL.stream().map(Weighted::metric).collect(Collectors.toUnmodifiableSet());

    private CalibratedMetrics() {}

    /** Lists the metrics with their weights. */
    public static List<Weighted> all() {
        return ALL;
    }

    /** Tells whether a metric is one of these. */
    static boolean include(Metric metric) {
        return METRICS.contains(metric);
    }

    private static Weighted weighted(MetricId id, double weight, ToDoubleFunction<WorkingSample> measure) {
        return new Weighted(new NamedMetric(id, sample -> measure.applyAsDouble((WorkingSample) sample)), weight);
    }

    /** Computes Fisher's z of a correlation. */
    private static double z(double correlation) {
        double within = Math.max(-LARGEST_CORRELATION, Math.min(correlation, LARGEST_CORRELATION));
        return Double.isNaN(correlation) ? Double.NaN : Logarithm.of((1 + within) / (1 - within)) / 2;
    }

    private static double logVolatility(WorkingSample sample) {
        return sample.isFlat() ? Double.NaN : Logarithm.of(sample.deviation());
    }

    private static double meanOverVolatility(WorkingSample sample) {
        return sample.isFlat() ? Double.NaN : sample.mean() / sample.deviation();
    }

    private static double logDrawdown(WorkingSample sample) {
        double[] close = sample.close;
        double peak = close[0];
        double least = 1;
        for (int t = 1; t <= sample.returns(); t++) {
            if (close[t] > peak) {
                peak = close[t];
            } else if (close[t] < least * peak) {
                least = close[t] / peak;
            }
        }
        return least < 1 ? Logarithm.of(-Logarithm.of(least)) : Double.NaN;
    }

    private static double acfRoot(WorkingSample sample) {
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double rho = sample.autocorrelation(lag);
            sum += rho * rho;
        }
        return Math.sqrt(sum);
    }

    private static double ljungBoxRoot(WorkingSample sample) {
        int size = sample.returns();
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double rho = sample.autocorrelation(lag);
            sum += rho * rho / (size - lag);
        }
        return Math.sqrt((size + 2) * sum);
    }

    private static double nearClustering(WorkingSample sample) {
        return sample.isFlat() ? Double.NaN : z(sample.sizeMemory().near());
    }

    private static double farClustering(WorkingSample sample) {
        return sample.isFlat() ? Double.NaN : z(sample.sizeMemory().far());
    }

    private static double archRoot(WorkingSample sample) {
        int size = sample.returns();
        if (size < FEWEST_RETURNS_FOR_ARCH || sample.isFlat()) {
            return Double.NaN;
        }
        double[] work = sample.work;
        double mean = sample.sumOfSquares() / size;
        for (int t = 0; t < size; t++) {
            work[t] = sample.centred[t] * sample.centred[t] - mean;
        }
        LagProducts.upToTen(work, LAGS, size, sample.lagSums);
        return RoundingNoise.explains(sample.lagSums[0], size, mean)
                ? Double.NaN
                : Math.sqrt(sample.arch.rSquared(work, size, sample.lagSums));
    }

    /** Averages the correlations of returns with the squares of the five that follow. */
    private static double laggedLeverage(WorkingSample sample) {
        int size = sample.returns();
        if (size <= LAGS || sample.isFlat()) {
            return Double.NaN;
        }
        double cap = sample.upperQuantileOfSquares(CLIP);
        double[] work = sample.work;
        for (int t = 0; t < size; t++) {
            work[t] = Math.min(sample.centred[t] * sample.centred[t], cap);
        }
        double mean = Strands.sum(work, size) / size;
        for (int t = 0; t < size; t++) {
            work[t] -= mean;
        }
        double spread = Strands.squares(work, size);
        double products = 0;
        for (int t = 0; t + LEVERAGE_LAGS < size; t++) {
            double following = 0;
            for (int k = 1; k <= LEVERAGE_LAGS; k++) {
                following += work[t + k];
            }
            products += sample.centred[t] * following;
        }
        return RoundingNoise.explains(spread, size, mean)
                ? Double.NaN
                : products / LEVERAGE_LAGS / Math.sqrt(spread * sample.sumOfSquares());
    }

    private static double quantileSkewness(WorkingSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double low = sample.usualQuantile(WorkingSample.Q05);
        double high = sample.usualQuantile(WorkingSample.Q95);
        return high > low ? (high + low - 2 * sample.usualQuantile(WorkingSample.Q50)) / (high - low) : Double.NaN;
    }

    private static double logTailRatio(WorkingSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double body = sample.usualQuantile(WorkingSample.Q75) - sample.usualQuantile(WorkingSample.Q25);
        double tails = sample.usualQuantile(WorkingSample.Q99) - sample.usualQuantile(WorkingSample.Q01);
        return body > 0 ? Logarithm.of(tails / body) : Double.NaN;
    }

    private static double volumeCorrelation(WorkingSample sample) {
        return !sample.hasVolume() || sample.isFlat()
                ? Double.NaN
                : z(volumeTies(sample).toSizes());
    }

    private static double volumeMemory(WorkingSample sample) {
        return !sample.hasVolume() || sample.isFlat()
                ? Double.NaN
                : z(volumeTies(sample).memory());
    }

    private static VolumeTies volumeTies(WorkingSample sample) {
        return sample.volumeTies(FLOOR * sample.deviation());
    }

    private static double persistence(WorkingSample sample) {
        return sample.isFlat() ? Double.NaN : z(waves(sample).persistence());
    }

    private static double volatilityOfVolatility(WorkingSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double spread = waves(sample).spread();
        return Double.isNaN(spread) ? Double.NaN : Logarithm.of(spread);
    }

    private static VolatilityWaves waves(WorkingSample sample) {
        return sample.volatilityWaves(FLOOR * sample.deviation());
    }

    private static double rsiCorrelation(WorkingSample sample) {
        return sample.isFlat()
                ? Double.NaN
                : z(RsiCorrelation.of(sample.close, sample.centred, sample.returns(), sample.work));
    }

    private static double hurst(WorkingSample sample) {
        return sample.isFlat() ? Double.NaN : sample.hurst();
    }
}
