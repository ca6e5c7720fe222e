package io.synthmarket.metrics.internal;

/**
 * How well a series follows from what came before, weighted by how recent it is: Pearson's correlation of x_t with e_{t−1}, t = 1 … n − 1,
 * where e_t = λ·e_{t−1} + (1 − λ)·x_t and e_{−1} = 0. At two decays λ at once, since the one does not wait for the other.
 */
public final class ExponentialMemory {

    private final double shortDecay;
    private final double longDecay;
    private double ofShort;
    private double ofLong;

    /** Takes the decays, from 0 to below 1. */
    public ExponentialMemory(double shortDecay, double longDecay) {
        this.shortDecay = shortDecay;
        this.longDecay = longDecay;
    }

    /**
     * Looks at a series.
     *
     * @param x values less their mean
     * @param size how many of them count
     */
    public void measure(double[] x, int size) {
        int pairs = size - 1;
        if (pairs < 2) {
            ofShort = Double.NaN;
            ofLong = Double.NaN;
            return;
        }
        double near = (1 - shortDecay) * x[0];
        double far = (1 - longDecay) * x[0];
        double values = 0;
        double valueSquares = 0;
        double nears = 0;
        double nearSquares = 0;
        double nearProducts = 0;
        double fars = 0;
        double farSquares = 0;
        double farProducts = 0;
        for (int t = 1; t < size; t++) {
            double now = x[t];
            values += now;
            valueSquares += now * now;
            nears += near;
            nearSquares += near * near;
            nearProducts += near * now;
            fars += far;
            farSquares += far * far;
            farProducts += far * now;
            near = shortDecay * near + (1 - shortDecay) * now;
            far = longDecay * far + (1 - longDecay) * now;
        }
        ofShort = Pearson.of(pairs, nears, values, nearSquares, valueSquares, nearProducts);
        ofLong = Pearson.of(pairs, fars, values, farSquares, valueSquares, farProducts);
    }

    /** Forgets: both are undefined. */
    void clear() {
        ofShort = Double.NaN;
        ofLong = Double.NaN;
    }

    /** Returns the correlation at the shorter decay, NaN where there are fewer than two pairs or no variance. */
    public double ofShort() {
        return ofShort;
    }

    /** Returns the correlation at the longer decay, NaN where there are fewer than two pairs or no variance. */
    public double ofLong() {
        return ofLong;
    }
}
