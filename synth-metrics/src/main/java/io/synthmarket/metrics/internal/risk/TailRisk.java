package io.synthmarket.metrics.internal.risk;

import io.synthmarket.metrics.internal.numeric.Selection;

/** Value at risk and expected shortfall of returns, at 1 and 5 %; the formulas are at {@code MetricId.VALUE_AT_RISK_DISTANCE}. */
public final class TailRisk {

    private static final double[] SHARES = {0.01, 0.05};

    private TailRisk() {}

    /** Computes the two quantiles, in the sign of returns; none where there are no returns. */
    public static double[] valueAtRisk(double[] returns) {
        return returns.length == 0 ? new double[0] : quantiles(returns.clone());
    }

    /** Computes the means of returns at or under the two quantiles; none where there are no returns. */
    public static double[] expectedShortfall(double[] returns) {
        double[] values = valueAtRisk(returns);
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int count = 0;
            for (double value : returns) {
                if (value <= values[i]) {
                    sum += value;
                    count++;
                }
            }
            values[i] = sum / count;
        }
        return values;
    }

    private static double[] quantiles(double[] work) {
        int[] ranks = new int[2 * SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            ranks[2 * i] = (int) (SHARES[i] * (work.length - 1));
            ranks[2 * i + 1] = Math.min(ranks[2 * i] + 1, work.length - 1);
        }
        Selection.select(work, work.length, ranks);
        double[] quantiles = new double[SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            quantiles[i] = Selection.quantile(work, work.length, SHARES[i]);
        }
        return quantiles;
    }
}
