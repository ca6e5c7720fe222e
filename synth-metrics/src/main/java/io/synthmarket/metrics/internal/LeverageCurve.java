package io.synthmarket.metrics.internal;

/** The correlation of returns with the squares of those that follow; the formula is at {@code MetricId.LEVERAGE_CURVE_DISTANCE}. */
public final class LeverageCurve {

    private LeverageCurve() {}

    /** Computes the curve from lag 1 on, fewer lags where returns are few, none where they do not differ. */
    public static double[] of(double[] returns, int lags) {
        int size = returns.length;
        double deviation = LogReturns.deviation(returns);
        if (Double.isNaN(deviation)) {
            return new double[0];
        }
        double mean = LogReturns.mean(returns);
        double[] x = new double[size];
        double[] y = new double[size];
        double meanSquare = 0;
        for (int t = 0; t < size; t++) {
            x[t] = (returns[t] - mean) / deviation;
            double scaled = returns[t] / deviation;
            y[t] = scaled * scaled;
            meanSquare += y[t];
        }
        meanSquare /= size;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        for (int t = 0; t < size; t++) {
            y[t] -= meanSquare;
            sumX += x[t];
            sumY += y[t];
            sumXx += x[t] * x[t];
            sumYy += y[t] * y[t];
        }
        double[] curve = new double[Math.min(lags, size - 2)];
        double[] products = LagProducts.upTo(curve.length, y, x);
        for (int k = 1; k <= curve.length; k++) {
            double last = x[size - k];
            double first = y[k - 1];
            sumX -= last;
            sumXx -= last * last;
            sumY -= first;
            sumYy -= first * first;
            curve[k - 1] = Pearson.of(size - k, sumX, sumY, sumXx, sumYy, products[k]);
        }
        return curve;
    }
}
