package io.synthmarket.report.internal.discrimination;

/** The area under the receiver operating characteristic: how often a synthetic window scores above an original one. */
final class RocArea {

    private RocArea() {}

    /** Counts pairs in which the synthetic score is the higher, ties by half. */
    static double wins(double[] original, double[] synthetic) {
        double wins = 0;
        for (double score : synthetic) {
            for (double other : original) {
                if (score > other) {
                    wins++;
                } else if (score == other) {
                    wins += 0.5;
                }
            }
        }
        return wins;
    }

    /**
     * Computes the squared standard error of an area: (A(1 − A) + (n − 1)(Q₁ − A²) + (m − 1)(Q₂ − A²)) / (nm),
     * Q₁ = A/(2 − A), Q₂ = 2A²/(1 + A).
     *
     * <p><b>Source</b>: J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
     * curve", Radiology 143(1), 1982, doi:10.1148/radiology.143.1.7063747.
     *
     * @param area A
     * @param n how many synthetic windows there are
     * @param m how many original ones
     */
    static double variance(double area, int n, int m) {
        double square = area * area;
        double q1 = area / (2 - area);
        double q2 = 2 * square / (1 + area);
        return (area * (1 - area) + (n - 1) * (q1 - square) + (m - 1) * (q2 - square)) / ((double) n * m);
    }
}
