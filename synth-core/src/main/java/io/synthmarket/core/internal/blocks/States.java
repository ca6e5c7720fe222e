package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;

/**
 * The state of the market after every bar of history, as a point whose squared distance from another says how unlike two moments are.
 *
 * <p>Coordinates are standardised and weighted: the log of exponentially weighted variances of returns with memories .94, .60 and
 * .985, the weighted mean of returns with memory .90, the last return itself, and where there is volume its weighted log, relative to its
 * own slow mean, with memory .7. Returns are taken relative to what is usual at their time of day. Nothing is carried across a hole in
 * history.
 */
final class States {

    /** Coordinates of a point; the last is zero throughout where there is no volume. */
    static final int DIMENSIONS = 6;

    private static final double[] VARIANCE_MEMORY = {.94, .60, .985};
    private static final double[] VARIANCE_WEIGHT = {1, .7, .7};
    private static final double MEAN_MEMORY = .90;
    private static final double MEAN_WEIGHT = .5;
    private static final double LAST_WEIGHT = .5;

    /** Returns beyond this many standard deviations are taken to be as large as that. */
    private static final double LARGEST_LAST = 3;

    private static final double VOLUME_MEMORY = .7;
    private static final double VOLUME_WEIGHT = .3;

    /** Volume is measured against its own mean over some 250 bars. */
    private static final double SLOW_VOLUME_MEMORY = .996;

    /** Added to a variance, of which 1 is usual, so that a quiet moment is no outlier. */
    private static final double VARIANCE_FLOOR = .05;

    /** Volumes below this share of the mean are all taken to be as small as that. */
    private static final double VOLUME_FLOOR = 1e-3;

    private static final int BARS_TO_START_FROM = 50;

    private final BlockContext context;
    private final double[] points;

    private States(BlockContext context, double[] points) {
        this.context = context;
        this.points = points;
    }

    /** Measures the states of a history. */
    static States of(BlockContext context) {
        BarSeries history = context.history();
        Slots slots = Slots.of(context);
        double[] returns = slots.scaled(context.logReturns());
        double[] squares = new double[returns.length];
        for (int bar = 1; bar < returns.length; bar++) {
            squares[bar] = returns[bar] * returns[bar];
        }
        States states = new States(context, new double[(returns.length + context.stretches()) * DIMENSIONS]);
        for (int i = 0; i < VARIANCE_MEMORY.length; i++) {
            states.fill(i, squares, VARIANCE_MEMORY[i]);
            states.takeLog(i);
            states.standardise(i, VARIANCE_WEIGHT[i]);
        }
        states.fill(VARIANCE_MEMORY.length, returns, MEAN_MEMORY);
        states.standardise(VARIANCE_MEMORY.length, MEAN_WEIGHT);
        for (int bar = 1; bar < returns.length; bar++) {
            returns[bar] = Math.max(-LARGEST_LAST, Math.min(returns[bar], LARGEST_LAST));
        }
        states.fill(VARIANCE_MEMORY.length + 1, returns, 0);
        states.standardise(VARIANCE_MEMORY.length + 1, LAST_WEIGHT);
        if (history.hasVolume()) {
            states.fill(VARIANCE_MEMORY.length + 2, relativeLogVolume(context, slots), VOLUME_MEMORY);
            states.standardise(VARIANCE_MEMORY.length + 2, VOLUME_WEIGHT);
        }
        return states;
    }

    /** Takes from log volumes what is usual at their time of day, then what was usual lately. */
    private static double[] relativeLogVolume(BlockContext context, Slots slots) {
        double[] volume = context.history().volume();
        double mean = 0;
        for (double value : volume) {
            mean += value / volume.length;
        }
        double floor = mean * VOLUME_FLOOR;
        double[] logs = new double[volume.length];
        for (int bar = 1; bar < volume.length; bar++) {
            logs[bar] = mean > 0 ? StrictMath.log(Math.max(volume[bar], floor)) : 0;
        }
        double[] relative = slots.centred(logs);
        for (int stretch = 0; stretch < context.stretches(); stretch++) {
            int start = context.stretchStart(stretch);
            int end = context.stretchEnd(stretch);
            double usual = meanOfFirst(relative, start, end);
            for (int bar = start; bar < end; bar++) {
                double value = relative[bar];
                relative[bar] = value - usual;
                usual = SLOW_VOLUME_MEMORY * usual + (1 - SLOW_VOLUME_MEMORY) * value;
            }
        }
        return relative;
    }

    private static double meanOfFirst(double[] values, int start, int end) {
        int count = Math.min(BARS_TO_START_FROM, end - start);
        double sum = 0;
        for (int bar = start; bar < start + count; bar++) {
            sum += values[bar];
        }
        return sum / count;
    }

    /** Fills a coordinate with weighted means of values, stretch by stretch. */
    private void fill(int dimension, double[] values, double memory) {
        for (int stretch = 0; stretch < context.stretches(); stretch++) {
            int start = context.stretchStart(stretch);
            int end = context.stretchEnd(stretch);
            double mean = meanOfFirst(values, start, end);
            points[before(start) * DIMENSIONS + dimension] = mean;
            for (int bar = start; bar < end; bar++) {
                mean = memory * mean + (1 - memory) * values[bar];
                points[bar * DIMENSIONS + dimension] = mean;
            }
        }
        points[dimension] = points[before(1) * DIMENSIONS + dimension];
    }

    private void takeLog(int dimension) {
        for (int at = dimension; at < points.length; at += DIMENSIONS) {
            points[at] = StrictMath.log(VARIANCE_FLOOR + points[at]);
        }
    }

    private void standardise(int dimension, double weight) {
        int count = points.length / DIMENSIONS;
        double mean = 0;
        for (int at = dimension; at < points.length; at += DIMENSIONS) {
            mean += points[at] / count;
        }
        double variance = 0;
        for (int at = dimension; at < points.length; at += DIMENSIONS) {
            points[at] -= mean;
            variance += points[at] * points[at] / count;
        }
        double scale = variance > 0 ? weight / Math.sqrt(variance) : 0;
        for (int at = dimension; at < points.length; at += DIMENSIONS) {
            points[at] *= scale;
        }
    }

    /** Hands out the coordinates, those of point p from {@code p · DIMENSIONS} on; not to be changed. */
    double[] points() {
        return points;
    }

    /** Finds the point at which the market stood after a bar. */
    int after(int bar) {
        return bar;
    }

    /** Finds the point at which the market stood before a bar: after the one before it, or at the start of its stretch. */
    int before(int bar) {
        int stretch = context.stretchOf(bar);
        return context.stretchStart(stretch) == bar ? context.returns() + 1 + stretch : bar - 1;
    }
}
