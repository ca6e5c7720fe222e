package io.synthmarket.parquet.internal;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.BarField;
import org.jspecify.annotations.Nullable;

/** The bar of a series that is written next; one object serves all rows. */
final class BarRow {

    private static final int TIMES_AT_ONCE = 1 << 12;

    private final long[] times = new long[TIMES_AT_ONCE];
    private final int path;
    private final BarSeries series;
    private final @Nullable Ledger ledger;
    private int bar = -1;

    BarRow(BatchSeries from) {
        this.path = from.index();
        this.series = from.series();
        this.ledger = from.ledger().orElse(null);
    }

    /** Turns to the next bar; false if there is none. */
    boolean next() {
        bar++;
        if (series.hasTimes() && bar % TIMES_AT_ONCE == 0 && bar < series.size()) {
            series.copyTimesInto(bar, Math.min(bar + TIMES_AT_ONCE, series.size()), times);
        }
        return bar < series.size();
    }

    int path() {
        return path;
    }

    long time() {
        return times[bar % TIMES_AT_ONCE];
    }

    boolean hasVolume() {
        return series.hasVolume();
    }

    double value(BarField field) {
        return field.value(series, bar);
    }

    int sourceIndex() {
        return ledger == null ? -1 : ledger.source(bar);
    }
}
