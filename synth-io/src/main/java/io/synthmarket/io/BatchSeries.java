package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.SyntheticPath;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A series of a batch, with what is known of it beside its bars.
 *
 * @param index which of the batch, from 0
 * @param name what it is called, where it came from a file
 * @param series the bars
 * @param previousClose the close before its first bar, where that is known
 * @param fidelity how close it comes to history in percent, where that is known
 * @param ledger where its bars came from, where that is to be written
 * @see BatchWriter#add(BatchSeries)
 * @since 0.1.0
 */
public record BatchSeries(
        int index,
        Optional<String> name,
        BarSeries series,
        OptionalDouble previousClose,
        OptionalDouble fidelity,
        Optional<Ledger> ledger) {

    /**
     * Checks the series.
     *
     * @param index which of the batch, from 0
     * @param name what it is called
     * @param series the bars
     * @param previousClose the close before its first bar
     * @param fidelity how close it comes to history
     * @param ledger where its bars came from
     * @throws IllegalArgumentException if {@code index} is negative
     */
    public BatchSeries {
        if (index < 0) {
            throw new IllegalArgumentException("index must be at least 0 but was " + index);
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(previousClose, "previousClose");
        Objects.requireNonNull(fidelity, "fidelity");
        Objects.requireNonNull(ledger, "ledger");
    }

    /**
     * Takes a generated path: its index, close before the first bar and fidelity; not its ledger, which is to be asked for.
     *
     * @param path the path
     * @return the series
     */
    public static BatchSeries of(SyntheticPath path) {
        return new BatchSeries(
                path.index(),
                Optional.empty(),
                path.series(),
                OptionalDouble.of(path.previousClose()),
                path.fidelity(),
                Optional.empty());
    }

    /**
     * Takes a series that was read from a file.
     *
     * @param index which of the batch, from 0
     * @param name what it is called, such as the name of the file
     * @param series the bars
     * @return the series
     * @throws IllegalArgumentException if {@code index} is negative
     */
    public static BatchSeries of(int index, String name, BarSeries series) {
        return new BatchSeries(
                index, Optional.of(name), series, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }

    /**
     * Returns this series with a ledger, which a format of bars writes as a column; one series of a batch has one where all have.
     *
     * @param ledger where each bar came from
     * @return the changed series
     */
    public BatchSeries ledger(Ledger ledger) {
        return new BatchSeries(index, name, series, previousClose, fidelity, Optional.of(ledger));
    }
}
