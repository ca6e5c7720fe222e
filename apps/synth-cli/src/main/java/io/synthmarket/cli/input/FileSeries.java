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
}
