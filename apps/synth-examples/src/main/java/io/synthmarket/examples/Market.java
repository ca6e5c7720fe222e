package io.synthmarket.examples;

import io.synthmarket.core.BarSeries;

/** The closes of one series, made ready for trying many pairs of moving averages on them. */
final class Market {

    private final double[] returns;
    private final double[] sums;

    private Market(double[] returns, double[] sums) {
        this.returns = returns;
        this.sums = sums;
    }

    static Market of(BarSeries bars) {
        double[] close = bars.close();
        double[] returns = new double[close.length];
        double[] sums = new double[close.length + 1];
        for (int bar = 0; bar < close.length; bar++) {
            returns[bar] = bar == 0 ? 0 : close[bar] / close[bar - 1] - 1;
            sums[bar + 1] = sums[bar] + close[bar];
        }
        return new Market(returns, sums);
    }

    int bars() {
        return returns.length;
    }

    /** What a bar brought who held through it, as a share of the close before. */
    double simpleReturn(int bar) {
        return returns[bar];
    }

    /** The mean of the last closes before a bar; its own close is not among them. */
    double meanBefore(int bar, int length) {
        return (sums[bar] - sums[bar - length]) / length;
    }
}
