package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.calibrated.WorkingSample;

/**
 * What a {@link Metric} measures: the log returns of a series, its closes and its volumes.
 *
 * <p><b>Shape</b>: return t, 0 … {@link #returns()} − 1, goes from close t to close t + 1; its volume is that of the later bar.
 *
 * <p><b>Threads</b>: working memory of one thread, which holds one series after another; valid only while it is measured.
 *
 * @since 0.1.0
 */
public sealed interface ReturnSample permits WorkingSample {

    /**
     * Reads a series, to try a metric on.
     *
     * @param bars two bars or more
     * @return a sample of its own
     * @throws IllegalArgumentException if there are fewer bars
     */
    static ReturnSample of(BarView bars) {
        return WorkingSample.of(bars);
    }

    /**
     * Tells how many returns there are.
     *
     * @return one fewer than closes
     */
    int returns();

    /**
     * Returns a log return.
     *
     * @param t its number, from 0
     * @return ln of close t + 1 over close t
     */
    double logReturn(int t);

    /**
     * Returns a close.
     *
     * @param t its number, 0 … {@link #returns()}
     * @return the price
     */
    double close(int t);

    /**
     * Tells whether there are volumes.
     *
     * @return false where the series has none
     */
    boolean hasVolume();

    /**
     * Returns the volume of a return's bar.
     *
     * @param t number of the return, from 0
     * @return the volume
     * @throws IllegalStateException if there are none
     */
    double volume(int t);

    /**
     * Returns the mean of the log returns.
     *
     * @return the mean, NaN where there are none
     */
    double mean();

    /**
     * Returns the standard deviation of the log returns, divisor n − 1.
     *
     * @return the deviation, NaN where there are fewer than two returns
     */
    double deviation();

    /**
     * Tells whether returns have no variance to divide by.
     *
     * @return true where there are fewer than two or they differ by rounding at most
     */
    boolean isFlat();

    /**
     * Computes the autocorrelation of returns at a lag.
     *
     * @param lag the lag in bars, 1 … 10
     * @return Σ_{t&gt;k} (r_t − m)(r_{t−k} − m) / Σ_t (r_t − m)², NaN where there are fewer than eleven returns or no variance
     * @throws IllegalArgumentException if the lag is outside
     */
    double autocorrelation(int lag);

    /**
     * Computes a quantile of the log returns.
     *
     * @param share the share of returns below, 0 … 1
     * @return the quantile, linearly interpolated
     * @throws IllegalArgumentException if the share is outside
     */
    double quantile(double share);
}
