package io.synthmarket.io.internal.csv.row;

/** Sorts rows by time; rows of one time stay in order. */
final class StableOrder {

    private StableOrder() {}

    /** Returns the rows in order of time. */
    static int[] byTime(BarColumns bars) {
        int size = bars.size();
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        int[] merged = new int[size];
        for (long width = 1; width < size; width *= 2) {
            for (long from = 0; from < size; from += 2 * width) {
                int middle = (int) Math.min(from + width, size);
                int to = (int) Math.min(from + 2 * width, size);
                merge(bars, rows, (int) from, middle, to, merged);
            }
            int[] next = rows;
            rows = merged;
            merged = next;
        }
        return rows;
    }

    private static void merge(BarColumns bars, int[] rows, int from, int middle, int to, int[] merged) {
        int left = from;
        int right = middle;
        for (int place = from; place < to; place++) {
            boolean takeLeft = left < middle && (right == to || bars.time(rows[left]) <= bars.time(rows[right]));
            merged[place] = takeLeft ? rows[left++] : rows[right++];
        }
    }
}
