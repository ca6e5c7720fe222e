package io.synthmarket.core.internal.rebuild;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.TickGrid;
import org.jspecify.annotations.Nullable;

/**
 * A history as four logs per bar, which may be scaled and shifted freely:
 *
 * <pre>{@code
 * gap  g = ln(O_t / C_{t−1})          upper wick u = ln(H_t / max(O_t, C_t)) ≥ 0
 * body b = ln(C_t / O_t)              lower wick d = ln(min(O_t, C_t) / L_t) ≥ 0
 *
 * bar j from source i, scale f, drift e:
 * O = C_{j−1}·exp(f·g_i)   C = O·exp(f·b_i + e)   H = max(O, C)·exp(f·u_i)   L = min(O, C)·exp(−f·d_i)
 * }</pre>
 *
 * <p>A rebuilt bar is valid whatever f and e are, as a wick's factor is never on the wrong side of 1; rounding to the tick,
 * which is monotone, keeps it so.
 *
 * <p>A path of history's own scale and drift is put together from ratios of prices instead, so that history's bars in their
 * own order come back. Beyond as many bars as history has returns, every body is less f times the mean return of history in
 * place of the drift: a path of many passes wanders, but does not run away.
 *
 * <p><b>Cost</b>: 64 bytes per bar of history. Bars are made {@value #TILE} at a time, so that what is between two steps stays
 * in the processor's nearest cache.
 */
public final class LogCandles implements BarModel {

    private static final int TILE = 256;

    private final double anchor;
    private final TickGrid tick;
    private final LotGrid lots;
    private final @Nullable VolumeTrend volumeTrend;
    private final Columns columns;

    private LogCandles(Columns columns, double anchor, TickGrid tick, LotGrid lots, @Nullable VolumeTrend volumeTrend) {
        this.columns = columns;
        this.anchor = anchor;
        this.tick = tick;
        this.lots = lots;
        this.volumeTrend = volumeTrend;
    }

    /** The parts of a history by bar, entry 0 unused: as ratios and as logs. */
    private static final class Columns {

        final double[] closeRatio;
        final double[] openRatio;
        final double[] highRatio;
        final double[] lowRatio;
        final double[] logReturn;
        final double[] gap;
        final double[] upper;
        final double[] lower;
        final double meanReturn;
        final double largestReturn;
        final double largestStep;

        Columns(BarSeries history) {
            int size = history.size();
            closeRatio = new double[size];
            openRatio = new double[size];
            highRatio = new double[size];
            lowRatio = new double[size];
            logReturn = new double[size];
            gap = new double[size];
            upper = new double[size];
            lower = new double[size];
            for (int bar = 1; bar < size; bar++) {
                double open = history.open(bar);
                double close = history.close(bar);
                double before = history.close(bar - 1);
                closeRatio[bar] = close / before;
                openRatio[bar] = open / before;
                highRatio[bar] = history.high(bar) / Math.max(open, close);
                lowRatio[bar] = history.low(bar) / Math.min(open, close);
                logReturn[bar] = StrictMath.log(closeRatio[bar]);
                gap[bar] = StrictMath.log(openRatio[bar]);
                upper[bar] = StrictMath.log(highRatio[bar]);
                lower[bar] = StrictMath.log(lowRatio[bar]);
            }
            largestReturn = largest(logReturn);
            largestStep = Math.max(largest(gap), Math.max(largest(upper), largest(lower)));
            meanReturn = (StrictMath.log(history.close(size - 1)) - StrictMath.log(history.close(0))) / (size - 1);
        }

        private static double largest(double[] logs) {
            double largest = 0;
            for (double log : logs) {
                largest = Math.max(largest, Math.abs(log));
            }
            return largest;
        }

        int returns() {
            return logReturn.length - 1;
        }
    }

    /**
     * Takes a history apart.
     *
     * @param history at least 2 bars
     * @param anchor the close before a path's first bar
     * @param tick what prices are rounded to
     * @param lots what volumes are rounded to
     */
    public static LogCandles of(BarSeries history, double anchor, TickGrid tick, LotGrid lots) {
        return new LogCandles(
                new Columns(history), anchor, tick, lots, history.hasVolume() ? VolumeTrend.of(history) : null);
    }

    /** Returns the same for paths that go on from history's last bar, whose volumes stand at the end of their trend. */
    public LogCandles continuing() {
        return new LogCandles(columns, anchor, tick, lots, volumeTrend == null ? null : volumeTrend.continuing());
    }

    @Override
    public double beginning() {
        return anchor;
    }

    @Override
    public double closes(PathPart part) {
        int size = part.source.length;
        int firstPass = Math.min(size, Math.max(0, columns.returns() - part.at));
        double last = lay(part, 0, firstPass, part.before, part.deviation.drift());
        return lay(part, firstPass, size, last, -part.deviation.scale() * columns.meanReturn);
    }

    /** Lays closes on from the last one, with one drift throughout; returns the last close before rounding. */
    private double lay(PathPart part, int start, int end, double before, double drift) {
        Deviation deviation = part.deviation;
        double last = before;
        boolean small = Exponential.isSmall(deviation.scale() * columns.largestReturn + Math.abs(drift));
        for (int from = start; from < end; from += TILE) {
            int to = Math.min(from + TILE, end);
            if (deviation.isNone()) {
                take(columns.closeRatio, part.source, from, to, StrictMath.exp(drift), 0, part.level);
            } else {
                take(columns.logReturn, part.source, from, to, deviation.scale(), drift, part.level);
                raise(part.level, from, to, small);
            }
            last = multiply(part, from, to, last);
        }
        return last;
    }

    /** Collects values of a column by source, times a scale, plus a shift. */
    private static void take(
            double[] column, int[] source, int from, int to, double scale, double shift, double[] target) {
        for (int bar = from; bar < to; bar++) {
            target[bar] = scale * column[source[bar]] + shift;
        }
    }

    private static void raise(double[] logs, int from, int to, boolean small) {
        if (small) {
            Exponential.replaceSmall(logs, from, to);
        } else {
            Exponential.replace(logs, from, to);
        }
    }

    /** Turns growth factors into levels and closes; returns the last level. */
    private double multiply(PathPart part, int from, int to, double before) {
        double[] level = part.level;
        double last = before;
        double lowest = before;
        double highest = before;
        for (int bar = from; bar < to; bar++) {
            last *= level[bar];
            level[bar] = last;
            lowest = Math.min(lowest, last);
            highest = Math.max(highest, last);
        }
        requireNormal(part.at, lowest, highest, level, level, from, to);
        tick.round(level, from, to, lowest, highest, part.close);
        return last;
    }

    /** Refuses lows and highs that a double cannot hold with all their digits, and names the first. */
    private static void requireNormal(
            int at, double lowest, double highest, double[] low, double[] high, int from, int to) {
        if (!(lowest >= Double.MIN_NORMAL && highest <= Double.MAX_VALUE)) {
            for (int bar = from; bar < to; bar++) {
                BarModel.requireNormal(high[bar], at + bar);
                BarModel.requireNormal(low[bar], at + bar);
            }
        }
    }

    @Override
    public void candles(PathPart part, double[] open, double[] high, double[] low) {
        int[] source = part.source;
        double[] level = part.level;
        Deviation deviation = part.deviation;
        double last = part.before;
        boolean small = Exponential.isSmall(deviation.scale() * columns.largestStep);
        for (int from = 0; from < source.length; from += TILE) {
            int to = Math.min(from + TILE, source.length);
            if (deviation.isNone()) {
                take(columns.openRatio, source, from, to, 1, 0, open);
                take(columns.highRatio, source, from, to, 1, 0, high);
                take(columns.lowRatio, source, from, to, 1, 0, low);
            } else {
                take(columns.gap, source, from, to, deviation.scale(), 0, open);
                take(columns.upper, source, from, to, deviation.scale(), 0, high);
                take(columns.lower, source, from, to, deviation.scale(), 0, low);
                raise(open, from, to, small);
                raise(high, from, to, small);
                raise(low, from, to, small);
            }
            open[from] *= last;
            for (int bar = from + 1; bar < to; bar++) {
                open[bar] *= level[bar - 1];
            }
            for (int bar = from; bar < to; bar++) {
                high[bar] *= Math.max(open[bar], level[bar]);
                low[bar] *= Math.min(open[bar], level[bar]);
            }
            roundCandles(part.at, open, high, low, from, to);
            last = level[to - 1];
        }
    }

    private void roundCandles(int at, double[] open, double[] high, double[] low, int from, int to) {
        double lowest = low[from];
        double highest = high[from];
        for (int bar = from; bar < to; bar++) {
            lowest = Math.min(lowest, low[bar]);
            highest = Math.max(highest, high[bar]);
        }
        requireNormal(at, lowest, highest, low, high, from, to);
        tick.round(open, from, to, lowest, highest, open);
        tick.round(high, from, to, lowest, highest, high);
        tick.round(low, from, to, lowest, highest, low);
    }

    @Override
    public void volumes(PathPart part, double[] volume) {
        if (volumeTrend == null) {
            throw new IllegalStateException("this history has no volume; ask hasVolume() first");
        }
        volumeTrend.volumes(part.at, part.source, lots, volume);
    }
}
