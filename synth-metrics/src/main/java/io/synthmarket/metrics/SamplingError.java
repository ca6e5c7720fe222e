package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By how much each metric of a history would differ in fresh data of the same market and length: measured by splitting history
 * itself, many times at random, into two sets of chunks of 3√N bars, and comparing one with the other. A difference between
 * halves has twice the variance of one between wholes, hence the factor 1/√2.
 *
 * <p><b>Threads</b>: immutable.
 */
final class SamplingError {

    static final int SPLITS = 200;

    /** From here on there are six chunks to split; fewer say little. */
    private static final int FEWEST_BARS = 325;

    private static final int SHUFFLES = 40;
    private static final double MEDIAN_TO_DEVIATION = 1.4826;
    private static final double LEAST_SHARE_OF_DEVIATION = 0.5;
    private static final double HALVES_TO_WHOLES = Math.sqrt(0.5);
    private static final long SEED = 0x5EED_CA11_B8A7_E001L;
    private static final int SHUFFLE_STREAM = 1_000_000;

    private final List<Weighted> metrics;
    private final double[] history;
    private final double[] scale;
    private final double totalWeight;
    private final double typicalError;
    private final double[] realFidelities;
    private final double floor;
    private final int bars;

    SamplingError(BarSeries series, List<Weighted> metrics) {
        this.metrics = metrics;
        bars = series.size();
        ReturnSample sample = new ReturnSample();
        sample.read(series, 0, bars);
        history = measure(sample);
        Chunks chunks = new Chunks(series);
        double[][] differences = IntStream.range(0, SPLITS)
                .parallel()
                .mapToObj(split -> difference(chunks, split))
                .toArray(double[][]::new);
        scale = new double[metrics.size()];
        Arrays.setAll(scale, metric -> scale(differences, metric));
        double weight = 0;
        for (int i = 0; i < scale.length; i++) {
            weight += Double.isNaN(scale[i]) ? 0 : metrics.get(i).weight();
        }
        totalWeight = weight;
        double[] errors = new double[SPLITS];
        Arrays.setAll(errors, split -> meanError(differences[split]));
        Arrays.sort(errors);
        typicalError = (errors[(SPLITS - 1) / 2] + errors[SPLITS / 2]) / 2;
        realFidelities = new double[SPLITS];
        Arrays.setAll(realFidelities, i -> CalibratedScore.fidelity(errors[SPLITS - 1 - i] / typicalError));
        floor = floor(chunks);
    }

    private double[] measure(ReturnSample sample) {
        double[] values = new double[metrics.size()];
        Arrays.setAll(values, i -> metrics.get(i).metric().measure(sample));
        return values;
    }

    private double[] difference(Chunks chunks, int split) {
        ReturnSample sample = new ReturnSample();
        int[] order = chunks.shuffled(RandomStream.of(SEED, split, 1));
        int half = order.length / 2;
        chunks.join(order, 0, half, sample);
        double[] one = measure(sample);
        chunks.join(order, half, order.length, sample);
        double[] other = measure(sample);
        Arrays.setAll(one, i -> (one[i] - other[i]) * HALVES_TO_WHOLES);
        return one;
    }

    /** Computes the scale of one metric, NaN where it is undefined in history or in most splits, or never differs. */
    private double scale(double[][] differences, int metric) {
        double[] sizes = Arrays.stream(differences)
                .mapToDouble(difference -> Math.abs(difference[metric]))
                .filter(size -> !Double.isNaN(size))
                .sorted()
                .toArray();
        if (Double.isNaN(history[metric]) || 2 * sizes.length <= SPLITS) {
            return Double.NaN;
        }
        double squares = 0;
        for (double size : sizes) {
            squares += size * size;
        }
        double median = (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2;
        double scale =
                Math.max(MEDIAN_TO_DEVIATION * median, LEAST_SHARE_OF_DEVIATION * Math.sqrt(squares / sizes.length));
        return scale > 0 ? scale : Double.NaN;
    }

    private double meanError(double[] difference) {
        double loss = 0;
        for (int i = 0; i < scale.length; i++) {
            if (!Double.isNaN(scale[i])) {
                loss += metrics.get(i).weight() * capped(Math.abs(difference[i]) / scale[i]);
            }
        }
        return loss / totalWeight;
    }

    private static double capped(double error) {
        return Double.isNaN(error) ? CalibratedScore.CAP : Math.min(error, CalibratedScore.CAP);
    }

    /** Computes the median fidelity of history's bars in random order. */
    private double floor(Chunks chunks) {
        double[] fidelities = IntStream.range(0, SHUFFLES)
                .parallel()
                .mapToDouble(shuffle -> {
                    ReturnSample sample = new ReturnSample();
                    chunks.shuffleBars(RandomStream.of(SEED, SHUFFLE_STREAM + shuffle, 1), sample);
                    CalibratedScore score = new CalibratedScore(metrics, this);
                    return CalibratedScore.fidelity(score.distance(sample, Double.POSITIVE_INFINITY));
                })
                .sorted()
                .toArray();
        return (fidelities[(SHUFFLES - 1) / 2] + fidelities[SHUFFLES / 2]) / 2;
    }

    /** Computes how many sampling errors a value is from history's, NaN where the metric counts for nothing. */
    double error(int metric, double value) {
        return Double.isNaN(scale[metric]) ? Double.NaN : capped(Math.abs(value - history[metric]) / scale[metric]);
    }

    double history(int metric) {
        return history[metric];
    }

    /** Tells the sampling error of a metric in its own unit, NaN where it counts for nothing. */
    double scale(int metric) {
        return scale[metric];
    }

    double totalWeight() {
        return totalWeight;
    }

    /** Tells the weighted mean error of fresh data, in sampling errors: the median over the splits. */
    double typicalError() {
        return typicalError;
    }

    /** Describes what scores of this history mean. */
    Calibration calibration() {
        return new Calibration(quantile(.05), quantile(.25), quantile(.5), floor, SPLITS, bars, FEWEST_BARS);
    }

    private double quantile(double share) {
        return realFidelities[(int) Math.rint(share * (SPLITS - 1))];
    }
}
