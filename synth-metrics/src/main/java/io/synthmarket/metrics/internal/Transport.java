package io.synthmarket.metrics.internal;

/** The cost of turning one sample into another by moving its values. */
public final class Transport {

    private Transport() {}

    /**
     * Computes the first Wasserstein distance, ∫₀¹ |F⁻¹(p) − G⁻¹(p)| dp of the two samples' quantiles.
     *
     * @param one values in ascending order
     * @param other values in ascending order
     * @return the distance, NaN where either sample is empty
     */
    public static double wasserstein(double[] one, double[] other) {
        if (one.length == 0 || other.length == 0) {
            return Double.NaN;
        }
        long size = (long) one.length * other.length;
        double sum = 0;
        long done = 0;
        int i = 0;
        int j = 0;
        while (done < size) {
            long oneEnd = (i + 1L) * other.length;
            long otherEnd = (j + 1L) * one.length;
            long end = Math.min(oneEnd, otherEnd);
            sum += Math.abs(one[i] - other[j]) * (end - done);
            if (oneEnd == end) {
                i++;
            }
            if (otherEnd == end) {
                j++;
            }
            done = end;
        }
        return sum / size;
    }
}
