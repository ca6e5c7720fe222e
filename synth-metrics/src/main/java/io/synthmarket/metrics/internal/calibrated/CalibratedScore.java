package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.metrics.ReturnSample;
import java.util.List;

/**
 * Measures a sample metric by metric and weighs how far it is from history: the working memory of one thread. Undefined is NaN.
 */
public final class CalibratedScore {

    /** An error counts for no more sampling errors than this. */
    static final double CAP = 5;

    private final List<Weighted> metrics;
    private final SamplingError sampling;
    private final double[] values;
    private final double[] errors;

    /** Takes the sampling errors of candidates of one length. */
    CalibratedScore(List<Weighted> metrics, SamplingError sampling) {
        this.metrics = metrics;
        this.sampling = sampling;
        values = new double[metrics.size()];
        errors = new double[metrics.size()];
    }

    /**
     * Computes the weighted mean of errors over what {@linkplain SamplingError#typicalError() fresh data} has.
     *
     * @param enough gives up as soon as the distance is surely greater
     * @return the distance D; positive infinity where it gave up, NaN where no metric counts
     */
    double distance(ReturnSample sample, double enough) {
        double loss = 0;
        double most = enough * sampling.typicalError() * sampling.totalWeight();
        for (int i = 0; i < values.length; i++) {
            values[i] = metrics.get(i).measure(sample);
            errors[i] = sampling.error(i, values[i]);
            if (!Double.isNaN(errors[i])) {
                loss += metrics.get(i).weight() * errors[i];
            }
            if (loss > most) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return loss / sampling.totalWeight() / sampling.typicalError();
    }

    /** Returns a value of the last sample. */
    double value(int metric) {
        return values[metric];
    }

    /** Returns an error of the last sample, in sampling errors, NaN where the metric counts for nothing. */
    double error(int metric) {
        return errors[metric];
    }

    /** Turns a distance into a fidelity: 100 up to the distance of fresh data, then in inverse proportion. */
    public static double fidelity(double distance) {
        return distance <= 1 ? 100 : 100 / distance;
    }
}
