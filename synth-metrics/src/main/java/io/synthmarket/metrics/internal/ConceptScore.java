package io.synthmarket.metrics.internal;

/** The concept's weighted mean of capped relative errors; the formula is at {@code Fidelity.concept()}. */
public final class ConceptScore {

    private static final double[] WEIGHTS = {3, 3, 2, 2, 2, 2, 2, 2, 1.5, 1.5, 1.5, 1, 1, 1, 1};
    private static final double SMALLEST_DIVISOR = 1e-10;
    private static final double CAP = 1;

    private final double[] history;
    private final double[] errors = new double[WEIGHTS.length];

    /** Takes the values of history, NaN where undefined; the array is only read. */
    public ConceptScore(double[] history) {
        this.history = history;
    }

    /** Scores what an engine measured last: percent, or NaN where no metric is defined in history. */
    public double of(ConceptMetrics candidate) {
        double loss = 0;
        double total = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            errors[i] = error(history[i], candidate.value(i));
            if (!Double.isNaN(errors[i])) {
                loss += WEIGHTS[i] * errors[i];
                total += WEIGHTS[i];
            }
        }
        return total == 0 ? Double.NaN : 100 * (1 - loss / total);
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

    /** Returns an error of the last score, NaN where the metric is undefined in history. */
    double error(int place) {
        return errors[place];
    }

    /** Tells the weight of the metric at a place of the order of the concept. */
    public static double weight(int place) {
        return WEIGHTS[place];
    }
}
