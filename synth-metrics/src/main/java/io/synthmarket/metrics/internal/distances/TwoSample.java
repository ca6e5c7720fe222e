package io.synthmarket.metrics.internal.distances;

/**
 * How far two samples are apart, whatever the order of their values; the formulas are at {@code MetricId.WASSERSTEIN} and the
 * constants after it. All four come from one walk along the values of both.
 *
 * <p><b>Edge cases</b>: all are NaN where a sample is empty.
 */
public final class TwoSample {

    private static final int FEWEST_FOR_ANDERSON_DARLING = 4;

    private final int first;
    private final int second;
    private double areaBetween;
    private double squareBetween;
    private double mostBetween;
    private double weighted;

    private TwoSample(int first, int second) {
        this.first = first;
        this.second = second;
    }

    /** Compares two samples that are sorted already. */
    public static TwoSample ofSorted(double[] one, double[] other) {
        TwoSample result = new TwoSample(one.length, other.length);
        if (one.length == 0 || other.length == 0) {
            result.areaBetween = Double.NaN;
            result.squareBetween = Double.NaN;
            result.mostBetween = Double.NaN;
            result.weighted = Double.NaN;
        } else {
            result.walk(one, other);
        }
        return result;
    }

    private void walk(double[] one, double[] other) {
        int i = 0;
        int j = 0;
        double apart = 0;
        double before = Math.min(one[0], other[0]);
        while (i < first || j < second) {
            double value = j == second || (i < first && one[i] <= other[j]) ? one[i] : other[j];
            double gap = value - before;
            areaBetween += Math.abs(apart) * gap;
            squareBetween += apart * apart * gap;
            int under = i + j;
            double rank = i;
            double otherRank = j;
            while (i < first && one[i] == value) {
                i++;
            }
            while (j < second && other[j] == value) {
                j++;
            }
            addWeighted((rank + i) / 2, (otherRank + j) / 2, i + j - under);
            apart = (double) i / first - (double) j / second;
            mostBetween = Math.max(mostBetween, Math.abs(apart));
            before = value;
        }
    }

    /** Adds what values that are all the same contribute to Anderson and Darling's sum, given their middle ranks. */
    private void addWeighted(double rank, double otherRank, double ties) {
        double size = (double) first + second;
        double pooled = rank + otherRank;
        double apart = rank * second - otherRank * first;
        weighted += ties * apart * apart / (pooled * (size - pooled) - size * ties / 4);
    }

    /** Returns the first Wasserstein distance. */
    public double wasserstein() {
        return areaBetween;
    }

    /** Returns Kolmogorov and Smirnov's statistic. */
    public double kolmogorovSmirnov() {
        return mostBetween;
    }

    /** Returns the energy distance, the root. */
    public double energy() {
        return Math.sqrt(2 * squareBetween);
    }

    /** Returns Anderson and Darling's distance, the root of A² per size; NaN where all values are the same. */
    public double andersonDarlingDistance() {
        double size = (double) first + second;
        return Math.sqrt(squareOfAndersonDarling() * size / ((double) first * second));
    }

    /** Returns Anderson and Darling's statistic, normalised; NaN where all values are the same or fewer than four. */
    public double andersonDarling() {
        int size = first + second;
        return size < FEWEST_FOR_ANDERSON_DARLING
                ? Double.NaN
                : (squareOfAndersonDarling() - 1) / Math.sqrt(varianceOfAndersonDarling(size));
    }

    private double squareOfAndersonDarling() {
        double size = (double) first + second;
        return (size - 1) / size * weighted / ((double) first * second);
    }

    /** Computes the variance of A² of two samples of one law: Scholz and Stephens's (4) for k = 2. */
    private double varianceOfAndersonDarling(int values) {
        double inverse = 1.0 / first + 1.0 / second;
        double sum = 0;
        double g = 0;
        for (int i = 2; i < values; i++) {
            sum += 1.0 / (values + 1 - i);
            g += sum / i;
        }
        double h = sum + 1;
        double a = 4 * g - 6 + (10 - 6 * g) * inverse;
        double b = 4 * (2 * g - 4) + 16 * h + (2 * g - 14 * h - 4) * inverse - 8 * h + 4 * g - 6;
        double c = 4 * (6 * h + 2 * g - 2) + 2 * (4 * h - 4 * g + 6) + (2 * h - 6) * inverse + 4 * h;
        double d = 4 * (2 * h + 6) - 8 * h;
        double size = values;
        return (((a * size + b) * size + c) * size + d) / ((size - 1) * (size - 2) * (size - 3));
    }
}
