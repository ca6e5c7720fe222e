package io.synthmarket.core.internal.rebuild;

import io.synthmarket.core.BarSeries;

/**
 * The concept's decomposition of a history and the way back to bars: log returns of the closes, and open, high and low as
 * ratios to the close of their own bar.
 *
 * <p>A rebuilt bar is valid whatever return it is given: rounding is monotone, so open ≤ high in history gives open ≤ high
 * in the path, and likewise for the other pairs.
 */
public final class CloseRatios implements BarModel {

    private final double anchor;
    private final double[] logReturn;
    private final double[] openRatio;
    private final double[] highRatio;
    private final double[] lowRatio;
    private final BarSeries history;

    private CloseRatios(BarSeries history, double anchor) {
        this.history = history;
        this.anchor = anchor;
        int size = history.size();
        logReturn = new double[size];
        openRatio = new double[size];
        highRatio = new double[size];
        lowRatio = new double[size];
    }

    /**
     * Decomposes a history; all arrays are numbered as its bars are, entry 0 unused.
     *
     * @param anchor the close before a path's first bar
     */
    public static CloseRatios of(BarSeries history, double anchor) {
        CloseRatios parts = new CloseRatios(history, anchor);
        for (int bar = 1; bar < history.size(); bar++) {
            double close = history.close(bar);
            parts.logReturn[bar] = StrictMath.log(close / history.close(bar - 1));
            parts.openRatio[bar] = history.open(bar) / close;
            parts.highRatio[bar] = history.high(bar) / close;
            parts.lowRatio[bar] = history.low(bar) / close;
        }
        return parts;
    }

    /** Tells the growth of log prices before the first bar. */
    @Override
    public double beginning() {
        return 0;
    }

    /** Rebuilds closes from the anchor and the returns of the source bars; the concept knows no deviation. */
    @Override
    public double closes(PathPart part) {
        int[] source = part.source;
        double[] close = part.close;
        double logGrowth = part.before;
        for (int bar = 0; bar < source.length; bar++) {
            logGrowth += logReturn[source[bar]];
            close[bar] = anchor * StrictMath.exp(logGrowth);
        }
        for (int bar = 0; bar < source.length; bar++) {
            BarModel.requireNormal(close[bar], part.at + bar);
        }
        return logGrowth;
    }

    @Override
    public void candles(PathPart part, double[] open, double[] high, double[] low) {
        int[] source = part.source;
        double[] close = part.close;
        for (int bar = 0; bar < source.length; bar++) {
            int from = source[bar];
            open[bar] = openRatio[from] * close[bar];
            high[bar] = highRatio[from] * close[bar];
            low[bar] = lowRatio[from] * close[bar];
        }
        for (int bar = 0; bar < source.length; bar++) {
            BarModel.requireNormal(high[bar], part.at + bar);
            BarModel.requireNormal(low[bar], part.at + bar);
        }
    }

    @Override
    public void volumes(PathPart part, double[] volume) {
        int[] source = part.source;
        for (int bar = 0; bar < source.length; bar++) {
            volume[bar] = history.volume(source[bar]);
        }
    }
}
