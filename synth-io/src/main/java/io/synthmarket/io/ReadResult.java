package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.internal.csv.column.SourceIndices;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read: the series, and the account of how it came out of its file.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class ReadResult {

    private final BarSeries series;
    private final ValidationReport report;
    private final int[] sourceIndices;

    /** Takes the array over; it is empty where the file tells no sources. */
    ReadResult(BarSeries series, ValidationReport report, int[] sourceIndices) {
        this.series = Objects.requireNonNull(series, "series");
        this.report = Objects.requireNonNull(report, "report");
        this.sourceIndices = sourceIndices;
    }

    /**
     * Returns the bars.
     *
     * @return a series of one bar or more
     */
    public BarSeries series() {
        return series;
    }

    /**
     * Returns what was found in the file and what became of it.
     *
     * @return the report
     */
    public ValidationReport report() {
        return report;
    }

    /**
     * Returns which bars of a history the series was made of, as a column {@code SourceIndex} tells it.
     *
     * @param history the history that the series is said to be made of
     * @return the ledger; empty where the file has no such column, or one that holds anything but numbers of bars of this history
     *     from 1 on
     */
    public Optional<Ledger> ledger(BarSeries history) {
        return SourceIndices.ledger(sourceIndices, history.size() - 1);
    }

    /**
     * Returns which bars of some history the series was made of, where that history is not at hand: the ledger to hand on to a writer.
     *
     * @return the ledger, of a history that ends with the last bar used; empty where the file has no column {@code SourceIndex}, or one
     *     that holds anything but numbers from 1 on
     */
    public Optional<Ledger> ledger() {
        return SourceIndices.ledger(sourceIndices);
    }

    /**
     * Says what was read on one line.
     *
     * @return the series and the report
     */
    @Override
    public String toString() {
        return "ReadResult[" + series + ", " + report + "]";
    }
}
