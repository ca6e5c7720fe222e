package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Spread;

/** The exponent of detrended fluctuation; the formula is at {@code MetricId.DFA_ABS}. */
public final class DetrendedFluctuation {

    private static final int SHORTEST_WINDOW = 10;
    private static final int FEWEST_WINDOWS = 10;
    private static final int FEWEST_SIZES = 3;

    private DetrendedFluctuation() {}

    /** Computes the exponent of the sizes of returns; NaN where they are too few or do not differ. */
    public static double ofSizes(double[] returns) {
        int size = returns.length;
        double[] deviations = new double[size];
        for (int t = 0; t < size; t++) {
            deviations[t] = Math.abs(returns[t]);
        }
        Spread spread = Spread.of(deviations);
        if (!spread.varies()) {
            return Double.NaN;
        }
        double scale = spread.scale();
        for (int t = 0; t < size; t++) {
            deviations[t] = (deviations[t] - spread.mean()) / scale;
        }
        return exponent(deviations);
    }

    /** Computes half the slope of the log of the mean squared fluctuation on the log of the window. */
    private static double exponent(double[] deviations) {
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        int points = 0;
        int window = SHORTEST_WINDOW;
        for (int step = 1; window <= deviations.length / FEWEST_WINDOWS; step++) {
            double fluctuation = meanSquare(deviations, window);
            if (fluctuation > 0) {
                double x = Logarithm.of(window);
                double y = Logarithm.of(fluctuation) / 2;
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
                points++;
            }
            window = window(step);
        }
        return points < FEWEST_SIZES ? Double.NaN : (points * sumXy - sumX * sumY) / (points * sumXx - sumX * sumX);
    }

    private static int window(int step) {
        double doubled = (double) (SHORTEST_WINDOW << (step / 2));
        return (int) Math.rint(step % 2 == 0 ? doubled : doubled * Math.sqrt(2));
    }

    /** Computes the mean square of what a line through the profile of each window leaves over, the tail cut. */
    private static double meanSquare(double[] deviations, int window) {
        int count = deviations.length / window;
        double middle = (window - 1) / 2.0;
        double spread = window * ((double) window * window - 1) / 12;
        double total = 0;
        for (int start = 0; start < count * window; start += window) {
            double profile = 0;
            double sum = 0;
            double moment = 0;
            double squares = 0;
            for (int j = 0; j < window; j++) {
                profile += deviations[start + j];
                sum += profile;
                moment += (j - middle) * profile;
                squares += profile * profile;
            }
            total += Math.max(0, squares - sum * sum / window - moment * moment / spread);
        }
        return total / ((double) count * window);
    }
}
