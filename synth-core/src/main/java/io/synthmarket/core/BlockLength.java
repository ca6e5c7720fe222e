package io.synthmarket.core;

import io.synthmarket.core.internal.series.RoundingNoise;
import java.util.Locale;
import java.util.Objects;

/**
 * The automatic block length of a series: how long blocks should be, on average, for the mean of resampled values to vary as
 * the mean of the series itself would.
 *
 * <p>For n values with deviations e from their mean, let γ_k = (1/n) Σ_{t≥k} e_t e_{t−k} and, with t from 0,
 * a_k = n·|γ_k| / √(Σ_{t&gt;k} e_t² · Σ_{t&lt;n−1−k} e_t²). The correlation counts as gone where a_k stays under
 * 2·√(log₁₀(n) / n) for K = max(5, ⌊log₁₀ n⌋) lags running. Let M be the lag at which that first begins; then the lags to
 * m = min(2·max(M, 1), m_max) count, m_max = ⌈√n⌉ + K. Where it does not happen below m_max, m is m_max. With the flat-top
 * weights λ(k) = 1 for k ≤ m/2 and 2·(1 − k/m) above,
 *
 * <pre>
 *     g = Σ_{k=1..m} 2 λ(k) k γ_k              s = γ_0 + Σ_{k=1..m} 2 λ(k) γ_k
 *     stationary = (2g² / (2s²) · n)^⅓         circular = (2g² / (4/3·s²) · n)^⅓
 * </pre>
 *
 * each at most ⌈min(3√n, n/3)⌉.
 *
 * <p><b>Units</b>: values, which for a history are bars.
 *
 * <p><b>Edge cases</b>: either length may be below 1, as often for values that hardly depend on one another; a block has at
 * least one value, so read that as 1. Values that are all the same, or stray from their mean by 10⁻¹² of it or less, have the
 * length 1, since blocks of any length are alike; so have values for which the formula comes to 0/0.
 *
 * <p><b>Determinism</b>: the same bits on every JVM.
 *
 * <p><b>Cost</b>: n products for every lag to K + M or m, whichever is more: some twenty for most returns, up to √n for their
 * sizes.
 *
 * <p><b>Source</b>: D. N. Politis and H. White, "Automatic block-length selection for the dependent bootstrap", Econometric
 * Reviews 23(1), 2004, doi:10.1081/ETC-120028836, with the constant of the stationary length from A. Patton, D. N. Politis and
 * H. White, "Correction to 'Automatic block-length selection for the dependent bootstrap'", Econometric Reviews 28(4), 2009,
 * doi:10.1080/07474930802459016. K, the a_k and the longest length are those of {@code optimal_block_length} in the Python
 * package arch, which takes over tuning constants of Patton's own program but correlates over as many values as each lag leaves.
 *
 * @param stationary the mean length for blocks of geometric length (the stationary bootstrap)
 * @param circular the length for blocks that all have the same
 * @since 0.1.0
 */
public record BlockLength(double stationary, double circular) {

    /** The fewest values of which all lags up to m_max exist. */
    private static final int FEWEST_VALUES = 9;

    private static final int FEWEST_QUIET_LAGS = 5;

    /**
     * Checks the lengths.
     *
     * @param stationary the mean length for blocks of geometric length
     * @param circular the length for blocks that all have the same
     * @throws IllegalArgumentException if one is negative, infinite or not a number
     */
    public BlockLength {
        requireLength(stationary, "stationary");
        requireLength(circular, "circular");
    }

    private static void requireLength(double length, String name) {
        if (!(length >= 0 && length <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be finite and at least 0 but was " + length);
        }
    }

    /**
     * Chooses the block length for the log returns of a history, or for what is made of them.
     *
     * @param history the history
     * @param basis what of each return counts; {@link LengthBasis#ABSOLUTE_RETURNS} for blocks that keep volatility clustering
     * @return the lengths, in bars
     * @throws IllegalArgumentException if the history has fewer than 10 bars
     */
    public static BlockLength of(BarSeries history, LengthBasis basis) {
        Objects.requireNonNull(basis, "basis");
        if (history.size() <= FEWEST_VALUES) {
            throw new IllegalArgumentException("history must have at least " + (FEWEST_VALUES + 1)
                    + " bars for an automatic block length but has " + history.size());
        }
        double[] values = new double[history.size() - 1];
        for (int i = 0; i < values.length; i++) {
            double logReturn = StrictMath.log(history.close(i + 1) / history.close(i));
            values[i] = switch (basis) {
                case RETURNS -> logReturn;
                case ABSOLUTE_RETURNS -> Math.abs(logReturn);
                case SQUARED_RETURNS -> logReturn * logReturn;
            };
        }
        return of(values);
    }

    /**
     * Chooses the block length for a series of values.
     *
     * @param values the values, in order of time
     * @return the lengths
     * @throws IllegalArgumentException if there are fewer than 9 values or one of them is not finite
     */
    public static BlockLength of(double[] values) {
        int size = values.length;
        if (size < FEWEST_VALUES) {
            throw new IllegalArgumentException("values must hold at least " + FEWEST_VALUES
                    + " numbers for an automatic block length but hold " + size);
        }
        double[] deviation = new double[size];
        if (!centre(values, deviation)) {
            return new BlockLength(1, 1);
        }
        double logSize = StrictMath.log10(size);
        int quietLags = Math.max(FEWEST_QUIET_LAGS, (int) logSize);
        double[] product = new double[(int) Math.ceil(Math.sqrt(size)) + quietLags];
        int cut = multiply(deviation, product, quietLags, 2 * Math.sqrt(logSize / size));

        double slope = 0;
        double variance = product[0];
        for (int lag = 1; lag < cut; lag++) {
            double weight = 2 * lag <= cut ? 2 : 4 * (1 - (double) lag / cut);
            slope += weight * lag * product[lag];
            variance += weight * product[lag];
        }
        double ratio = slope / variance;
        if (Double.isNaN(ratio)) {
            return new BlockLength(1, 1);
        }
        double longest = Math.ceil(Math.min(3 * Math.sqrt(size), size / 3.0));
        double cube = ratio * ratio * size;
        return new BlockLength(
                Math.min(StrictMath.cbrt(cube), longest), Math.min(StrictMath.cbrt(1.5 * cube), longest));
    }

    /**
     * Says both lengths on one line, such as {@code BlockLength[stationary 6.921, circular 7.922]}.
     *
     * @return the lengths in four digits
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "BlockLength[stationary %.4g, circular %.4g]", stationary, circular);
    }

    /**
     * Writes deviations from the mean, in units of a power of two near the largest value, so that no square is lost; tells
     * whether they are more than rounding noise.
     */
    private static boolean centre(double[] values, double[] deviation) {
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("values must be finite but value " + i + " was " + values[i]);
            }
            largest = Math.max(largest, Math.abs(values[i]));
        }
        int exponent = Math.getExponent(largest);
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            deviation[i] = Math.scalb(values[i], -exponent);
            mean += deviation[i];
        }
        mean /= values.length;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            deviation[i] -= mean;
            squares += deviation[i] * deviation[i];
        }
        return !RoundingNoise.explains(squares, values.length, mean);
    }

    /**
     * Computes n·γ_k for the lags that count and returns m. The weight of lag m is nothing, so m − 1 is the last one needed,
     * and m_max as many products as fit.
     */
    private static int multiply(double[] deviation, double[] product, int quietLags, double band) {
        int longest = product.length;
        double[] afterHead = squaresAfterHead(deviation, longest);
        double[] beforeTail = squaresBeforeTail(deviation, longest);
        int quiet = 0;
        int lag = 0;
        while (lag < longest && quiet < quietLags) {
            product[lag] = product(deviation, lag);
            boolean inside = Math.abs(product[lag]) / Math.sqrt(afterHead[lag] * beforeTail[lag]) < band;
            quiet = inside ? quiet + 1 : 0;
            lag++;
        }
        if (quiet < quietLags) {
            return longest;
        }
        int cut = Math.min(2 * Math.max(lag - quietLags, 1), longest);
        for (; lag < cut; lag++) {
            product[lag] = product(deviation, lag);
        }
        return cut;
    }

    /** Sums in four strands, which a processor can keep going at once. */
    private static double product(double[] x, int lag) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int t = lag;
        for (; t < x.length - 3; t += 4) {
            sum0 += x[t] * x[t - lag];
            sum1 += x[t + 1] * x[t + 1 - lag];
            sum2 += x[t + 2] * x[t + 2 - lag];
            sum3 += x[t + 3] * x[t + 3 - lag];
        }
        for (; t < x.length; t++) {
            sum0 += x[t] * x[t - lag];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Computes Σ_{t&gt;k} x_t² for the first k by adding, since subtracting from the whole would lose digits. */
    private static double[] squaresAfterHead(double[] x, int count) {
        double[] sums = new double[count];
        double sum = 0;
        for (int t = x.length - 1; t > 0; t--) {
            sum += x[t] * x[t];
            if (t <= count) {
                sums[t - 1] = sum;
            }
        }
        return sums;
    }

    /** Computes Σ_{t&lt;n−1−k} x_t² for the first k. */
    private static double[] squaresBeforeTail(double[] x, int count) {
        double[] sums = new double[count];
        double sum = 0;
        for (int t = 0; t < x.length - 1; t++) {
            sum += x[t] * x[t];
            int lag = x.length - 2 - t;
            if (lag < count) {
                sums[lag] = sum;
            }
        }
        return sums;
    }
}
