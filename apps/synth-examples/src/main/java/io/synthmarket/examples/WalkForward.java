package io.synthmarket.examples;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Exclusion;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One step of a walk forward: train on what came before a year, test on that year. As many bars as a window is long are left out
 * between both, so that no window reaches from one into the other.
 *
 * @param history all bars
 * @param firstTest number of the first bar of the year
 * @param endTest number of the bar after its last
 */
record WalkForward(BarSeries history, int firstTest, int endTest) {

    static final int EMBARGO = DayWindow.BARS;

    static List<WalkForward> years(BarSeries history, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> new WalkForward(history, firstBarOf(history, year), firstBarOf(history, year + 1)))
                .toList();
    }

    private static int firstBarOf(BarSeries history, int year) {
        LocalDateTime begin = LocalDateTime.of(year, 1, 1, 0, 0);
        return (int) IntStream.range(0, history.size())
                .filter(bar -> history.time(bar).isBefore(begin))
                .count();
    }

    /** The real bars to train on. */
    BarSeries past() {
        return history.slice(0, firstTest - EMBARGO);
    }

    /** The real bars to test on, after those of the embargo: the first day of the year is forecast from the bars before it. */
    BarSeries year() {
        return history.slice(firstTest - EMBARGO, endTest);
    }

    /** What a generator must not learn from: the year, the bars before it that the embargo covers, and all that came after. */
    Exclusion future() {
        return new Exclusion(history.time(firstTest), history.time(history.size() - 1), EMBARGO);
    }
}
