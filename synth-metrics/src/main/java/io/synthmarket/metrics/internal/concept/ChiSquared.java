package io.synthmarket.metrics.internal.concept;

/** The χ² distribution with ten degrees of freedom. */
final class ChiSquared {

    private static final int TERMS = 5;

    private ChiSquared() {}

    /**
     * Computes P(X ≥ x): for an even number of degrees of freedom 2m the exact sum e^{−x/2} Σ_{k &lt; m} (x/2)^k / k!. A general
     * incomplete gamma function iterates and allocates; this is called for every candidate.
     */
    static double upperTailOfTen(double x) {
        double half = x / 2;
        double term = 1;
        double sum = 1;
        for (int k = 1; k < TERMS; k++) {
            term *= half / k;
            sum += term;
        }
        return Math.min(1, StrictMath.exp(-half) * sum);
    }
}
