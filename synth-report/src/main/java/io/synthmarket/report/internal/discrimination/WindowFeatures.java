package io.synthmarket.report.internal.discrimination;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import java.util.List;

/** What a window of bars looks like in a few figures that do not depend on the level of prices or volumes. Undefined is NaN. */
final class WindowFeatures {

    /** Bars in a window. */
    static final int BARS = 32;

    private static final List<String> NAMES = List.of(
            "volatility",
            "mean",
            "skew",
            "tail",
            "peak",
            "zero_share",
            "autocorrelation",
            "clustering",
            "leverage",
            "volatility_trend",
            "range_ratio",
            "gap_share",
            "volume_tie",
            "volume_roughness",
            "volume_trend");

    private WindowFeatures() {}

    /** Names the figures in their order. */
    static List<String> names() {
        return NAMES;
    }

    /** Measures the window that begins at a bar from 1 on. */
    static double[] of(BarSeries series, int from) {
        double[] returns = new double[BARS];
        double[] sizes = new double[BARS];
        double range = 0;
        double gap = 0;
        double body = 0;
        int zeros = 0;
        for (int i = 0; i < BARS; i++) {
            int bar = from + i;
            returns[i] = StrictMath.log(series.close(bar) / series.close(bar - 1));
            sizes[i] = Math.abs(returns[i]);
            zeros += returns[i] == 0 ? 1 : 0;
            range += StrictMath.log(series.high(bar) / series.low(bar));
            gap += Math.abs(StrictMath.log(series.open(bar) / series.close(bar - 1)));
            body += Math.abs(StrictMath.log(series.close(bar) / series.open(bar)));
        }
        double size = mean(sizes, 0, BARS);
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        double[] sortedSizes = sizes.clone();
        Arrays.sort(sortedSizes);
        double lower = sorted[BARS / 4];
        double middle = (sorted[BARS / 2 - 1] + sorted[BARS / 2]) / 2;
        double upper = sorted[BARS - 1 - BARS / 4];
        double[] features = new double[NAMES.size()];
        features[0] = log(size);
        features[1] = mean(returns, 0, BARS) / size;
        features[2] = (upper + lower - 2 * middle) / (upper - lower);
        features[3] = log(sortedSizes[BARS - 1] / size);
        features[4] = (sortedSizes[BARS / 2 - 1] + sortedSizes[BARS / 2]) / (2 * size);
        features[5] = (double) zeros / BARS;
        features[6] = correlation(returns, returns, 1);
        features[7] = correlation(sizes, sizes, 1);
        features[8] = correlation(returns, sizes, 1);
        features[9] = log(mean(sizes, BARS / 2, BARS) / mean(sizes, 0, BARS / 2));
        features[10] = log(range / (size * BARS));
        features[11] = gap / (gap + body);
        volumes(series, from, sizes, features);
        for (int i = 0; i < features.length; i++) {
            features[i] = Double.isFinite(features[i]) ? features[i] : Double.NaN;
        }
        return features;
    }

    private static void volumes(BarSeries series, int from, double[] sizes, double[] features) {
        if (!series.hasVolume()) {
            Arrays.fill(features, 12, features.length, Double.NaN);
            return;
        }
        double[] volume = new double[BARS];
        double[] logVolume = new double[BARS];
        double roughness = 0;
        for (int i = 0; i < BARS; i++) {
            volume[i] = series.volume(from + i);
            logVolume[i] = log(volume[i]);
            roughness += i == 0 ? 0 : Math.abs(logVolume[i] - logVolume[i - 1]);
        }
        features[12] = correlation(sizes, logVolume, 0);
        features[13] = log(roughness);
        features[14] = log(mean(volume, BARS / 2, BARS) / mean(volume, 0, BARS / 2));
    }

    private static double log(double x) {
        return x > 0 ? StrictMath.log(x) : Double.NaN;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** Pearson correlation of x with y some bars later. */
    private static double correlation(double[] x, double[] y, int lag) {
        int size = x.length - lag;
        double meanX = mean(x, 0, size);
        double meanY = mean(y, lag, y.length);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int t = 0; t < size; t++) {
            double dx = x[t] - meanX;
            double dy = y[t + lag] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return xy / Math.sqrt(xx * yy);
    }
}
