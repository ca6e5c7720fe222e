package io.synthmarket.cli.input;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.ReadResult;
import java.util.Optional;

/**
 * A series as a file has it.
 *
 * @param name what it is called
 * @param series the bars
 * @param ledger where they came from, as far as the file tells
 */
public record FileSeries(String name, BarSeries series, Optional<Ledger> ledger) {

    static FileSeries of(String name, ReadResult result) {
        return new FileSeries(name, result.series(), result.ledger());
    }

    /** Tells where the bars came from, if that is the history at hand. */
    public Optional<Ledger> ledger(BarSeries history) {
        int usableBars = history.size() - 1;
        return ledger.filter(told -> {
                    for (int bar = 0; bar < told.size(); bar++) {
                        if (told.source(bar) > usableBars) {
                            return false;
                        }
                    }
                    return true;
                })
                .map(told -> Ledger.of(told.toArray(), usableBars));
    }

    /**
     * Tells where the bars came from of what is left of the history at hand, whose bars are numbered anew; nothing where one of them came
     * from what is not.
     */
    public Optional<Ledger> ledger(BarSeries history, BarSeries left) {
        if (left.size() == history.size()) {
            return ledger(history);
        }
        return ledger(history).flatMap(told -> renumbered(told, numbers(history, left), left.size() - 1));
    }

    /** Numbers the bars of a history by their places in what is left of it, 0 where they are not in it or its first. */
    private static int[] numbers(BarSeries history, BarSeries left) {
        int[] numbers = new int[history.size()];
        int next = 0;
        for (int bar = 0; bar < numbers.length && next < left.size(); bar++) {
            if (history.time(bar).equals(left.time(next))) {
                numbers[bar] = next++;
            }
        }
        return numbers;
    }

    private static Optional<Ledger> renumbered(Ledger told, int[] numbers, int usableBars) {
        int[] sources = told.toArray();
        for (int bar = 0; bar < sources.length; bar++) {
            sources[bar] = numbers[sources[bar]];
            if (sources[bar] == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(Ledger.of(sources, usableBars));
    }
}
