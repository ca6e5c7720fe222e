package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.calibrated.VolatilityWaves;
import io.synthmarket.metrics.internal.calibrated.VolumeTies;
import io.synthmarket.metrics.internal.estimators.RsiCorrelation;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Strands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The metrics of {@link Fidelity#calibrated()}: the concept's, each in a form whose sampling error is well-behaved, cheap ones
 * first. What each is, is said at the constants of {@link MetricId}.
 */
final class CalibratedMetrics {

    private static final int LAGS = ReturnSample.LAGS;
    private static final int LEVERAGE_LAGS = 5;
    private static final int FEWEST_RETURNS_FOR_ARCH = 2 * LAGS + 2;
    private static final double FLOOR = 0.05;

    private static final double CLIP = 0.999;
    private static final double LARGEST_CORRELATION = 1 - 1e-12;

    private static final List<Weighted> ALL = List.of(
            new Weighted(new NamedMetric(MetricId.LOG_VOLATILITY, CalibratedMetrics::logVolatility), 3),
            new Weighted(new NamedMetric(MetricId.MEAN_OVER_VOLATILITY, CalibratedMetrics::meanOverVolatility), 1),
            new Weighted(new NamedMetric(MetricId.LOG_DRAWDOWN, CalibratedMetrics::logDrawdown), 1.5),
            new Weighted(new NamedMetric(MetricId.ACF_10_ROOT, CalibratedMetrics::acfRoot), 2),
            new Weighted(new NamedMetric(MetricId.AUTOCORRELATION_LAG1_Z, sample -> z(sample.autocorrelation(1))), 1),
            new Weighted(new NamedMetric(MetricId.LJUNG_BOX_ROOT, CalibratedMetrics::ljungBoxRoot), 1),
            new Weighted(new NamedMetric(MetricId.VOL_CLUSTERING_NEAR, CalibratedMetrics::nearClustering), 1.5),
            new Weighted(new NamedMetric(MetricId.VOL_CLUSTERING_FAR, CalibratedMetrics::farClustering), 1.5),
            new Weighted(new NamedMetric(MetricId.ARCH_ROOT, CalibratedMetrics::archRoot), 1),
            new Weighted(new NamedMetric(MetricId.LAGGED_LEVERAGE, CalibratedMetrics::laggedLeverage), 1.5),
            new Weighted(new NamedMetric(MetricId.QUANTILE_SKEWNESS, CalibratedMetrics::quantileSkewness), 2),
            new Weighted(new NamedMetric(MetricId.LOG_TAIL_RATIO, CalibratedMetrics::logTailRatio), 2),
            new Weighted(new NamedMetric(MetricId.LOG_RET_VOL_Z, CalibratedMetrics::volumeCorrelation), 1.5),
            new Weighted(new NamedMetric(MetricId.VOLUME_MEMORY, CalibratedMetrics::volumeMemory), 1.5),
            new Weighted(new NamedMetric(MetricId.VOL_PERSISTENCE_Z, CalibratedMetrics::persistence), 2),
            new Weighted(new NamedMetric(MetricId.VOL_OF_VOL, CalibratedMetrics::volatilityOfVolatility), 2),
            new Weighted(new NamedMetric(MetricId.RSI_CORR_Z, CalibratedMetrics::rsiCorrelation), 2),
            new Weighted(new NamedMetric(MetricId.HURST, CalibratedMetrics::hurst), 2));

    private static final Set<Metric> METRICS =
            ALL.stream().map(Weighted::metric).collect(Collectors.toUnmodifiableSet());

    private CalibratedMetrics() {}

    /** Lists the metrics with their weights. */
    static List<Weighted> all() {
        return ALL;
    }

    /** Tells whether a metric is one of these. */
    static boolean include(Metric metric) {
        return METRICS.contains(metric);
    }

    /** Computes Fisher's z of a correlation. */
    private static double z(double correlation) {
        double within = Math.max(-LARGEST_CORRELATION, Math.min(correlation, LARGEST_CORRELATION));
        return Double.isNaN(correlation) ? Double.NaN : Logarithm.of((1 + within) / (1 - within)) / 2;
    }

    private static double logVolatility(ReturnSample sample) {
        return sample.isFlat() ? Double.NaN : Logarithm.of(sample.deviation());
    }

    private static double meanOverVolatility(ReturnSample sample) {
        return sample.isFlat() ? Double.NaN : sample.mean() / sample.deviation();
    }

    private static double logDrawdown(ReturnSample sample) {
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

    private static double acfRoot(ReturnSample sample) {
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double rho = sample.autocorrelation(lag);
            sum += rho * rho;
        }
        return Math.sqrt(sum);
    }

    private static double ljungBoxRoot(ReturnSample sample) {
        int size = sample.returns();
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double rho = sample.autocorrelation(lag);
            sum += rho * rho / (size - lag);
        }
        return Math.sqrt((size + 2) * sum);
    }

    private static double nearClustering(ReturnSample sample) {
        return sample.isFlat() ? Double.NaN : z(sample.sizeMemory().near());
    }

    private static double farClustering(ReturnSample sample) {
        return sample.isFlat() ? Double.NaN : z(sample.sizeMemory().far());
    }

    private static double archRoot(ReturnSample sample) {
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
        return LagProducts.isNoise(sample.lagSums[0], size, mean)
                ? Double.NaN
                : Math.sqrt(sample.arch.rSquared(work, size, sample.lagSums));
    }

    /** Means the correlations of returns with the squares of the five that follow. */
    private static double laggedLeverage(ReturnSample sample) {
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
        return LagProducts.isNoise(spread, size, mean)
                ? Double.NaN
                : products / LEVERAGE_LAGS / Math.sqrt(spread * sample.sumOfSquares());
    }

    private static double quantileSkewness(ReturnSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double low = sample.usualQuantile(ReturnSample.Q05);
        double high = sample.usualQuantile(ReturnSample.Q95);
        return high > low ? (high + low - 2 * sample.usualQuantile(ReturnSample.Q50)) / (high - low) : Double.NaN;
    }

    private static double logTailRatio(ReturnSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double body = sample.usualQuantile(ReturnSample.Q75) - sample.usualQuantile(ReturnSample.Q25);
        double tails = sample.usualQuantile(ReturnSample.Q99) - sample.usualQuantile(ReturnSample.Q01);
        return body > 0 ? Logarithm.of(tails / body) : Double.NaN;
    }

    private static double volumeCorrelation(ReturnSample sample) {
        return !sample.hasVolume() || sample.isFlat()
                ? Double.NaN
                : z(volumeTies(sample).toSizes());
    }

    private static double volumeMemory(ReturnSample sample) {
        return !sample.hasVolume() || sample.isFlat()
                ? Double.NaN
                : z(volumeTies(sample).memory());
    }

    private static VolumeTies volumeTies(ReturnSample sample) {
        return sample.volumeTies(FLOOR * sample.deviation());
    }

    private static double persistence(ReturnSample sample) {
        return sample.isFlat() ? Double.NaN : z(waves(sample).persistence());
    }

    private static double volatilityOfVolatility(ReturnSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double spread = waves(sample).spread();
        return Double.isNaN(spread) ? Double.NaN : Logarithm.of(spread);
    }

    private static VolatilityWaves waves(ReturnSample sample) {
        return sample.volatilityWaves(FLOOR * sample.deviation());
    }

    private static double rsiCorrelation(ReturnSample sample) {
        return sample.isFlat()
                ? Double.NaN
                : z(RsiCorrelation.of(sample.close, sample.centred, sample.returns(), sample.work));
    }

    private static double hurst(ReturnSample sample) {
        return sample.isFlat() ? Double.NaN : sample.hurst();
    }
}
