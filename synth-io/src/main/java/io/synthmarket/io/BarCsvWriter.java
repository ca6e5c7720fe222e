package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.internal.csv.CsvOutput;
import io.synthmarket.io.internal.files.NewFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes bars as CSV.
 *
 * <p><b>Shape</b>: the line {@code Date,Open,High,Low,Close,Volume}, without {@code Date,} where the series has no
 * times, then one line per bar; the last column is blank where there is no volume. Lines end in a line feed; the text is
 * ASCII.
 *
 * <p><b>Times</b>: {@code 2020-01-02} where all times are midnights, else {@code 2020-01-02T09:30:00} in every row, with 3,
 * 6 or 9 digits of fraction in every row where any time needs them. The zone is not written.
 *
 * <p><b>Numbers</b>: the shortest decimal that reads back as the same number, as in {@code 1469.25} and
 * {@code 931800000}; with an exponent below 1e-9 and from 1e21 on.
 *
 * <p><b>Determinism</b>: the same series makes the same bytes on every platform.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class BarCsvWriter {

    private final ExistingFiles existing;
    private final @Nullable Ledger ledger;

    BarCsvWriter(ExistingFiles existing) {
        this(existing, null);
    }

    private BarCsvWriter(ExistingFiles existing, @Nullable Ledger ledger) {
        this.existing = existing;
        this.ledger = ledger;
    }

    /**
     * Chooses what happens to a file that is already there; {@link ExistingFiles#REFUSE} unless chosen.
     *
     * @param existing refuse, replace, or keep if equal
     * @return a writer that does so
     */
    public BarCsvWriter existingFiles(ExistingFiles existing) {
        return new BarCsvWriter(Objects.requireNonNull(existing, "existing"), ledger);
    }

    /**
     * Adds a last column, {@code SourceIndex}: the number of the bar of history, from 0, that each bar was made of. A reader of bars
     * passes over it.
     *
     * @param ledger the ledger of the path whose series is written; none unless chosen
     * @return a writer that does so
     */
    public BarCsvWriter ledger(Ledger ledger) {
        return new BarCsvWriter(existing, Objects.requireNonNull(ledger, "ledger"));
    }

    private void requireLedgerOf(BarSeries series) {
        if (ledger != null && ledger.size() != series.size()) {
            throw new IllegalArgumentException("the ledger must be that of the series but has " + ledger.size()
                    + " bars where the series has " + series.size());
        }
    }

    /**
     * Writes a file.
     *
     * <p>The bars are written to a hidden file beside it, which is moved into place when it is complete. On any failure
     * that hidden file is deleted and an existing file is as it was.
     *
     * @param series the bars
     * @param file the file to make, in a directory that exists
     * @throws IllegalArgumentException if the ledger is of a path of another length
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written
     */
    public void write(BarSeries series, Path file) throws IOException {
        requireLedgerOf(Objects.requireNonNull(series, "series"));
        NewFile.write(file, existing, out -> CsvOutput.write(series, ledger, out));
    }

    /**
     * Writes to a stream, flushes it and leaves it open.
     *
     * @param series the bars
     * @param out where to; need not be buffered
     * @throws IllegalArgumentException if the ledger is of a path of another length
     * @throws IOException if the stream fails
     */
    public void write(BarSeries series, OutputStream out) throws IOException {
        requireLedgerOf(Objects.requireNonNull(series, "series"));
        CsvOutput.write(series, ledger, Objects.requireNonNull(out, "out"));
    }

    /**
     * Says how it writes.
     *
     * @return one line such as {@code BarCsvWriter[existing files REFUSE]}
     */
    @Override
    public String toString() {
        return "BarCsvWriter[existing files " + existing + "]";
    }
}
