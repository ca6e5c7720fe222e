package io.synthmarket.metrics.internal;

import io.synthmarket.core.BarView;

/**
 * The fifteen metrics of the concept, in the order of {@code MetricId.concept()}, whose constants hold the formulas.
 *
 * <p>An engine is working memory: it measures one series after another and allocates only when one is longer, or of
 * another length, than the one before. Undefined is NaN here and nowhere outside this package.
 */
public final class ConceptMetrics {

    private static final int VOLATILITY = 0;
    private static final int VOL_CLUSTERING_10 = 1;
    private static final int SKEWNESS = 2;
    private static final int KURTOSIS = 3;
    private static final int ACF_10_ABS_SUM = 4;
    private static final int HURST = 5;
    private static final int RSI_CORR = 6;
    private static final int VOL_PERSISTENCE = 7;
    private static final int MAX_DRAWDOWN = 8;
    private static final int RET_VOL_CORR = 9;
    private static final int LEVERAGE_EFFECT = 10;
    private static final int MEAN_RETURN = 11;
    private static final int AUTOCORRELATION_LAG1 = 12;
    private static final int LJUNG_BOX_PVALUE = 13;
    private static final int ARCH_LM_PVALUE = 14;
    static final int COUNT = 15;
    private static final int LAGS = LagProducts.LAGS;
    private static final int FEWEST_RETURNS_FOR_ARCH = 2 * LAGS + 2;
    private static final int RSI_BARS = 14;
    private static final int VOLATILITY_BARS = 20;

    private final double[] values = new double[COUNT];
    private final double[] lagSums = new double[LAGS + 1];
    private final ArchRegression arch = new ArchRegression();
    private final RollingDeviation rolling = new RollingDeviation(VOLATILITY_BARS);
    private RescaledRange rescaledRange;
    private double[] close;
    private double[] volume;
    private double[] returns;
    private double[] work;
    private int size;
    private double mean;
    private double absMean;
    private double squares;

    /** Makes an engine that is ready for series of a number of returns. */
    public ConceptMetrics(int returns) {
        rescaledRange = new RescaledRange(returns);
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
        read(bars, from, to);
        memoryOfReturns();
        memoryOfAbsoluteReturns();
        memoryOfSquares();
        hurst();
        rsi();
        volatilityPersistence();
        volume(bars, from, to);
    }

    /** Measures one metric of a whole series, NaN where undefined, and what comes with it for nothing; other values are stale. */
    public double measure(BarView bars, int place) {
        read(bars, 0, bars.size());
        switch (place) {
            case ACF_10_ABS_SUM, AUTOCORRELATION_LAG1, LJUNG_BOX_PVALUE -> memoryOfReturns();
            case VOL_CLUSTERING_10 -> memoryOfAbsoluteReturns();
            case ARCH_LM_PVALUE -> memoryOfSquares();
            case HURST -> hurst();
            case RSI_CORR -> rsi();
            case VOL_PERSISTENCE -> volatilityPersistence();
            case RET_VOL_CORR -> volume(bars, 0, bars.size());
            default -> {
                // read with the closes
            }
        }
        return values[place];
    }

    /** Reads closes; with them come mean, drawdown and the metrics of the central moments. */
    private void read(BarView bars, int from, int to) {
        resize(to - from - 1);
        bars.copyCloseInto(from, to, close);
        readReturns();
        marginal();
    }

    private void hurst() {
        values[HURST] = isFlat() ? Double.NaN : rescaledRange.hurst(returns, size);
    }

    private void rsi() {
        values[RSI_CORR] = rsiCorrelation();
    }

    private void volatilityPersistence() {
        values[VOL_PERSISTENCE] = isFlat() ? Double.NaN : rolling.firstAutocorrelation(returns, size, work);
    }

    private void volume(BarView bars, int from, int to) {
        values[RET_VOL_CORR] = bars.hasVolume() ? volumeCorrelation(bars, from, to) : Double.NaN;
    }

    /** Returns one value of the last series, NaN where undefined. */
    public double value(int place) {
        return values[place];
    }

    /** Copies the values of the last series, NaN where undefined. */
    public double[] values() {
        return values.clone();
    }

    private void resize(int needed) {
        if (needed == size) {
            return;
        }
        rescaledRange = new RescaledRange(needed);
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
        double sum = 0;
        double absSum = 0;
        double peak = close[0];
        double deepest = 0;
        for (int t = 0; t < size; t++) {
            double now = close[t + 1];
            double change = StrictMath.log(now / close[t]);
            returns[t] = change;
            sum += change;
            absSum += Math.abs(change);
            if (now > peak) {
                peak = now;
            }
            double drawdown = now / peak - 1;
            if (drawdown < deepest) {
                deepest = drawdown;
            }
        }
        mean = sum / size;
        absMean = absSum / size;
        values[MEAN_RETURN] = size == 0 ? Double.NaN : mean;
        values[MAX_DRAWDOWN] = deepest;
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
        values[VOLATILITY] = size < 2 ? Double.NaN : Math.sqrt(second / (n - 1));
        boolean flat = isFlat();
        double m2 = second / n;
        values[SKEWNESS] =
                flat || size < 3 ? Double.NaN : Math.sqrt(n * (n - 1)) / (n - 2) * (third / n) / (m2 * Math.sqrt(m2));
        values[KURTOSIS] = flat || size < 4
                ? Double.NaN
                : (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (fourth / n / (m2 * m2) - 3) + 6);
        values[LEVERAGE_EFFECT] = flat ? Double.NaN : leverage(m2 + mean * mean);
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
        return LagProducts.isNoise(spread, size, meanSquare) ? Double.NaN : covariance / Math.sqrt(squares * spread);
    }

    private boolean isFlat() {
        return size < 2 || LagProducts.isNoiseOfReturns(squares, size, mean);
    }

    /** Autocorrelation of returns at lag 1 and over ten lags, and the Ljung–Box test on it. */
    private void memoryOfReturns() {
        values[AUTOCORRELATION_LAG1] = Double.NaN;
        values[ACF_10_ABS_SUM] = Double.NaN;
        values[LJUNG_BOX_PVALUE] = Double.NaN;
        if (isFlat()) {
            return;
        }
        for (int t = 0; t < size; t++) {
            work[t] = returns[t] - mean;
        }
        if (size <= LAGS) {
            values[AUTOCORRELATION_LAG1] = lagOne() / squares;
            return;
        }
        LagProducts.upToTen(work, LAGS, size, lagSums);
        LagProducts.addHead(work, lagSums);
        double sizes = 0;
        double ljungBox = 0;
        for (int k = 1; k <= LAGS; k++) {
            double rho = lagSums[k] / squares;
            sizes += Math.abs(rho);
            ljungBox += rho * rho / (size - k);
        }
        values[AUTOCORRELATION_LAG1] = lagSums[1] / squares;
        values[ACF_10_ABS_SUM] = sizes;
        values[LJUNG_BOX_PVALUE] = ChiSquared.upperTailOfTen((double) size * (size + 2) * ljungBox);
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
        values[VOL_CLUSTERING_10] = Double.NaN;
        if (size <= LAGS) {
            return;
        }
        for (int t = 0; t < size; t++) {
            work[t] = Math.abs(returns[t]) - absMean;
        }
        LagProducts.upToTen(work, LAGS, size, lagSums);
        LagProducts.addHead(work, lagSums);
        if (LagProducts.isNoiseOfReturns(lagSums[0], size, absMean)) {
            return;
        }
        double sizes = 0;
        for (int k = 1; k <= LAGS; k++) {
            sizes += Math.abs(lagSums[k] / lagSums[0]);
        }
        values[VOL_CLUSTERING_10] = sizes;
    }

    /** Engle's test on squared deviations. */
    private void memoryOfSquares() {
        values[ARCH_LM_PVALUE] = Double.NaN;
        if (size < FEWEST_RETURNS_FOR_ARCH || isFlat()) {
            return;
        }
        double meanSquare = squares / size;
        for (int t = 0; t < size; t++) {
            double e = returns[t] - mean;
            work[t] = e * e - meanSquare;
        }
        LagProducts.upToTen(work, LAGS, size, lagSums);
        if (!LagProducts.isNoise(lagSums[0], size, meanSquare)) {
            double rSquared = arch.rSquared(work, size, lagSums);
            values[ARCH_LM_PVALUE] = ChiSquared.upperTailOfTen((size - LAGS) * rSquared);
        }
    }

    private double rsiCorrelation() {
        if (size <= RSI_BARS || isFlat()) {
            return Double.NaN;
        }
        double up = 0;
        double down = 0;
        for (int t = 1; t <= RSI_BARS; t++) {
            double change = close[t] - close[t - 1];
            up += Math.max(change, 0);
            down += Math.max(-change, 0);
        }
        up /= RSI_BARS;
        down /= RSI_BARS;
        int pairs = 0;
        double stepSum = 0;
        double returnSum = 0;
        double before = rsi(up, down);
        for (int t = RSI_BARS; t < size; t++) {
            double change = close[t + 1] - close[t];
            up = (up * (RSI_BARS - 1) + Math.max(change, 0)) / RSI_BARS;
            down = (down * (RSI_BARS - 1) + Math.max(-change, 0)) / RSI_BARS;
            double now = rsi(up, down);
            work[t] = now - before;
            if (!Double.isNaN(work[t])) {
                pairs++;
                stepSum += work[t];
                returnSum += returns[t];
            }
            before = now;
        }
        return pairs < 2 ? Double.NaN : stepCorrelation(pairs, stepSum / pairs, returnSum / pairs);
    }

    /** Pearson correlation of the steps in {@code work} with their returns; where a step is NaN its pair is left out. */
    private double stepCorrelation(int pairs, double stepMean, double returnMean) {
        double covariance = 0;
        double stepSpread = 0;
        double returnSpread = 0;
        for (int t = RSI_BARS; t < size; t++) {
            if (!Double.isNaN(work[t])) {
                double step = work[t] - stepMean;
                double change = returns[t] - returnMean;
                covariance += step * change;
                stepSpread += step * step;
                returnSpread += change * change;
            }
        }
        return LagProducts.isNoise(stepSpread, pairs, stepMean) || LagProducts.isNoise(returnSpread, pairs, returnMean)
                ? Double.NaN
                : covariance / Math.sqrt(stepSpread * returnSpread);
    }

    private static double rsi(double up, double down) {
        return 100 * up / (up + down);
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
        return LagProducts.isNoiseOfReturns(absSpread, size, absMean)
                        || LagProducts.isNoise(volumeSpread, size, volumeMean)
                ? Double.NaN
                : covariance / Math.sqrt(absSpread * volumeSpread);
    }
}
