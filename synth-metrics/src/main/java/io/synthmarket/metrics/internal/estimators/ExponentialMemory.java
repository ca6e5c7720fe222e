package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.metrics.internal.numeric.Pearson;

/**
 * How well a series follows from what came before, weighted by how recent it is: Pearson's correlation of x_t with e_{t−1}, t = 1 … n − 1,
 * where e_t = λ·e_{t−1} + (1 − λ)·x_t and e_{−1} = 0.
 */
public final class ExponentialMemory {

    private ExponentialMemory() {}

    /**
     * Computes the correlation. Two values are taken in at once, e_t = λ²·e_{t−2} + λ(1 − λ)·x_{t−1} + (1 − λ)·x_t, since each step
     * waits for the one before.
     *
     * @param x values less their mean
     * @param size how many of them count
     * @param decay λ, from 0 to below 1
     * @return the correlation, NaN where there are fewer than two pairs or no variance
     */
    public static double of(double[] x, int size, double decay) {
        int pairs = size - 1;
        if (pairs < 2) {
            return Double.NaN;
        }
        double weight = 1 - decay;
        double weightBefore = decay * weight;
        double decayOfTwo = decay * decay;
        double mean = weight * x[0];
        double values = 0;
        double valueSquares = 0;
        double means = 0;
        double meanSquares = 0;
        double products = 0;
        int t = 1;
        for (; t < size - 1; t += 2) {
            double now = x[t];
            double next = x[t + 1];
            double nextMean = decay * mean + weight * now;
            values += now + next;
            valueSquares += now * now + next * next;
            means += mean + nextMean;
            meanSquares += mean * mean + nextMean * nextMean;
            products += mean * now + nextMean * next;
            mean = decayOfTwo * mean + (weightBefore * now + weight * next);
        }
        if (t < size) {
            values += x[t];
            valueSquares += x[t] * x[t];
            means += mean;
            meanSquares += mean * mean;
            products += mean * x[t];
        }
        return Pearson.of(pairs, means, values, meanSquares, valueSquares, products);
    }
}
