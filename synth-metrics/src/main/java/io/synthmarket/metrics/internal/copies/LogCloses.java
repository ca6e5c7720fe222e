package io.synthmarket.metrics.internal.copies;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.TickGrid;
import java.util.Arrays;

/**
 * The closes of a series as logs, with how far rounding may have moved each.
 *
 * <p><b>Cost</b>: 16 bytes per bar.
 */
final class LogCloses {

    /** What single precision does to the log of a price, and of the price that it was made from: 2⁻²⁴ each. */
    static final double SINGLE_PRECISION = 0x1p-23;

    final double[] level;
    /** How far off each level may be, to either side. */
    final double[] slack;

    private LogCloses(double[] level, double[] slack) {
        this.level = level;
        this.slack = slack;
    }

    /** Reads a series, whose closes are rounded to their own tick where they have one, whatever other prices are. */
    static LogCloses of(BarSeries series) {
        double[] closes = series.close();
        double halfTick =
                TickGrid.infer(BarSeries.of(closes, closes, closes, closes)).tick() / 2;
        double[] level = new double[series.size()];
        double[] slack = new double[level.length];
        for (int bar = 0; bar < level.length; bar++) {
            double close = series.close(bar);
            level[bar] = StrictMath.log(close);
            slack[bar] = halfTick / close + SINGLE_PRECISION;
        }
        return new LogCloses(level, slack);
    }

    /** Returns the same closes, taken for exact as far as single precision goes. */
    LogCloses exact() {
        double[] none = new double[level.length];
        Arrays.fill(none, SINGLE_PRECISION);
        return new LogCloses(level, none);
    }

    /** Takes changes back that were multiplied by a factor and shifted by a drift, with so many times the slack. */
    LogCloses undone(Affine made, double slacks) {
        double[] before = new double[level.length];
        double[] slackBefore = new double[level.length];
        for (int bar = 0; bar < level.length; bar++) {
            before[bar] = (level[bar] - made.drift() * bar) / made.factor();
            slackBefore[bar] = slacks * slack[bar] / made.factor();
        }
        return new LogCloses(before, slackBefore);
    }

    int size() {
        return level.length;
    }

    /** Returns the log return of a bar from 1 on. */
    double change(int bar) {
        return level[bar] - level[bar - 1];
    }

    /** Tells how far off that may be. */
    double slackOfChange(int bar) {
        return slack[bar] + slack[bar - 1];
    }

    double meanSlack() {
        double sum = 0;
        for (double each : slack) {
            sum += each;
        }
        return sum / slack.length;
    }

    /** Returns the mean size of a change; 0 where there is none. */
    double meanChange() {
        double sum = 0;
        for (int bar = 1; bar < level.length; bar++) {
            sum += Math.abs(change(bar));
        }
        return level.length < 2 ? 0 : sum / (level.length - 1);
    }
}
