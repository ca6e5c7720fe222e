package io.synthmarket.metrics.internal;

/** How well a series follows from what came before, all of it weighted by how recent it is. */
public final class ExponentialMemory {

    private ExponentialMemory() {}

    /**
     * Computes Pearson's correlation of x_t with e_{t−1}, t = 1 … size − 1, where e_t = decay·e_{t−1} + (1 − decay)·x_t and e_{−1} = 0.
     *
     * @param x values less their mean
     * @param size how many of them count
     * @param decay weight of what was known before, from 0 to below 1
     * @return the correlation, NaN where there are fewer than two pairs or no variance
     */
    public static double correlation(double[] x, int size, double decay) {
        int pairs = size - 1;
        if (pairs < 2) {
            return Double.NaN;
        }
        double gain = 1 - decay;
        double memory = gain * x[0];
        double memories = 0;
        double values = 0;
        double memorySquares = 0;
        double valueSquares = 0;
        double products = 0;
        for (int t = 1; t < size; t++) {
            double now = x[t];
            memories += memory;
            values += now;
            memorySquares += memory * memory;
            valueSquares += now * now;
            products += memory * now;
            memory = decay * memory + gain * now;
        }
        return Pearson.of(pairs, memories, values, memorySquares, valueSquares, products);
    }
}
