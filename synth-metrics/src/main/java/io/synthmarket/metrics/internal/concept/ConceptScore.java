package io.synthmarket.metrics.internal.concept;

/** The concept's weighted mean of capped relative errors; the formula is at {@code Fidelity.concept()}. */
final class ConceptScore {

    private static final double SMALLEST_DIVISOR = 1e-10;
    private static final double CAP = 1;

    /** In percent, and far more than sums of fifteen losses in different orders can differ by. */
    private static final double ROUNDING = 1e-9;

    private final double[] history;
    private final double[] weights;
    private final double[] errors = new double[ConceptMetrics.COUNT];
    private final double total;

    /** Takes the values of history, NaN where undefined, and the weights; the arrays are only read. */
    ConceptScore(double[] history, double[] weights) {
        this.history = history;
        this.weights = weights;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Double.isNaN(history[i]) ? 0 : weights[i];
        }
        total = sum;
    }

    /** Scores what an engine measured last: percent, or NaN where no metric is defined in history. */
    double of(ConceptMetrics candidate) {
        double loss = 0;
        for (int i = 0; i < ConceptMetrics.COUNT; i++) {
            errors[i] = error(history[i], candidate.value(i));
            loss += loss(i, errors[i]);
        }
        return total == 0 ? Double.NaN : 100 * (1 - loss / total);
    }

    /** Computes what a group of metrics, which an engine measured last, takes from the score: the sum of weight times error. */
    double loss(MetricGroup group, ConceptMetrics candidate) {
        double loss = 0;
        for (int i = 0; i < ConceptMetrics.COUNT; i++) {
            if (ConceptMetric.ALL.get(i).group() == group) {
                loss += loss(i, error(history[i], candidate.value(i)));
            }
        }
        return loss;
    }

    /** Tells whether a candidate that has lost so much already cannot exceed a score; never where that is NaN. */
    boolean cannotExceed(double best, double loss) {
        return 100 * (1 - loss / total) < best - ROUNDING;
    }

    private static double error(double real, double synthetic) {
        if (Double.isNaN(real)) {
            return Double.NaN;
        }
        if (Double.isNaN(synthetic)) {
            return CAP;
        }
        double size = Math.abs(real);
        double difference = Math.abs(real - synthetic);
        return Math.min(CAP, size > SMALLEST_DIVISOR ? difference / size : difference);
    }

    /** Computes what an error of the metric at a place takes from the score; nothing where it is undefined. */
    double loss(int place, double error) {
        return Double.isNaN(error) ? 0 : weights[place] * error;
    }

    /** Returns an error of the last score, NaN where the metric is undefined in history. */
    double error(int place) {
        return errors[place];
    }
}
