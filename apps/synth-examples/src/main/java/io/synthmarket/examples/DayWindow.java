package io.synthmarket.examples;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathWindows;
import io.synthmarket.core.SeriesWindows;
import io.synthmarket.core.WindowSpec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Twenty bars to predict from and the bar after them, out of history or out of a path: both come through the same two methods, so
 * that a feature means the same in both.
 */
final class DayWindow {

    static final int LOOKBACK = 20;
    static final int BARS = LOOKBACK + 1;

    static final WindowSpec SPEC = WindowSpec.of(BARS)
            .stride(1)
            .features(BarFeature.LOG_RETURN, BarFeature.LOG_BODY, BarFeature.LOG_UPPER_WICK, BarFeature.LOG_LOWER_WICK);

    private static final String[] NAMES = {
        "range of 1", "range of 5", "range of 20", "return of 1", "return of 5", "return of 20", "losses of 20"
    };
    private static final int WIDTH = 4;

    /** Keeps the logarithm finite where nothing moved. */
    private static final double LEAST_RANGE = 1e-5;

    private final double[] values;
    private final int offset;

    private DayWindow(double[] values, int window) {
        this.values = values;
        this.offset = window * BARS * WIDTH;
    }

    static List<DayWindow> of(BarSeries bars) {
        SeriesWindows windows = SeriesWindows.of(bars, SPEC);
        double[] values = new double[windows.size()];
        windows.fill(values, 0);
        return cut(values);
    }

    static List<DayWindow> of(PathWindows windows, int from, int to) {
        double[] values = new double[windows.size(to - from)];
        windows.fill(from, to, values, 0);
        return cut(values);
    }

    private static List<DayWindow> cut(double[] values) {
        return IntStream.range(0, values.length / (BARS * WIDTH))
                .mapToObj(window -> new DayWindow(values, window))
                .toList();
    }

    private double logReturn(int bar) {
        return values[offset + bar * WIDTH];
    }

    /** ln(high / low) of a bar: its body and both wicks. */
    private double range(int bar) {
        int at = offset + bar * WIDTH;
        return Math.abs(values[at + 1]) + values[at + 2] + values[at + 3];
    }

    /** How far the bar after the twenty reached, from its low to its high. */
    double nextRange() {
        return range(LOOKBACK);
    }

    /** What the bar after the twenty earned. */
    double nextReturn() {
        return logReturn(LOOKBACK);
    }

    static String[] featureNames() {
        return NAMES.clone();
    }

    /** What is known when the twentieth bar has closed. */
    double[] features() {
        double losses = 0;
        for (int bar = 0; bar < LOOKBACK; bar++) {
            losses += Math.max(0, -logReturn(bar)) / LOOKBACK;
        }
        return new double[] {
            logRange(1), logRange(5), logRange(20), sumOfReturns(1), sumOfReturns(5), sumOfReturns(20), losses
        };
    }

    private double logRange(int bars) {
        double sum = 0;
        for (int bar = LOOKBACK - bars; bar < LOOKBACK; bar++) {
            sum += range(bar);
        }
        return StrictMath.log(sum / bars + LEAST_RANGE);
    }

    private double sumOfReturns(int bars) {
        double sum = 0;
        for (int bar = LOOKBACK - bars; bar < LOOKBACK; bar++) {
            sum += logReturn(bar);
        }
        return sum;
    }
}
