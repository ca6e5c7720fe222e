package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.estimators.Candles;
import io.synthmarket.metrics.internal.estimators.CrossCorrelation;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.OrderStatistics;
import io.synthmarket.metrics.internal.numeric.Spread;
import java.util.Arrays;
import java.util.List;

/** The distances of {@link MetricFamily#VOLUME}; what each is, is said at the constants of {@link MetricId}. */
public final class VolumeDistances {

    private static final int ACF_LAGS = 50;
    private static final int REACH = 10;

    /** Volumes below this share of the mean are all taken to be as small as that. */
    private static final double VOLUME_FLOOR = 1e-3;

    /** Added to the size of a return, in standard deviations, so that the log of no return is no outlier. */
    private static final double RETURN_FLOOR = 0.05;

    private static final double[] UNDEFINED = new double[0];

    private VolumeDistances() {}

    /** Lists the distances, cheap ones first. */
    public static List<Distance> all() {
        return List.of(
                new CurveDistance(
                        MetricId.VOLUME_VOLATILITY_DISTANCE, MetricFamily.VOLUME, VolumeDistances::volumeVolatility),
                new CurveDistance(MetricId.VOLUME_ACF_DISTANCE, MetricFamily.VOLUME, VolumeDistances::volumeAcf),
                new LawDistance(
                        MetricId.VOLUME_LAW_DISTANCE,
                        MetricFamily.VOLUME,
                        VolumeDistances::relativeLogVolumes,
                        TwoSample::wasserstein));
    }

    /** Computes {@link MetricId#VOLUME_ACF}, no lags where it is undefined. */
    public static double[] volumeAcf(BarSeries bars) {
        return LagProducts.autocorrelations(logVolumes(bars, 0), ACF_LAGS);
    }

    /** Computes {@link MetricId#VOLUME_LEADS}, no lags where it is undefined. */
    public static double[] volumeLeads(BarSeries bars) {
        double[] both = volumeVolatility(bars);
        return both.length == 0 ? UNDEFINED : Arrays.copyOfRange(both, REACH + 1, both.length);
    }

    /** Computes {@link MetricId#VOLUME_FOLLOWS}, no lags where it is undefined. */
    public static double[] volumeFollows(BarSeries bars) {
        double[] both = volumeVolatility(bars);
        double[] follows = new double[both.length / 2];
        for (int i = 0; i < follows.length; i++) {
            follows[i] = both[REACH - 1 - i];
        }
        return follows;
    }

    /** Computes the correlation of volume with volatility k bars later, k = −10 … 10; nothing where it is undefined. */
    static double[] volumeVolatility(BarSeries bars) {
        double[] volumes = logVolumes(bars, 1);
        double[] sizes = Candles.each(bars, Candles::logReturn);
        Spread spread = Spread.of(sizes);
        double deviation = spread.deviation();
        if (volumes.length == 0 || deviation == 0) {
            return UNDEFINED;
        }
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Logarithm.of(Math.abs(sizes[t] - spread.mean()) + RETURN_FLOOR * deviation);
        }
        return CrossCorrelation.of(volumes, sizes, REACH);
    }

    private static double[] relativeLogVolumes(BarSeries bars) {
        double[] logs = logVolumes(bars, 0);
        if (logs.length > 0) {
            double[] sorted = logs.clone();
            Arrays.sort(sorted);
            double median = OrderStatistics.median(sorted, sorted.length);
            for (int i = 0; i < logs.length; i++) {
                logs[i] -= median;
            }
        }
        return logs;
    }

    /** Computes the logs of volumes from a bar on; none where there is no volume or nothing was traded. */
    private static double[] logVolumes(BarSeries bars, int from) {
        if (!bars.hasVolume() || bars.size() <= from) {
            return UNDEFINED;
        }
        double[] logs = new double[bars.size() - from];
        bars.copyVolumeInto(from, bars.size(), logs);
        double sum = 0;
        for (double volume : logs) {
            sum += volume;
        }
        double least = VOLUME_FLOOR * sum / logs.length;
        if (least == 0) {
            return UNDEFINED;
        }
        for (int t = 0; t < logs.length; t++) {
            logs[t] = Logarithm.of(Math.max(logs[t], least));
        }
        return logs;
    }
}
