package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.TradingClock;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Metrics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How like a history a path is, in what the fidelity of the concept does not see. */
final class Likeness {

    /** What is measured, in the order of the columns. */
    enum Measure {
        /** Root mean square difference of the autocorrelations of |r| at lags 1 to 100. */
        ACF,
        /** Root mean square difference of corr(r_t, r²_{t+k}) at k = 1 to 20. */
        LEVERAGE,
        /** First Wasserstein distance of the returns, in standard deviations of history's. */
        RETURNS,
        /** Garman and Klass's volatility over that of closes, relative to history's. */
        RANGE,
        /** Standard deviation of the gaps, relative to history's; only where that is more than a tick. */
        GAPS,
        /** Root mean square difference of the autocorrelations of ln V at lags 1 to 20. */
        VOLUME,
        /** Root mean square difference of ln mean |r| by hour of the day, for bars within the day. */
        PROFILE
    }

    private static final int NEAR_LAGS = 20;
    private static final int HOURS = 24;
    private static final int FEWEST_IN_AN_HOUR = 20;
    private static final double VOLUME_FLOOR = 1e-3;

    private final double[] acf;
    private final double[] leverage;
    private final double[] sorted;
    private final double deviation;
    private final double range;
    private final double gaps;
    private final double[] volume;
    private final double[] profile;
    private final boolean gapsMatter;

    Likeness(BarSeries history) {
        double[] returns = returns(history);
        acf = absoluteAcf(history);
        leverage = leverage(returns);
        sorted = returns.clone();
        Arrays.sort(sorted);
        deviation = deviation(returns);
        range = range(history) / deviation;
        gaps = deviation(gaps(history));
        gapsMatter = gaps * median(history.close()) > leastStep(history);
        volume = history.hasVolume() ? autocorrelation(logVolume(history)) : new double[0];
        profile = TradingClock.of(history).withinDay() ? profile(history, returns) : new double[0];
    }

    /** Measures a path, NaN where a measure has no meaning. */
    Map<Measure, Double> of(SyntheticPath path) {
        BarSeries series = path.series();
        double[] returns = returns(series);
        Map<Measure, Double> values = new TreeMap<>();
        values.put(Measure.ACF, distance(absoluteAcf(series), acf));
        values.put(Measure.LEVERAGE, distance(leverage(returns), leverage));
        values.put(Measure.RANGE, range(series) / deviation(returns) / range);
        values.put(Measure.GAPS, gapsMatter ? deviation(gaps(series)) / gaps : Double.NaN);
        values.put(
                Measure.VOLUME, volume.length == 0 ? Double.NaN : distance(autocorrelation(logVolume(series)), volume));
        values.put(Measure.PROFILE, profile.length == 0 ? Double.NaN : distance(profile(series, returns), profile));
        Arrays.sort(returns);
        values.put(Measure.RETURNS, wasserstein(returns, sorted) / deviation);
        return values;
    }

    static double[] absoluteAcf(BarSeries series) {
        List<Curve> curves = Metrics.curves(series);
        return curves.stream()
                .filter(curve -> curve.id().equals(MetricId.ACF_ABS_RETURNS))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static double[] returns(BarSeries series) {
        double[] returns = new double[series.size() - 1];
        for (int bar = 1; bar < series.size(); bar++) {
            returns[bar - 1] = StrictMath.log(series.close(bar) / series.close(bar - 1));
        }
        return returns;
    }

    private static double[] gaps(BarSeries series) {
        double[] gaps = new double[series.size() - 1];
        for (int bar = 1; bar < series.size(); bar++) {
            gaps[bar - 1] = StrictMath.log(series.open(bar) / series.close(bar - 1));
        }
        return gaps;
    }

    private static double[] logVolume(BarSeries series) {
        double[] volumes = series.volume();
        double floor = VOLUME_FLOOR * Math.max(mean(volumes), Double.MIN_NORMAL);
        Arrays.setAll(volumes, bar -> StrictMath.log(Math.max(volumes[bar], floor)));
        return volumes;
    }

    private static double[] leverage(double[] returns) {
        double[] squares = new double[returns.length];
        Arrays.setAll(squares, t -> returns[t] * returns[t]);
        double meanReturn = mean(returns);
        double meanSquare = mean(squares);
        double scale = returns.length * deviation(returns) * deviation(squares);
        double[] curve = new double[NEAR_LAGS];
        for (int lag = 1; lag <= NEAR_LAGS; lag++) {
            for (int t = lag; t < returns.length; t++) {
                curve[lag - 1] += (returns[t - lag] - meanReturn) * (squares[t] - meanSquare) / scale;
            }
        }
        return curve;
    }

    private static double[] autocorrelation(double[] values) {
        double mean = mean(values);
        double variance = deviation(values) * deviation(values) * values.length;
        double[] curve = new double[NEAR_LAGS];
        for (int lag = 1; lag <= NEAR_LAGS; lag++) {
            for (int t = lag; t < values.length; t++) {
                curve[lag - 1] += (values[t] - mean) * (values[t - lag] - mean) / variance;
            }
        }
        return curve;
    }

    /** Computes Garman and Klass's volatility, Journal of Business 53(1), 1980. */
    private static double range(BarSeries series) {
        double sum = 0;
        for (int bar = 0; bar < series.size(); bar++) {
            double highLow = StrictMath.log(series.high(bar) / series.low(bar));
            double body = StrictMath.log(series.close(bar) / series.open(bar));
            sum += highLow * highLow / 2 - (2 * StrictMath.log(2) - 1) * body * body;
        }
        return Math.sqrt(Math.max(0, sum / series.size()));
    }

    /** Computes ln mean |r| by hour of the day, 0 where an hour has few bars. */
    private static double[] profile(BarSeries series, double[] returns) {
        double[] sums = new double[HOURS];
        int[] bars = new int[HOURS];
        for (int bar = 1; bar < series.size(); bar++) {
            int hour = series.time(bar).getHour();
            sums[hour] += Math.abs(returns[bar - 1]);
            bars[hour]++;
        }
        Arrays.setAll(
                sums,
                hour -> bars[hour] < FEWEST_IN_AN_HOUR || sums[hour] == 0
                        ? 0
                        : StrictMath.log(sums[hour] / bars[hour]));
        double level = 0;
        int hours = 0;
        for (double value : sums) {
            level += value;
            hours += value == 0 ? 0 : 1;
        }
        double mean = level / Math.max(1, hours);
        Arrays.setAll(sums, hour -> sums[hour] == 0 ? 0 : sums[hour] - mean);
        return sums;
    }

    /** Finds the least step between two closes, to nine digits. */
    private static double leastStep(BarSeries series) {
        double least = Double.POSITIVE_INFINITY;
        for (int bar = 1; bar < series.size(); bar++) {
            double step = Math.abs(series.close(bar) - series.close(bar - 1));
            least = step > 1e-9 * series.close(bar) ? Math.min(least, step) : least;
        }
        return least;
    }

    private static double wasserstein(double[] one, double[] other) {
        int points = Math.min(one.length, other.length);
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double share = (i + .5) / points;
            sum += Math.abs(one[(int) (share * one.length)] - other[(int) (share * other.length)]);
        }
        return sum / points;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum / one.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    static double median(double[] values) {
        double[] ordered = values.clone();
        Arrays.sort(ordered);
        int middle = ordered.length / 2;
        return ordered.length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
