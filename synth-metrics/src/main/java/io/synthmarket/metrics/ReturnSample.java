package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.calibrated.SizeMemory;
import io.synthmarket.metrics.internal.calibrated.VolatilityWaves;
import io.synthmarket.metrics.internal.calibrated.VolumeTies;
import io.synthmarket.metrics.internal.estimators.ArchRegression;
import io.synthmarket.metrics.internal.estimators.RescaledRange;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import io.synthmarket.metrics.internal.numeric.OrderStatistics;
import io.synthmarket.metrics.internal.numeric.Selection;
import io.synthmarket.metrics.internal.numeric.Strands;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Metric} measures: the log returns of a series, its closes and its volumes.
 *
 * <p><b>Shape</b>: return t, 0 … {@link #returns()} − 1, goes from close t to close t + 1; its volume is that of the later bar.
 *
 * <p><b>Threads</b>: working memory of one thread, which holds one series after another; valid only while it is measured.
 *
 * @since 0.1.0
 */
public final class ReturnSample {

    /** As many lags as the memory of returns is looked at. */
    static final int LAGS = 10;

    /** How many bars a rolling volatility looks at. */
    static final int WINDOW = 20;

    /** Decay of a mean of the last few bars. */
    private static final double SHORT_MEMORY = 0.6;

    /** RiskMetrics' decay for daily volatility, a mean of some sixteen bars. */
    private static final double LONG_MEMORY = 0.94;

    private static final double[] SHARES = {.01, .05, .25, .5, .75, .95, .99};
    static final int Q01 = 0;
    static final int Q05 = 1;
    static final int Q25 = 2;
    static final int Q50 = 3;
    static final int Q75 = 4;
    static final int Q95 = 5;
    static final int Q99 = 6;

    private int size;
    private boolean volumes;
    private double mean;
    private double squares;
    double[] close = new double[1];
    double[] volume = new double[1];
    double[] logReturns = new double[0];
    /** Returns less their mean. */
    double[] centred = new double[0];
    /** For a metric to use as it likes; what it holds is nothing to rely on. */
    double[] work = new double[0];

    /** Sums of a metric's own lag products. */
    final double[] lagSums = new double[LAGS + 1];

    final ArchRegression arch = new ArchRegression();

    private final SizeMemory sizes = new SizeMemory(SHORT_MEMORY, LONG_MEMORY);
    private final VolatilityWaves waves = new VolatilityWaves(WINDOW);
    private final VolumeTies ties = new VolumeTies(SHORT_MEMORY);
    private final double[] returnLagSums = new double[LAGS + 1];
    private final OrderStatistics around = new OrderStatistics(2 * SHARES.length);
    private final int[] pair = new int[2];
    private final double[] quantiles = new double[SHARES.length];
    private @Nullable RescaledRange rescaledRange;
    private int rescaledReturns;
    private boolean lagsKnown;
    private boolean quantilesKnown;
    private boolean sizesKnown;
    private boolean wavesKnown;
    private boolean tiesKnown;

    ReturnSample() {}

    /**
     * Reads a series, to try a metric on.
     *
     * @param bars two bars or more
     * @return a sample of its own
     * @throws IllegalArgumentException if there are fewer bars
     */
    public static ReturnSample of(BarView bars) {
        if (bars.size() < 2) {
            throw new IllegalArgumentException("a sample needs 2 bars or more but there is 1");
        }
        ReturnSample sample = new ReturnSample();
        sample.read(bars, 0, bars.size());
        return sample;
    }

    /** Reads the bars from … to − 1 of a series, two or more. */
    void read(BarView bars, int from, int to) {
        ensure(to - from);
        bars.copyCloseInto(from, to, close);
        volumes = bars.hasVolume();
        if (volumes) {
            bars.copyVolumeInto(from, to, volume);
        }
        measured(to - from - 1);
    }

    /** Makes room for closes and volumes, to be followed by {@link #written}. */
    void ensure(int bars) {
        if (close.length < bars) {
            close = new double[bars];
            volume = new double[bars];
            logReturns = new double[bars - 1];
            centred = new double[bars - 1];
            work = new double[bars];
        }
    }

    /** Takes what was written into {@code close} and {@code volume}. */
    void written(int bars, boolean withVolumes) {
        volumes = withVolumes;
        measured(bars - 1);
    }

    private void measured(int returns) {
        size = returns;
        lagsKnown = false;
        quantilesKnown = false;
        sizesKnown = false;
        wavesKnown = false;
        tiesKnown = false;
        LogReturns.fill(close, size, logReturns);
        mean = Strands.sum(logReturns, size) / size;
        for (int t = 0; t < size; t++) {
            centred[t] = logReturns[t] - mean;
        }
        squares = Strands.squares(centred, size);
    }

    /**
     * Tells how many returns there are.
     *
     * @return one fewer than closes
     */
    public int returns() {
        return size;
    }

    /**
     * Returns a log return.
     *
     * @param t its number, from 0
     * @return ln of close t + 1 over close t
     */
    public double logReturn(int t) {
        return logReturns[t];
    }

    /**
     * Returns a close.
     *
     * @param t its number, 0 … {@link #returns()}
     * @return the price
     */
    public double close(int t) {
        return close[t];
    }

    /**
     * Tells whether there are volumes.
     *
     * @return false where the series has none
     */
    public boolean hasVolume() {
        return volumes;
    }

    /**
     * Returns the volume of a return's bar.
     *
     * @param t number of the return, from 0
     * @return the volume
     * @throws IllegalStateException if there are none
     */
    public double volume(int t) {
        if (!volumes) {
            throw new IllegalStateException("this sample has no volume; ask hasVolume() first");
        }
        return volume[t + 1];
    }

    /**
     * Returns the mean of the log returns.
     *
     * @return the mean, NaN where there are none
     */
    public double mean() {
        return mean;
    }

    /**
     * Returns the standard deviation of the log returns, divisor n − 1.
     *
     * @return the deviation, NaN where there are fewer than two returns
     */
    public double deviation() {
        return size < 2 ? Double.NaN : Math.sqrt(squares / (size - 1));
    }

    /**
     * Tells whether returns have no variance to divide by.
     *
     * @return true where there are fewer than two or they differ by rounding at most
     */
    public boolean isFlat() {
        return size < 2 || LagProducts.isNoiseOfReturns(squares, size, mean);
    }

    /**
     * Computes the autocorrelation of returns at a lag.
     *
     * @param lag the lag in bars, 1 … 10
     * @return Σ_{t&gt;k} (r_t − m)(r_{t−k} − m) / Σ_t (r_t − m)², NaN where there are fewer than eleven returns or no variance
     * @throws IllegalArgumentException if the lag is outside
     */
    public double autocorrelation(int lag) {
        if (lag < 1 || lag > LAGS) {
            throw new IllegalArgumentException("lag must be in [1, " + LAGS + "] but was " + lag);
        }
        if (size <= LAGS || isFlat()) {
            return Double.NaN;
        }
        if (!lagsKnown) {
            LagProducts.allUpToTen(centred, size, returnLagSums);
            lagsKnown = true;
        }
        return returnLagSums[lag] / squares;
    }

    /** Returns Σ (r_t − m)². */
    double sumOfSquares() {
        return squares;
    }

    /**
     * Computes a quantile of (r_t − m)², among the few that are as large as the hundredth from either end of the returns where that
     * many do; overwrites {@code work}.
     *
     * @param share the share of squares below, near 1
     */
    double upperQuantileOfSquares(double share) {
        double edge = Math.min(Math.abs(usualQuantile(Q01) - mean), Math.abs(usualQuantile(Q99) - mean));
        int large = keepSquaresFrom(edge * edge);
        double place = share * (size - 1);
        int rank = (int) place;
        if (rank < size - large) {
            large = keepSquaresFrom(0);
        }
        pair[0] = rank - (size - large);
        pair[1] = Math.min(rank + 1, size - 1) - (size - large);
        Selection.select(work, large, pair);
        return between(place, work[pair[0]], work[pair[1]]);
    }

    /** Interpolates linearly at a place among sorted values, given the two around it. */
    private static double between(double place, double below, double above) {
        return below + (place - (int) place) * (above - below);
    }

    /** Writes squares of at least so much to the head of {@code work}, each over the last that was too small, and counts them. */
    private int keepSquaresFrom(double least) {
        int kept = 0;
        for (int t = 0; t < size; t++) {
            double square = centred[t] * centred[t];
            work[kept] = square;
            kept += square >= least ? 1 : 0;
        }
        return kept;
    }

    /**
     * Computes a quantile of the log returns.
     *
     * @param share the share of returns below, 0 … 1
     * @return the quantile, linearly interpolated
     * @throws IllegalArgumentException if the share is outside
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1] but was " + share);
        }
        System.arraycopy(logReturns, 0, work, 0, size);
        pair[0] = (int) (share * (size - 1));
        pair[1] = Math.min(pair[0] + 1, size - 1);
        Selection.select(work, size, pair);
        return Selection.quantile(work, size, share);
    }

    /** Computes one of the seven quantiles that are computed together. */
    double usualQuantile(int place) {
        if (!quantilesKnown) {
            for (int i = 0; i < SHARES.length; i++) {
                int rank = (int) (SHARES[i] * (size - 1));
                around.ask(2 * i, rank);
                around.ask(2 * i + 1, Math.min(rank + 1, size - 1));
            }
            around.find(logReturns, size, mean, deviation(), work);
            for (int i = 0; i < SHARES.length; i++) {
                quantiles[i] = between(SHARES[i] * (size - 1), around.found(2 * i), around.found(2 * i + 1));
            }
            quantilesKnown = true;
        }
        return quantiles[place];
    }

    /** Measures how well sizes follow from sizes before, once a sample; overwrites {@code work}. */
    SizeMemory sizeMemory() {
        if (!sizesKnown) {
            sizes.measure(centred, size, work);
            sizesKnown = true;
        }
        return sizes;
    }

    /** Measures rolling volatility, once a sample; overwrites {@code work}. */
    VolatilityWaves volatilityWaves(double floor) {
        if (!wavesKnown) {
            waves.measure(centred, size, floor, work);
            wavesKnown = true;
        }
        return waves;
    }

    /** Measures what volume has to do with returns and with itself, once a sample; overwrites {@code work}. */
    VolumeTies volumeTies(double floor) {
        if (!tiesKnown) {
            ties.measure(volume, centred, size, floor, deviation(), work);
            tiesKnown = true;
        }
        return ties;
    }

    /** Computes the Hurst exponent of the returns, NaN where it is undefined. */
    double hurst() {
        if (rescaledRange == null || rescaledReturns != size) {
            rescaledRange = new RescaledRange(size);
            rescaledReturns = size;
        }
        return rescaledRange.hurst(logReturns, size);
    }

    @Override
    public String toString() {
        return "ReturnSample[" + size + " returns" + (volumes ? "]" : ", no volume]");
    }
}
