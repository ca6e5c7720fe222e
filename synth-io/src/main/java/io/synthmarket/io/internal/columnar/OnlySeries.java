package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchSeries;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the one series of a file. */
final class OnlySeries implements Consumer<BatchSeries> {

    private final String source;
    private @Nullable BatchSeries found;

    /** Waits for the series of a file that messages call by a name. */
    OnlySeries(String source) {
        this.source = source;
    }

    @Override
    public void accept(BatchSeries series) {
        if (found != null) {
            throw BarDataException.of(
                    source,
                    "expected one series but found path " + found.index() + " and path " + series.index()
                            + "; read them with forEach");
        }
        found = series;
    }

    /** Returns the series. */
    BarSeries series() {
        if (found == null) {
            throw new IllegalStateException("the file must be read first");
        }
        return found.series();
    }
}
