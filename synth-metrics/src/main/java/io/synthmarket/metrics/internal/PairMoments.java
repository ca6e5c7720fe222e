package io.synthmarket.metrics.internal;

/** Sums over pairs, for a Pearson correlation of series whose means are small beside their spreads. */
final class PairMoments {

    private int count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;

    void clear() {
        count = 0;
        sumX = 0;
        sumY = 0;
        sumXx = 0;
        sumYy = 0;
        sumXy = 0;
    }

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumYy += y * y;
        sumXy += x * y;
    }

    /** Computes the correlation, NaN where there are fewer than two pairs or one side has no variance. */
    double correlation() {
        if (count < 2) {
            return Double.NaN;
        }
        double spreadX = sumXx - sumX * sumX / count;
        double spreadY = sumYy - sumY * sumY / count;
        boolean flat =
                LagProducts.isNoise(spreadX, count, sumX / count) || LagProducts.isNoise(spreadY, count, sumY / count);
        return flat ? Double.NaN : (sumXy - sumX * sumY / count) / Math.sqrt(spreadX * spreadY);
    }
}
