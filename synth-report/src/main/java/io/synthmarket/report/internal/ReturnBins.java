package io.synthmarket.report.internal;

import io.synthmarket.metrics.ReturnSample;

/**
 * Bins of one width, the middle one around zero; the outermost hold all that is farther out.
 *
 * @param width how wide a bin is
 * @param each how many there are to each side of the middle
 */
public record ReturnBins(double width, int each) {

    private static final double ROOM = 1.2;
    private static final int EACH = 30;

    /** Makes bins with room for somewhat larger returns than a sample has. */
    public static ReturnBins of(ReturnSample sample) {
        double largest = 0;
        for (int t = 0; t < sample.returns(); t++) {
            largest = Math.max(largest, Math.abs(sample.logReturn(t)));
        }
        return new ReturnBins(largest == 0 ? 1 : ROOM * largest / EACH, EACH);
    }

    /** Counts the bins. */
    public int count() {
        return 2 * each + 1;
    }

    /** Tells the bin that holds a return. */
    public int bin(double value) {
        return (int) Math.max(-each, Math.min(each, Math.rint(value / width))) + each;
    }

    /** Tells the middle of a bin. */
    public double middle(int bin) {
        return (bin - each) * width;
    }

    /** Tells which share of a sample's returns is in each bin. */
    public double[] shares(ReturnSample sample) {
        double[] shares = new double[count()];
        for (int t = 0; t < sample.returns(); t++) {
            shares[bin(sample.logReturn(t))]++;
        }
        for (int bin = 0; bin < shares.length; bin++) {
            shares[bin] /= sample.returns();
        }
        return shares;
    }
}
