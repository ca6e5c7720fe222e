package io.synthmarket.metrics.internal.numeric;

/** Order statistics without sorting: Hoare's selection, for several ranks at once. */
public final class Selection {

    private Selection() {}

    /**
     * Moves values so that at each rank stands what would stand there if all were sorted.
     *
     * @param values the array, put into another order
     * @param size how many of its values count
     * @param ranks places, ascending
     */
    public static void select(double[] values, int size, int[] ranks) {
        select(values, 0, size - 1, ranks, 0, ranks.length);
    }

    private static void select(double[] values, int low, int high, int[] ranks, int from, int to) {
        if (from >= to || low >= high) {
            return;
        }
        int middle = (from + to) >>> 1;
        int rank = ranks[middle];
        selectOne(values, low, high, rank);
        select(values, low, rank - 1, ranks, from, middle);
        select(values, rank + 1, high, ranks, middle + 1, to);
    }

    private static void selectOne(double[] values, int start, int end, int rank) {
        int low = start;
        int high = end;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /**
     * Interpolates a quantile between the two values around it, as NumPy does by default.
     *
     * @param values holds what would stand at {@code ⌊h⌋} and the place after it, h = share·(size − 1), if all were sorted
     */
    public static double quantile(double[] values, int size, double share) {
        double h = share * (size - 1);
        int rank = (int) h;
        double below = values[rank];
        return rank + 1 < size ? below + (h - rank) * (values[rank + 1] - below) : below;
    }
}
