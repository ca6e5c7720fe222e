package io.synthmarket.core.internal.rebuild;

import io.synthmarket.core.BlockLength;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.internal.blocks.StationaryBlocks;
import io.synthmarket.core.internal.series.RoundingNoise;

/**
 * How far volatility and total return might have come out otherwise: 500 stationary-bootstrap resamples of a history's returns,
 * of each the logarithm of its standard deviation over history's, and its sum less history's. The two belong together, since
 * wild resamples are not as likely to rise as calm ones.
 *
 * <p>The mean block length is the automatic one of the absolute returns, kept within √n … n/10 for n returns; under 100 returns,
 * where the two cross, it is n/10.
 *
 * <p><b>Edge cases</b>: under 20 returns, and for returns that are all the same but for rounding, nothing can be told and all
 * deviations are 0. The standard deviation of a resample counts as a hundredth of history's at least, so that the logarithm of
 * one that hit no movement is finite.
 *
 * <p><b>Determinism</b>: a function of the returns alone. The draws are from a key of their own: what is known of a history
 * does not change with the seed of a recipe.
 *
 * <p><b>Cost</b>: the block length and one pass over the returns; then 500 times the number of blocks, at most √n or so.
 */
final class Deviations {

    private static final int RESAMPLES = 500;
    private static final int FEWEST_RETURNS = 20;

    /** The ASCII letters "resample". */
    private static final long KEY = 0x726573616D706C65L;

    private static final double SMALLEST_VARIANCE_RATIO = 1e-4;

    private final double[] logVolatility = new double[RESAMPLES];
    private final double[] total = new double[RESAMPLES];

    private Deviations() {}

    /**
     * Resamples returns.
     *
     * @param returns log returns, in order
     * @param stretchEnds the number after the last return of each stretch without holes, in order; no block crosses a hole
     * @throws IllegalArgumentException if the last stretch does not end with the returns, or one is empty
     */
    static Deviations of(double[] returns, int[] stretchEnds) {
        int size = returns.length;
        if (stretchEnds.length == 0 ? size != 0 : stretchEnds[stretchEnds.length - 1] != size) {
            throw new IllegalArgumentException("stretchEnds must end with the number of returns, " + size);
        }
        Deviations deviations = new Deviations();
        if (size < FEWEST_RETURNS) {
            return deviations;
        }
        Sums sums = new Sums(returns);
        if (sums.isNoise()) {
            return deviations;
        }
        StationaryBlocks blocks = new StationaryBlocks(meanLength(returns), stretchEnds);
        for (int k = 0; k < RESAMPLES; k++) {
            RandomStream random = RandomStream.of(KEY, k, 0);
            sums.restart();
            blocks.lay(random, size, sums);
            deviations.logVolatility[k] = sums.logVolatility();
            deviations.total[k] = sums.total();
        }
        return deviations;
    }

    private static double meanLength(double[] returns) {
        double[] absolute = new double[returns.length];
        for (int t = 0; t < absolute.length; t++) {
            absolute[t] = Math.abs(returns[t]);
        }
        double automatic = BlockLength.of(absolute).stationary();
        return Math.min(Math.max(automatic, Math.sqrt(returns.length)), returns.length / 10.0);
    }

    /** Tells how many resamples there are. */
    int count() {
        return RESAMPLES;
    }

    /** Returns the logarithm of the ratio of a resample's standard deviation to history's. */
    double logVolatility(int resample) {
        return logVolatility[resample];
    }

    /** Returns the sum of a resample's returns less the sum of history's. */
    double total(int resample) {
        return total[resample];
    }

    /** Sums of deviations from the mean return up to every return, so that a piece costs two subtractions. */
    private static final class Sums implements StationaryBlocks.Pieces {

        private final int size;
        private final double mean;
        private final double[] first;
        private final double[] second;
        private double resampleFirst;
        private double resampleSecond;

        Sums(double[] returns) {
            size = returns.length;
            double sum = 0;
            for (double value : returns) {
                sum += value;
            }
            mean = sum / size;
            first = new double[size + 1];
            second = new double[size + 1];
            for (int t = 0; t < size; t++) {
                double deviation = returns[t] - mean;
                first[t + 1] = first[t] + deviation;
                second[t + 1] = second[t] + deviation * deviation;
            }
        }

        boolean isNoise() {
            return RoundingNoise.explainsReturns(second[size], size, mean);
        }

        void restart() {
            resampleFirst = 0;
            resampleSecond = 0;
        }

        @Override
        public void add(int from, int to) {
            resampleFirst += first[to] - first[from];
            resampleSecond += second[to] - second[from];
        }

        double logVolatility() {
            double ratio = squares(resampleFirst, resampleSecond) / squares(first[size], second[size]);
            return StrictMath.log(Math.max(ratio, SMALLEST_VARIANCE_RATIO)) / 2;
        }

        double total() {
            return resampleFirst - first[size];
        }

        /** The divisor n − 1 of both variances falls out of their ratio. */
        private double squares(double sum, double sumOfSquares) {
            return sumOfSquares - sum * sum / size;
        }
    }
}
