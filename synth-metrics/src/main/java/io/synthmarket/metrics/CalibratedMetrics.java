package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.LagProducts;
import io.synthmarket.metrics.internal.Logarithm;
import io.synthmarket.metrics.internal.Pearson;
import io.synthmarket.metrics.internal.RsiCorrelation;
import io.synthmarket.metrics.internal.Selection;
import java.util.List;

/**
 * The metrics of {@link Fidelity#calibrated()}: the concept's, each in a form whose sampling error is well-behaved, cheap ones
 * first. What each is, is said at the constants of {@link MetricId}.
 */
final class CalibratedMetrics {

    private static final int LAGS = ReturnSample.LAGS;
    private static final int FAR_LAGS = 100;
    private static final int LEVERAGE_LAGS = 5;
    private static final int FEWEST_RETURNS_FOR_ARCH = 2 * LAGS + 2;
    private static final double FLOOR = 0.05;
    private static final double VOLUME_FLOOR = 1e-3;
    private static final double CLIP = 0.999;
    private static final double LARGEST_CORRELATION = 1 - 1e-12;

    private CalibratedMetrics() {}

    /** Lists the metrics with their weights. */
    static List<Weighted> all() {
        return List.of(
                new Weighted(new NamedMetric(MetricId.LOG_VOLATILITY, CalibratedMetrics::logVolatility), 3),
                new Weighted(new NamedMetric(MetricId.MEAN_OVER_VOLATILITY, CalibratedMetrics::meanOverVolatility), 1),
                new Weighted(new NamedMetric(MetricId.LOG_DRAWDOWN, CalibratedMetrics::logDrawdown), 1.5),
                new Weighted(new NamedMetric(MetricId.ACF_10_ROOT, CalibratedMetrics::acfRoot), 2),
                new Weighted(
                        new NamedMetric(MetricId.AUTOCORRELATION_LAG1_Z, sample -> z(sample.autocorrelation(1))), 1),
                new Weighted(new NamedMetric(MetricId.LJUNG_BOX_ROOT, CalibratedMetrics::ljungBoxRoot), 1),
                new Weighted(new NamedMetric(MetricId.VOL_CLUSTERING_NEAR, CalibratedMetrics::nearClustering), 1.5),
                new Weighted(new NamedMetric(MetricId.VOL_CLUSTERING_FAR, CalibratedMetrics::farClustering), 1.5),
                new Weighted(new NamedMetric(MetricId.ARCH_ROOT, CalibratedMetrics::archRoot), 1),
                new Weighted(new NamedMetric(MetricId.LAGGED_LEVERAGE, CalibratedMetrics::laggedLeverage), 1.5),
                new Weighted(new NamedMetric(MetricId.QUANTILE_SKEWNESS, CalibratedMetrics::quantileSkewness), 2),
                new Weighted(new NamedMetric(MetricId.LOG_TAIL_RATIO, CalibratedMetrics::logTailRatio), 2),
                new Weighted(new NamedMetric(MetricId.LOG_RET_VOL_Z, CalibratedMetrics::volumeCorrelation), 1.5),
                new Weighted(new NamedMetric(MetricId.VOL_PERSISTENCE_Z, CalibratedMetrics::persistence), 2),
                new Weighted(new NamedMetric(MetricId.RSI_CORR_Z, CalibratedMetrics::rsiCorrelation), 2),
                new Weighted(new NamedMetric(MetricId.HURST, CalibratedMetrics::hurst), 2));
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
            peak = Math.max(peak, close[t]);
            least = Math.min(least, close[t] / peak);
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
        return clustering(sample, 1, LAGS);
    }

    private static double farClustering(ReturnSample sample) {
        int last = Math.min(FAR_LAGS, sample.returns() - 1);
        return clustering(sample, LAGS + 1, last) / (last - LAGS);
    }

    /** Sums the autocorrelation of the sizes of returns over a range of lags, all of them in one pass over running sums. */
    private static double clustering(ReturnSample sample, int firstLag, int lastLag) {
        int size = sample.returns();
        if (lastLag < firstLag || size <= lastLag || sample.isFlat()) {
            return Double.NaN;
        }
        double[] centred = sample.centred;
        double mean = 0;
        for (int t = 0; t < size; t++) {
            mean += Math.abs(centred[t]);
        }
        mean /= size;
        double[] before = sample.work;
        double spread = 0;
        double sum = 0;
        before[0] = 0;
        for (int t = 0; t < size; t++) {
            double now = Math.abs(centred[t]) - mean;
            before[t + 1] = before[t] + now;
            spread += now * now;
            if (t >= firstLag) {
                sum += now * (before[t - firstLag + 1] - before[Math.max(0, t - lastLag)]);
            }
        }
        return LagProducts.isNoiseOfReturns(spread, size, mean) ? Double.NaN : sum / spread;
    }

    private static double archRoot(ReturnSample sample) {
        int size = sample.returns();
        if (size < FEWEST_RETURNS_FOR_ARCH || sample.isFlat()) {
            return Double.NaN;
        }
        double[] work = sample.work;
        double mean = squares(sample, work);
        for (int t = 0; t < size; t++) {
            work[t] -= mean;
        }
        LagProducts.upToTen(work, LAGS, size, sample.lagSums);
        return LagProducts.isNoise(sample.lagSums[0], size, mean)
                ? Double.NaN
                : Math.sqrt(sample.arch.rSquared(work, size, sample.lagSums));
    }

    /** Writes squared deviations and returns their mean. */
    private static double squares(ReturnSample sample, double[] target) {
        double sum = 0;
        for (int t = 0; t < sample.returns(); t++) {
            target[t] = sample.centred[t] * sample.centred[t];
            sum += target[t];
        }
        return sum / sample.returns();
    }

    /** Means the correlations of returns with the squares of the five that follow. */
    private static double laggedLeverage(ReturnSample sample) {
        int size = sample.returns();
        if (size <= LAGS || sample.isFlat()) {
            return Double.NaN;
        }
        double[] work = sample.work;
        squares(sample, work);
        int rank = (int) (CLIP * (size - 1));
        sample.select(rank, Math.min(rank + 1, size - 1));
        double cap = Selection.quantile(work, size, CLIP);
        double sum = 0;
        for (int t = 0; t < size; t++) {
            work[t] = Math.min(sample.centred[t] * sample.centred[t], cap);
            sum += work[t];
        }
        double mean = sum / size;
        double spread = 0;
        double squares = 0;
        for (int t = 0; t < size; t++) {
            work[t] -= mean;
            spread += work[t] * work[t];
            squares += sample.centred[t] * sample.centred[t];
        }
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
                : products / LEVERAGE_LAGS / Math.sqrt(spread * squares);
    }

    private static double quantileSkewness(ReturnSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double low = sample.quantile(ReturnSample.Q05);
        double high = sample.quantile(ReturnSample.Q95);
        return high > low ? (high + low - 2 * sample.quantile(ReturnSample.Q50)) / (high - low) : Double.NaN;
    }

    private static double logTailRatio(ReturnSample sample) {
        if (sample.isFlat()) {
            return Double.NaN;
        }
        double body = sample.quantile(ReturnSample.Q75) - sample.quantile(ReturnSample.Q25);
        double tails = sample.quantile(ReturnSample.Q99) - sample.quantile(ReturnSample.Q01);
        return body > 0 ? Logarithm.of(tails / body) : Double.NaN;
    }

    private static double volumeCorrelation(ReturnSample sample) {
        int size = sample.returns();
        if (!sample.hasVolume() || sample.isFlat()) {
            return Double.NaN;
        }
        double[] volume = sample.volume;
        double volumeSum = 0;
        for (int t = 1; t <= size; t++) {
            volumeSum += volume[t];
        }
        double least = VOLUME_FLOOR * volumeSum / size;
        double floor = FLOOR * sample.deviation();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        double origin = Logarithm.of(sample.deviation());
        double level = Logarithm.of(volumeSum / size);
        for (int t = 0; t < size; t++) {
            double a = Logarithm.of(Math.abs(sample.centred[t]) + floor) - origin;
            double b = Logarithm.of(Math.max(volume[t + 1], least)) - level;
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        return z(Pearson.of(size, x, y, xx, yy, xy));
    }

    /** Correlates the log of rolling volatility with itself a window later. */
    private static double persistence(ReturnSample sample) {
        int count = sample.returns() - ReturnSample.WINDOW + 1;
        int pairs = count - ReturnSample.WINDOW;
        if (pairs < 2 || sample.isFlat()) {
            return Double.NaN;
        }
        double[] work = sample.work;
        sample.rolling.fill(sample.centred, sample.returns(), work);
        double floor = FLOOR * sample.deviation();
        double origin = Logarithm.of(sample.deviation());
        for (int i = 0; i < count; i++) {
            work[i] = Logarithm.of(work[i] + floor) - origin;
        }
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < pairs; i++) {
            double a = work[i];
            double b = work[i + ReturnSample.WINDOW];
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        return z(Pearson.of(pairs, x, y, xx, yy, xy));
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
