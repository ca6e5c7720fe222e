package io.synthmarket.metrics.internal.concept;

import static io.synthmarket.metrics.internal.concept.ConceptMetric.ACF_10_ABS_SUM;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.ARCH_LM_PVALUE;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.AUTOCORRELATION_LAG1;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.HURST;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.KURTOSIS;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.LEVERAGE_EFFECT;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.LJUNG_BOX_PVALUE;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.MAX_DRAWDOWN;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.MEAN_RETURN;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.RET_VOL_CORR;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.RSI_CORR;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.SKEWNESS;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.VOLATILITY;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.VOL_CLUSTERING_10;
import static io.synthmarket.metrics.internal.concept.ConceptMetric.VOL_PERSISTENCE;

import io.synthmarket.core.BarView;
import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.estimators.ArchRegression;
import io.synthmarket.metrics.internal.estimators.Kurtosis;
import io.synthmarket.metrics.internal.estimators.RescaledRange;
import io.synthmarket.metrics.internal.estimators.RollingDeviation;
import io.synthmarket.metrics.internal.estimators.RsiCorrelation;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import org.jspecify.annotations.Nullable;

/**
 * The fifteen metrics of the concept, in the order of {@link ConceptMetric}; the formulas are at the constants of {@code MetricId}.
 *
 * <p>An engine is working memory: it measures one series after another and allocates only when one is longer, or of
 * another length, than the one before. Undefined is NaN here and nowhere outside this package.
 */
public final class ConceptMetrics {

    static final int COUNT = ConceptMetric.ALL.size();
    private static final int LAGS = LagProducts.LAGS;
    private static final int FEWEST_RETURNS_FOR_ARCH = 2 * LAGS + 2;
    private static final int VOLATILITY_BARS = 20;

    private final double[] values = new double[COUNT];
    private final double[] lagSums = new double[LAGS + 1];
    private final ArchRegression arch = new ArchRegression();
    private final RollingDeviation rolling = new RollingDeviation(VOLATILITY_BARS);
    private @Nullable RescaledRange rescaledRange;
    private double[] close;
    private double[] volume;
    private double[] returns;
    private double[] work;
    private int size;
    private double mean;
    private double absMean;
    private double squares;
    private double ljungBox;
    private double archLm;

    /** Makes an engine that is ready for series of a number of returns. */
    public ConceptMetrics(int returns) {
        close = new double[returns + 1];
        volume = new double[returns + 1];
        this.returns = new double[returns];
        work = new double[returns];
        size = returns;
    }

    /** Measures a whole series; the values stand until the next. */
    public void measure(BarView bars) {
        measure(bars, 0, bars.size());
    }

    /** Measures the bars from … to − 1 of a series. */
    public void measure(BarView bars, int from, int to) {
        for (int group = 0; group < MetricGroup.ALL.size(); group++) {
            measure(MetricGroup.ALL.get(group), bars, from, to);
        }
    }

    /** Measures a group of metrics of the bars from … to − 1; the moments come before any other. */
    void measure(MetricGroup group, BarView bars, int from, int to) {
        switch (group) {
            case MOMENTS -> read(bars, from, to);
            case VOLUME -> volume(bars, from, to);
            case MEMORY_OF_RETURNS -> memoryOfReturns();
            case MEMORY_OF_ABSOLUTE_RETURNS -> memoryOfAbsoluteReturns();
            case MEMORY_OF_SQUARES -> memoryOfSquares();
            case VOLATILITY_PERSISTENCE -> volatilityPersistence();
            case RSI -> rsi();
            case HURST -> hurst();
        }
    }

    /** Reads closes; with them come mean, drawdown and the metrics of the central moments. */
    private void read(BarView bars, int from, int to) {
        resize(to - from - 1);
        bars.copyCloseInto(from, to, close);
        readReturns();
        marginal();
    }

    private void hurst() {
        if (rescaledRange == null) {
            rescaledRange = new RescaledRange(size);
        }
        set(HURST, isFlat() ? Double.NaN : rescaledRange.hurst(returns, size));
    }

    private void rsi() {
        set(RSI_CORR, isFlat() ? Double.NaN : RsiCorrelation.of(close, returns, size, work));
    }

    private void volatilityPersistence() {
        set(VOL_PERSISTENCE, isFlat() ? Double.NaN : rolling.firstAutocorrelation(returns, size, work));
    }

    private void volume(BarView bars, int from, int to) {
        set(RET_VOL_CORR, bars.hasVolume() ? volumeCorrelation(bars, from, to) : Double.NaN);
    }

    private void set(ConceptMetric metric, double value) {
        values[metric.place()] = value;
    }

    /** Returns one value of the last series, NaN where undefined. */
    public double value(int place) {
        return values[place];
    }

    /** Returns the statistic of {@link ConceptMetric#LJUNG_BOX_PVALUE}, measured with it. */
    double ljungBox() {
        return ljungBox;
    }

    /** Returns the statistic of {@link ConceptMetric#ARCH_LM_PVALUE}, measured with it. */
    double archLm() {
        return archLm;
    }

    /** Hands out the log returns at the head of an array, not to be changed. */
    double[] returns() {
        return returns;
    }

    /** Copies the values of the last series, NaN where undefined. */
    public double[] values() {
        return values.clone();
    }

    private void resize(int needed) {
        if (needed == size) {
            return;
        }
        rescaledRange = null;
        if (needed > returns.length) {
            close = new double[needed + 1];
            volume = new double[needed + 1];
            returns = new double[needed];
            work = new double[needed];
        }
        size = needed;
    }

    /** Log returns, their mean and that of their sizes, and the maximum drawdown. */
    private void readReturns() {
        LogReturns.fill(close, size, returns);
        double sum = 0;
        double absSum = 0;
        double peak = close[0];
        double trough = peak;
        double deepest = 0;
        for (int t = 0; t < size; t++) {
            double now = close[t + 1];
            sum += returns[t];
            absSum += Math.abs(returns[t]);
            if (now > peak) {
                deepest = Math.min(deepest, trough / peak - 1);
                peak = now;
                trough = now;
            }
            if (now < trough) {
                trough = now;
            }
        }
        mean = sum / size;
        absMean = absSum / size;
        set(MEAN_RETURN, size == 0 ? Double.NaN : mean);
        set(MAX_DRAWDOWN, Math.min(deepest, trough / peak - 1));
    }

    /** Volatility, skewness, kurtosis and leverage, all from the central moments. */
    private void marginal() {
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int t = 0; t < size; t++) {
            double e = returns[t] - mean;
            double square = e * e;
            second += square;
            third += square * e;
            fourth += square * square;
        }
        squares = second;
        double n = size;
        set(VOLATILITY, size < 2 ? Double.NaN : Math.sqrt(second / (n - 1)));
        boolean flat = isFlat();
        double m2 = second / n;
        set(
                SKEWNESS,
                flat || size < 3 ? Double.NaN : Math.sqrt(n * (n - 1)) / (n - 2) * (third / n) / (m2 * Math.sqrt(m2)));
        set(KURTOSIS, flat || size < 4 ? Double.NaN : Kurtosis.excess(n, second, fourth));
        set(LEVERAGE_EFFECT, flat ? Double.NaN : leverage(m2 + mean * mean));
    }

    /** The spread of r² is summed from deviations: from the moments, returns of one size would leave rounding noise. */
    private double leverage(double meanSquare) {
        double covariance = 0;
        double spread = 0;
        for (int t = 0; t < size; t++) {
            double square = returns[t] * returns[t] - meanSquare;
            covariance += (returns[t] - mean) * square;
            spread += square * square;
        }
        return RoundingNoise.explains(spread, size, meanSquare) ? Double.NaN : covariance / Math.sqrt(squares * spread);
    }

    boolean isFlat() {
        return size < 2 || RoundingNoise.explainsReturns(squares, size, mean);
    }

    /** Autocorrelation of returns at lag 1 and over ten lags, and the Ljung–Box test on it. */
    private void memoryOfReturns() {
        set(AUTOCORRELATION_LAG1, Double.NaN);
        set(ACF_10_ABS_SUM, Double.NaN);
        set(LJUNG_BOX_PVALUE, Double.NaN);
        ljungBox = Double.NaN;
        if (isFlat()) {
            return;
        }
        for (int t = 0; t < size; t++) {
            work[t] = returns[t] - mean;
        }
        if (size <= LAGS) {
            set(AUTOCORRELATION_LAG1, lagOne() / squares);
            return;
        }
        LagProducts.upToTen(work, LAGS, size, lagSums);
        LagProducts.addHead(work, lagSums);
        double sizes = 0;
        double sum = 0;
        for (int k = 1; k <= LAGS; k++) {
            double rho = lagSums[k] / squares;
            sizes += Math.abs(rho);
            sum += rho * rho / (size - k);
        }
        set(AUTOCORRELATION_LAG1, lagSums[1] / squares);
        set(ACF_10_ABS_SUM, sizes);
        ljungBox = (double) size * (size + 2) * sum;
        set(LJUNG_BOX_PVALUE, ChiSquared.upperTailOfTen(ljungBox));
    }

    private double lagOne() {
        double sum = 0;
        for (int t = 1; t < size; t++) {
            sum += work[t] * work[t - 1];
        }
        return sum;
    }

    /** Autocorrelation of absolute returns over ten lags. */
    private void memoryOfAbsoluteReturns() {
        set(VOL_CLUSTERING_10, Double.NaN);
        if (size <= LAGS) {
            return;
        }
        for (int t = 0; t < size; t++) {
            work[t] = Math.abs(returns[t]) - absMean;
        }
        LagProducts.upToTen(work, LAGS, size, lagSums);
        LagProducts.addHead(work, lagSums);
        if (RoundingNoise.explainsReturns(lagSums[0], size, absMean)) {
            return;
        }
        double sizes = 0;
        for (int k = 1; k <= LAGS; k++) {
            sizes += Math.abs(lagSums[k] / lagSums[0]);
        }
        set(VOL_CLUSTERING_10, sizes);
    }

    /** Engle's test on squared deviations. */
    private void memoryOfSquares() {
        set(ARCH_LM_PVALUE, Double.NaN);
        archLm = Double.NaN;
        if (size < FEWEST_RETURNS_FOR_ARCH || isFlat()) {
            return;
        }
        double meanSquare = squares / size;
        for (int t = 0; t < size; t++) {
            double e = returns[t] - mean;
            work[t] = e * e - meanSquare;
        }
        LagProducts.upToTen(work, LAGS, size, lagSums);
        if (!RoundingNoise.explains(lagSums[0], size, meanSquare)) {
            archLm = (size - LAGS) * arch.rSquared(work, size, lagSums);
            set(ARCH_LM_PVALUE, ChiSquared.upperTailOfTen(archLm));
        }
    }

    private double volumeCorrelation(BarView bars, int from, int to) {
        if (size < 2) {
            return Double.NaN;
        }
        bars.copyVolumeInto(from, to, volume);
        double volumeSum = 0;
        for (int t = 1; t <= size; t++) {
            volumeSum += volume[t];
        }
        double volumeMean = volumeSum / size;
        double covariance = 0;
        double absSpread = 0;
        double volumeSpread = 0;
        for (int t = 0; t < size; t++) {
            double a = Math.abs(returns[t]) - absMean;
            double v = volume[t + 1] - volumeMean;
            covariance += a * v;
            absSpread += a * a;
            volumeSpread += v * v;
        }
        return RoundingNoise.explainsReturns(absSpread, size, absMean)
                        || RoundingNoise.explains(volumeSpread, size, volumeMean)
                ? Double.NaN
                : covariance / Math.sqrt(absSpread * volumeSpread);
    }
}
