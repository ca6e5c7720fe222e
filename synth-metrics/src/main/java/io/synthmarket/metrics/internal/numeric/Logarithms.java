package io.synthmarket.metrics.internal.numeric;

/**
 * The natural logarithms of many numbers: those of {@link Logarithm}, to the bit.
 *
 * <p><b>Threads</b>: working memory of one thread.
 *
 * <p><b>Cost</b>: about a third of {@link Logarithm#of}. Numbers are taken apart one by one; what follows are loops without branches, short
 * enough and each over arrays from their beginnings, which the compiler lays out for vector registers.
 */
public final class Logarithms {

    private static final int TILE = 256;

    private final double[] exponents = new double[TILE];
    private final double[] ratios = new double[TILE];
    private final double[] logs = new double[TILE];

    /** Puts the logarithms of numbers from … to − 1 in their places; nothing is promised for such as are not positive and normal. */
    public void replace(double[] x, int from, int to) {
        for (int start = from; start < to; start += TILE) {
            int count = Math.min(TILE, to - start);
            takeApart(x, start, count);
            join(count);
            System.arraycopy(logs, 0, x, start, count);
        }
    }

    private void takeApart(double[] x, int start, int count) {
        for (int i = 0; i < count; i++) {
            int exponent = Logarithm.exponent(x[start + i]);
            exponents[i] = exponent;
            ratios[i] = Logarithm.mantissa(x[start + i], exponent);
        }
    }

    private void join(int count) {
        for (int i = 0; i < count; i++) {
            ratios[i] = Logarithm.ratio(ratios[i]);
        }
        for (int i = 0; i < count; i++) {
            logs[i] = Logarithm.tail(ratios[i] * ratios[i]);
        }
        for (int i = 0; i < count; i++) {
            logs[i] = Logarithm.join(exponents[i], ratios[i], logs[i]);
        }
    }
}
