package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.BarView;
import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.ReturnSample;
import io.synthmarket.metrics.internal.estimators.ArchRegression;
import io.synthmarket.metrics.internal.estimators.RescaledRange;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import io.synthmarket.metrics.internal.numeric.OrderStatistics;
import io.synthmarket.metrics.internal.numeric.Selection;
import io.synthmarket.metrics.internal.numeric.Strands;
import org.jspecify.annotations.Nullable;

/**
 * The only kind of {@link ReturnSample}, which reads one series after another, with what the library's own metrics share.
 *
 * <p><b>Threads</b>: working memory of one thread.
 */
public final class WorkingSample implements ReturnSample {

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

    WorkingSample() {}

    /** Reads a whole series of two bars or more; the rules are at {@link ReturnSample#of}. */
    public static WorkingSample of(BarView bars) {
        if (bars.size() < 2) {
            throw new IllegalArgumentException("a sample needs 2 bars or more but there is 1");
        }
        WorkingSample sample = new WorkingSample();
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

    @Override
    public int returns() {
        return size;
    }

    @Override
    public double logReturn(int t) {
        return logReturns[t];
    }

    @Override
    public double close(int t) {
        return close[t];
    }

    @Override
    public boolean hasVolume() {
        return volumes;
    }

    @Override
    public double volume(int t) {
        if (!volumes) {
            throw new IllegalStateException("this sample has no volume; ask hasVolume() first");
        }
        return volume[t + 1];
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double deviation() {
        return size < 2 ? Double.NaN : Math.sqrt(squares / (size - 1));
    }

    @Override
    public boolean isFlat() {
        return size < 2 || RoundingNoise.explainsReturns(squares, size, mean);
    }

    @Override
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

    @Override
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
