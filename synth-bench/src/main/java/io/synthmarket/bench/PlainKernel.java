package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;

/**
 * The least that a resampler of bars can do: copies log steps of open, high, low and close and the volume block by block from random
 * places, raises the steps by the same series as the library does, and multiplies them up. No states, no joins, no trend of volume, no
 * rounding, no times, no checks.
 */
final class PlainKernel {

    private static final int TILE = 256;
    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5_040;
    private static final double C8 = 1.0 / 40_320;
    private static final double C9 = 1.0 / 362_880;
    private static final double C10 = 1.0 / 3_628_800;
    private static final double C11 = 1.0 / 39_916_800;
    private static final double C12 = 1.0 / 479_001_600;
    private static final double C13 = 1.0 / 6_227_020_800L;

    private final int blockLength;
    private final double scale;
    private final double firstClose;
    private final double[] gap;
    private final double[] upper;
    private final double[] lower;
    private final double[] logReturn;
    private final double[] volume;

    PlainKernel(BarSeries history, int blockLength, double scale) {
        int size = history.size() - 1;
        this.blockLength = blockLength;
        this.scale = scale;
        firstClose = history.close(0);
        gap = new double[size];
        upper = new double[size];
        lower = new double[size];
        logReturn = new double[size];
        volume = new double[size];
        for (int bar = 0; bar < size; bar++) {
            double open = history.open(bar + 1);
            double close = history.close(bar + 1);
            double before = history.close(bar);
            gap[bar] = StrictMath.log(open / before);
            upper[bar] = StrictMath.log(history.high(bar + 1) / Math.max(open, close));
            lower[bar] = StrictMath.log(history.low(bar + 1) / Math.min(open, close));
            logReturn[bar] = StrictMath.log(close / before);
            volume[bar] = history.volume(bar + 1);
        }
    }

    /** Makes a path of as many bars as there are returns: open, high, low, close and volume. */
    double[][] path(RandomStream random) {
        int size = logReturn.length;
        double[] open = new double[size];
        double[] high = new double[size];
        double[] low = new double[size];
        double[] close = new double[size];
        double[] traded = new double[size];
        for (int at = 0; at < size; at += blockLength) {
            int length = Math.min(blockLength, size - at);
            int from = random.nextInt(size - length + 1);
            System.arraycopy(gap, from, open, at, length);
            System.arraycopy(upper, from, high, at, length);
            System.arraycopy(lower, from, low, at, length);
            System.arraycopy(logReturn, from, close, at, length);
            System.arraycopy(volume, from, traded, at, length);
        }
        double last = firstClose;
        for (int from = 0; from < size; from += TILE) {
            last = raise(open, high, low, close, from, Math.min(from + TILE, size), last);
        }
        return new double[][] {open, high, low, close, traded};
    }

    private double raise(double[] open, double[] high, double[] low, double[] close, int from, int to, double before) {
        exponentials(open, from, to);
        exponentials(high, from, to);
        exponentials(low, from, to);
        exponentials(close, from, to);
        double last = before;
        for (int bar = from; bar < to; bar++) {
            open[bar] *= last;
            last *= close[bar];
            close[bar] = last;
        }
        for (int bar = from; bar < to; bar++) {
            high[bar] *= Math.max(open[bar], close[bar]);
            low[bar] *= Math.min(open[bar], close[bar]);
        }
        return last;
    }

    private void exponentials(double[] logs, int from, int to) {
        for (int bar = from; bar < to; bar++) {
            double x = scale * logs[bar];
            double q = C13;
            q = q * x + C12;
            q = q * x + C11;
            q = q * x + C10;
            q = q * x + C9;
            q = q * x + C8;
            q = q * x + C7;
            q = q * x + C6;
            q = q * x + C5;
            q = q * x + C4;
            q = q * x + C3;
            q = q * x + C2;
            logs[bar] = 1 + (x + x * x * q);
        }
    }
}
