package io.synthmarket.metrics.internal.copies;

/** A least-squares line through pairs of returns that grows pair by pair. */
final class AffineFit {

    private int count;
    private double sumX;
    private double sumY;
    private double sumXX;
    private double sumXY;
    private double worstSlack;

    void clear() {
        count = 0;
        sumX = 0;
        sumY = 0;
        sumXX = 0;
        sumXY = 0;
        worstSlack = 0;
    }

    void add(double x, double y, double slack) {
        count++;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
        worstSlack = Math.max(worstSlack, slack);
    }

    private double spread() {
        return sumXX - sumX * sumX / count;
    }

    Affine line() {
        double factor = (sumXY - sumX * sumY / count) / spread();
        return new Affine(factor, (sumY - factor * sumX) / count);
    }

    /**
     * Tells whether a pair may lie on the line: where each y is off by no more than the worst slack so far, the line at x is off by no
     * more than √(1 + n (x − x̄)² / Σ(x − x̄)²) times that, which is the sum of the sizes of the pairs' weights at most.
     */
    boolean holds(Affine line, double x, double y, double slack) {
        double distance = x - sumX / count;
        double ofLine = worstSlack * Math.sqrt(1 + count * distance * distance / spread());
        return Math.abs(y - line.of(x)) <= slack + ofLine;
    }
}
