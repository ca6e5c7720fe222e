package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.metrics.Calibration;
import io.synthmarket.metrics.internal.calibrated.MetricSpread.Spread;
import io.synthmarket.metrics.internal.numeric.Chunks;
import io.synthmarket.metrics.internal.numeric.OrderStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * By how much each metric of a history would differ in fresh data of the same market and of a candidate's length.
 *
 * <p>For a candidate of more than half of history's bars, it is measured by splitting history itself, many times at random, into two sets
 * of chunks of 3√N bars, and comparing one with the other: a difference between halves has twice the variance of one between wholes,
 * hence a factor 1/√2; and a candidate of n bars has (N/n + 1)/2 times the variance of a whole. For a shorter one, windows of its length
 * are compared with history.
 *
 * <p><b>Threads</b>: immutable.
 */
public final class SamplingError {

    /**
     * Halves of one past are nearer to each other than a second past would be, by the factor that real data have on average over the
     * series of docs/calibrated-fidelity.md.
     */
    public static final double FRESH_TO_HALVES = 1.25;

    private static final int STEPS_PER_OCTAVE = 4;
    private static final double MEDIAN_TO_DEVIATION = 1.4826;
    private static final double LEAST_SHARE_OF_DEVIATION = 0.5;

    private final List<Weighted> metrics;
    private final double[] history;
    private final double[] scale;
    private final double totalWeight;
    private final double typicalError;
    private final Calibration calibration;

    /**
     * Looks at a history.
     *
     * @param spread what is known of it
     * @param metrics what is measured
     * @param bars bars of the candidates
     */
    public SamplingError(MetricSpread spread, List<Weighted> metrics, int bars) {
        this.metrics = metrics;
        int length = lengthOfParts(bars, spread.bars());
        List<Spread> spreads = spread.of(metrics.stream().map(Weighted::metric).toList(), length);
        history = new double[metrics.size()];
        Arrays.setAll(history, i -> spreads.get(i).history);
        scale = new double[metrics.size()];
        Arrays.setAll(scale, i -> scale(spreads.get(i)));
        double weight = 0;
        for (int i = 0; i < scale.length; i++) {
            weight += Double.isNaN(scale[i]) ? 0 : metrics.get(i).weight();
        }
        totalWeight = weight;
        double[] errors = new double[spreads.isEmpty() ? 0 : spreads.get(0).differences.length];
        Arrays.setAll(errors, part -> meanError(i -> spreads.get(i).differences[part]));
        Arrays.sort(errors);
        double median = OrderStatistics.median(errors, errors.length);
        boolean whole = length == spread.bars();
        typicalError = median > 0 ? median * (whole ? FRESH_TO_HALVES : 1) : Double.NaN;
        double[] shuffled = new double[spreads.isEmpty() ? 0 : spreads.get(0).shuffled.length];
        Arrays.setAll(shuffled, number -> meanError(i -> spreads.get(i).shuffled[number] - history[i]));
        Arrays.sort(shuffled);
        calibration = new Calibration(
                fidelityReached(errors, .05, median),
                fidelityReached(errors, .25, median),
                fidelityReached(errors, .5, median),
                CalibratedScore.fidelity(OrderStatistics.median(shuffled, shuffled.length) / typicalError),
                errors.length,
                length,
                spread.bars(),
                Chunks.FEWEST_BARS);
        if (whole) {
            double longer = Math.sqrt(((double) spread.bars() / Math.min(bars, spread.bars()) + 1) / 2);
            Arrays.setAll(scale, i -> scale[i] * longer);
        }
    }

    /** Tells how long parts must be to be compared with candidates: as long as history, or one of a few lengths up to half of that. */
    static int lengthOfParts(int candidateBars, int historyBars) {
        if (2L * candidateBars > historyBars) {
            return historyBars;
        }
        double steps = Math.rint(STEPS_PER_OCTAVE * StrictMath.log(candidateBars) / StrictMath.log(2));
        int rounded = (int) Math.rint(StrictMath.pow(2, steps / STEPS_PER_OCTAVE));
        return Math.max(1, Math.min(rounded, historyBars / 2));
    }

    /** Computes the scale of one metric, NaN where it is undefined in history or in most parts, never differs, or is not finite. */
    private static double scale(Spread spread) {
        double[] sizes = Arrays.stream(spread.differences)
                .map(Math::abs)
                .filter(size -> !Double.isNaN(size))
                .sorted()
                .toArray();
        if (Double.isNaN(spread.history) || 2 * sizes.length <= spread.differences.length) {
            return Double.NaN;
        }
        double squares = 0;
        for (double size : sizes) {
            squares += size * size;
        }
        double scale = Math.max(
                MEDIAN_TO_DEVIATION * OrderStatistics.median(sizes, sizes.length),
                LEAST_SHARE_OF_DEVIATION * Math.sqrt(squares / sizes.length));
        return scale > 0 && scale < Double.POSITIVE_INFINITY ? scale : Double.NaN;
    }

    private double meanError(IntToDoubleFunction difference) {
        double loss = 0;
        for (int i = 0; i < scale.length; i++) {
            if (!Double.isNaN(scale[i])) {
                loss += metrics.get(i).weight() * capped(Math.abs(difference.applyAsDouble(i)) / scale[i]);
            }
        }
        return loss / totalWeight;
    }

    private static double capped(double error) {
        return Double.isNaN(error) ? CalibratedScore.CAP : Math.min(error, CalibratedScore.CAP);
    }

    /** Computes the fidelity that all parts but a share of them reach. */
    private static double fidelityReached(double[] sortedErrors, double share, double median) {
        int last = sortedErrors.length - 1;
        return last < 0
                ? Double.NaN
                : CalibratedScore.fidelity(sortedErrors[last - (int) Math.rint(share * last)] / median);
    }

    /** Computes how many sampling errors a value is from history's, NaN where the metric counts for nothing. */
    double error(int metric, double value) {
        return Double.isNaN(scale[metric]) ? Double.NaN : capped(Math.abs(value - history[metric]) / scale[metric]);
    }

    public double history(int metric) {
        return history[metric];
    }

    double totalWeight() {
        return totalWeight;
    }

    /** Tells the weighted mean error of fresh data, in sampling errors; NaN where no metric counts. */
    public double typicalError() {
        return typicalError;
    }

    /** Describes what scores of this history mean. */
    public Calibration calibration() {
        return calibration;
    }
}
