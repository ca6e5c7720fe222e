package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Series that are drawn from a model rather than from a history's bars: what resampling is to be better than. */
final class Simulations {

    /** Grid of the likelihood's search: shocks of .01 to .20 and their memory of .70 to .98. */
    private static final int SHOCKS = 20;

    private static final int MEMORIES = 29;
    private static final double STEP = 0.01;
    private static final double LEAST_MEMORY = 0.70;

    private Simulations() {}

    /** Makes a Gaussian walk of history's mean and volatility, with history's volumes in random order. */
    static BarSeries gaussianWalk(BarSeries history, RandomStream random) {
        double[] returns = returns(history);
        double mean = mean(history, returns.length);
        double deviation = Math.sqrt(variance(returns, mean) * returns.length / (returns.length - 1));
        double[] close = new double[returns.length];
        double[] volume = new double[returns.length];
        double log = StrictMath.log(history.close(0));
        for (int t = 0; t < returns.length; t++) {
            log += mean + deviation * gaussian(random);
            close[t] = StrictMath.exp(log);
            volume[t] = history.hasVolume() ? history.volume(1 + random.nextInt(returns.length)) : 0;
        }
        return candleless(history, close, volume);
    }

    /**
     * Makes a GARCH(1,1) walk (Bollerslev 1986) with Gaussian innovations, history's mean and unconditional variance, and the two
     * coefficients of the greatest likelihood on a grid; volumes in random order.
     */
    static BarSeries garchWalk(BarSeries history, RandomStream random) {
        double[] returns = returns(history);
        double mean = mean(history, returns.length);
        double level = variance(returns, mean);
        Garch fitted = fit(returns, mean, level);
        double[] close = new double[returns.length];
        double[] volume = new double[returns.length];
        double log = StrictMath.log(history.close(0));
        double variance = level;
        for (int t = 0; t < returns.length; t++) {
            double shock = Math.sqrt(variance) * gaussian(random);
            log += mean + shock;
            close[t] = StrictMath.exp(log);
            volume[t] = history.hasVolume() ? history.volume(1 + random.nextInt(returns.length)) : 0;
            variance = fitted.next(level, variance, shock);
        }
        return candleless(history, close, volume);
    }

    private static Garch fit(double[] returns, double mean, double level) {
        Garch best = new Garch(0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= SHOCKS; i++) {
            for (int j = 0; j < MEMORIES; j++) {
                Garch garch = new Garch(i * STEP, LEAST_MEMORY + j * STEP);
                if (garch.shock + garch.memory < 1) {
                    double loss = garch.loss(returns, mean, level);
                    if (loss < least) {
                        least = loss;
                        best = garch;
                    }
                }
            }
        }
        return best;
    }

    /**
     * The coefficients.
     *
     * @param shock weight of the last squared shock
     * @param memory weight of the last variance
     */
    private record Garch(double shock, double memory) {

        double next(double level, double variance, double last) {
            return (1 - shock - memory) * level + shock * last * last + memory * variance;
        }

        /** Computes −2 log likelihood, less a constant. */
        double loss(double[] returns, double mean, double level) {
            double variance = level;
            double loss = 0;
            for (double each : returns) {
                double last = each - mean;
                loss += StrictMath.log(variance) + last * last / variance;
                variance = next(level, variance, last);
            }
            return loss;
        }
    }

    private static double[] returns(BarSeries history) {
        double[] returns = new double[history.size() - 1];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = StrictMath.log(history.close(t + 1) / history.close(t));
        }
        return returns;
    }

    private static double mean(BarSeries history, int returns) {
        return StrictMath.log(history.close(returns) / history.close(0)) / returns;
    }

    private static double variance(double[] returns, double mean) {
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        return squares / returns.length;
    }

    /** Draws a standard Gaussian number by Box and Muller's method. */
    private static double gaussian(RandomStream random) {
        return Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Makes bars that open at the close before and have no wicks, at history's times from its second on. */
    private static BarSeries candleless(BarSeries history, double[] close, double[] volume) {
        double[] open = new double[close.length];
        double[] high = new double[close.length];
        double[] low = new double[close.length];
        double before = history.close(0);
        for (int t = 0; t < close.length; t++) {
            open[t] = before;
            high[t] = Math.max(before, close[t]);
            low[t] = Math.min(before, close[t]);
            before = close[t];
        }
        BarSeries bare = history.hasVolume()
                ? BarSeries.of(open, high, low, close, volume)
                : BarSeries.of(open, high, low, close);
        if (!history.hasTimes()) {
            return bare;
        }
        List<LocalDateTime> times =
                IntStream.rangeClosed(1, close.length).mapToObj(history::time).toList();
        return bare.withTimes(times);
    }
}
