package io.synthmarket.metrics.internal.numeric;

import io.synthmarket.core.internal.series.RoundingNoise;

/** Sums of products of a centred series with itself, some bars apart. */
public final class LagProducts {

    private LagProducts() {}

    /** The lags that the fifteen metrics look at. */
    public static final int LAGS = 10;

    /**
     * Computes Σ_{t ≥ from} x_t x_{t−k} for k = 0 … 10 in one pass.
     *
     * @param from first t, at least 10
     */
    public static void upToTen(double[] x, int from, int size, double[] sums) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        double s8 = 0;
        double s9 = 0;
        double s10 = 0;
        for (int t = from; t < size; t++) {
            double now = x[t];
            s0 += now * now;
            s1 += now * x[t - 1];
            s2 += now * x[t - 2];
            s3 += now * x[t - 3];
            s4 += now * x[t - 4];
            s5 += now * x[t - 5];
            s6 += now * x[t - 6];
            s7 += now * x[t - 7];
            s8 += now * x[t - 8];
            s9 += now * x[t - 9];
            s10 += now * x[t - 10];
        }
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
        sums[4] = s4;
        sums[5] = s5;
        sums[6] = s6;
        sums[7] = s7;
        sums[8] = s8;
        sums[9] = s9;
        sums[10] = s10;
    }

    /** Computes Σ_t x_t x_{t−k} for k = 0 … 10 over a whole series of more than ten values. */
    public static void allUpToTen(double[] x, int size, double[] sums) {
        upToTen(x, LAGS, size, sums);
        addHead(x, sums);
    }

    /** Adds the products at the head of the series that {@link #upToTen} from 10 on leaves out. */
    public static void addHead(double[] x, double[] sums) {
        for (int t = 0; t < LAGS; t++) {
            for (int k = 0; k <= t; k++) {
                sums[k] += x[t] * x[t - k];
            }
        }
    }

    /** Computes ρ_1 … ρ_lags, fewer where the series is shorter, none where it has no variance. */
    public static double[] autocorrelations(double[] x, int lags) {
        int size = x.length;
        double[] centred = new double[size];
        double mean = 0;
        for (double value : x) {
            mean += value;
        }
        mean /= size;
        double variance = 0;
        for (int t = 0; t < size; t++) {
            centred[t] = x[t] - mean;
            variance += centred[t] * centred[t];
        }
        if (size < 2 || RoundingNoise.explains(variance, size, mean)) {
            return new double[0];
        }
        double[] rho = new double[Math.min(lags, size - 1)];
        double[] sums = upTo(rho.length, centred, centred);
        for (int k = 1; k <= rho.length; k++) {
            rho[k - 1] = sums[k] / variance;
        }
        return rho;
    }

    /**
     * Computes Σ_t x_t y_{t−k} for k = 1 … lags, at the place k of what it returns. All lags go along at once, the earlier values
     * in reverse, so that a step is one run over neighbours that the machine can take several at a time.
     */
    static double[] upTo(int lags, double[] x, double[] y) {
        int size = x.length;
        double[] reversed = new double[size];
        for (int t = 0; t < size; t++) {
            reversed[size - 1 - t] = y[t];
        }
        double[] sums = new double[lags + 1];
        for (int t = 0; t < size; t++) {
            addStep(x[t], reversed, size - 1 - t, Math.min(t, lags), sums);
        }
        return sums;
    }

    private static void addStep(double now, double[] reversed, int from, int lags, double[] sums) {
        for (int k = 1; k <= lags; k++) {
            sums[k] += now * reversed[from + k];
        }
    }
}
