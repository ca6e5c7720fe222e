package io.synthmarket.report.internal.discrimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is learned from and what is tested on, with no bar of history in both.
 *
 * <p>Tested are the windows of one stretch of time, as many synthetic ones as original ones. Learned from is what lies outside of that
 * stretch by at least a window, in its own series, and shares no source bar with what is tested.
 *
 * @param training windows to learn from
 * @param test windows to tell apart
 */
record Fold(List<Window> training, List<Window> test) {

    /** Enough windows to learn from, of either kind. */
    private static final int FEWEST = 10;

    /** As many synthetic windows for each original one are learned from at most. */
    private static final int MOST_SYNTHETIC = 4;

    /**
     * Splits windows.
     *
     * @param original windows of history
     * @param synthetic windows of synthetic series, in random order
     * @param number which stretch is tested, from 0
     * @param of how many there are
     */
    static Fold of(List<Window> original, List<Window> synthetic, int number, int of) {
        double from = (double) number / of;
        double to = (number + 1.0) / of;
        List<Window> test = new ArrayList<>();
        addTest(original, from, to, original.size(), test);
        int originals = test.size();
        addTest(synthetic, from, to, originals, test);
        BitSet tested = new BitSet();
        test.forEach(window -> window.addSourcesTo(tested));

        List<Window> training = new ArrayList<>();
        addTraining(original, from, to, tested, original.size(), training);
        addTraining(synthetic, from, to, tested, MOST_SYNTHETIC * training.size(), training);
        return new Fold(training, test);
    }

    private static void addTest(List<Window> windows, double from, double to, int most, List<Window> test) {
        int added = 0;
        for (Window window : windows) {
            if (added < most && window.begin >= from && window.begin < to) {
                test.add(window);
                added++;
            }
        }
    }

    private static void addTraining(
            List<Window> windows, double from, double to, BitSet tested, int most, List<Window> training) {
        int added = 0;
        for (Window window : windows) {
            double embargo = window.end - window.begin;
            boolean apart = window.end <= from - embargo || window.begin >= to + 2 * embargo;
            if (added < most && apart && !window.sharesSourceWith(tested)) {
                training.add(window);
                added++;
            }
        }
    }

    /** Tells whether there is enough of either kind to learn from and to test on. */
    boolean isUsable() {
        return count(training, true) >= FEWEST
                && count(training, false) >= FEWEST
                && count(test, true) > 0
                && count(test, false) > 0;
    }

    static int count(List<Window> windows, boolean synthetic) {
        int count = 0;
        for (Window window : windows) {
            count += window.synthetic == synthetic ? 1 : 0;
        }
        return count;
    }
}
