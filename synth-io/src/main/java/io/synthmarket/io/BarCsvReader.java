package io.synthmarket.io;

import io.synthmarket.io.internal.csv.CsvScan;
import io.synthmarket.io.internal.csv.TextSource;
import io.synthmarket.io.internal.files.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads bars from CSV.
 *
 * <p><b>File</b>: text in UTF-8, with or without a byte order mark, plain or gzip (told by the content, not by the
 * name); separated by comma, semicolon or tab, whichever the header uses; any line ends; empty lines are passed over.
 *
 * <p><b>Columns</b>: the first line names them, in any case and any order: Open, Op, O; High, Hi, H; Low, Lo, L; Close,
 * Cl, C; and, where there are any, Volume, Vol, V, Tick_Volume, TickVol; DateTime, Timestamp, Gmt time, Date, Time. Blanks,
 * underscores and angle brackets in names do not count. Of several columns for the volume the first in the order given
 * here is used, even if it is zero throughout, and likewise for the times; Date and Time together are one time in two
 * columns. SourceIndex, which {@link BarCsvWriter#ledger} writes, is handed out by {@link ReadResult#ledger}. A first column without a name that holds times is the time. All other columns are ignored, and the report
 * lists them.
 *
 * <p><b>Times</b>: year first, as in {@code 2020-01-02}, {@code 2020/01/02}, {@code 2020.01.02} or {@code 20200102}; then,
 * after a blank or a T, {@code 09:30}, {@code 09:30:15}, {@code 09:30:15.123} (up to nine digits) or {@code 093015}; then
 * Z or an offset such as {@code +01:00}. Other forms are refused rather than guessed. One offset for the whole file is
 * the zone of the series. Times strictly increase.
 *
 * <p><b>Numbers</b>: plain or scientific notation with a decimal point.
 *
 * <p><b>Edge cases</b>: a column of volumes that is blank in every row is no volume; one that is blank in some rows
 * makes these bad rows. Surplus blank fields at the end of a row are ignored.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: one pass; about a second per million rows.
 *
 * @since 0.1.0
 */
public final class BarCsvReader {

    private final BadRowPolicy badRows;
    private final @Nullable ZoneId zone;

    BarCsvReader(BadRowPolicy badRows, @Nullable ZoneId zone) {
        this.badRows = badRows;
        this.zone = zone;
    }

    /**
     * Chooses what happens to rows that are not good bars; {@link BadRowPolicy#FAIL} unless chosen.
     *
     * @param policy the policy
     * @return a reader with this policy
     */
    public BarCsvReader badRows(BadRowPolicy policy) {
        return new BarCsvReader(Objects.requireNonNull(policy, "policy"), zone);
    }

    /**
     * States the zone of the market.
     *
     * <p>Times that carry no offset are on its clock. Times that carry one, the same or not, are converted to its clock.
     *
     * @param zone the zone that the series will have
     * @return a reader for this zone
     */
    public BarCsvReader zone(ZoneId zone) {
        return new BarCsvReader(badRows, Objects.requireNonNull(zone, "zone"));
    }

    /**
     * Reads a file.
     *
     * @param file the CSV file, plain or gzip
     * @return its bars, at least one, and the report
     * @throws BarDataException if the content is not that of a file of bars, or a row is bad and the policy does not
     *     allow for it
     * @throws java.nio.file.NoSuchFileException if the file is absent
     * @throws IOException if the file is a directory or cannot be read
     */
    public ReadResult read(Path file) throws IOException {
        String source = FileFaults.name(file);
        FileFaults.requireFile(file);
        try (InputStream in = FileFaults.open(file)) {
            return read(in, source);
        } catch (IOException e) {
            throw FileFaults.reading(source, e);
        }
    }

    /**
     * Reads a stream to its end, and leaves it open.
     *
     * @param in the bytes of a CSV file, plain or gzip
     * @param source the name that messages and the report call it by
     * @return its bars, at least one, and the report
     * @throws BarDataException if the content is not that of a file of bars, or a row is bad and the policy does not
     *     allow for it
     * @throws IOException if the stream fails
     */
    public ReadResult read(InputStream in, String source) throws IOException {
        Objects.requireNonNull(in, "in");
        return scan(TextSource.of(in, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads text to its end, and leaves the reader open.
     *
     * @param text the text of a CSV file
     * @param source the name that messages and the report call it by
     * @return its bars, at least one, and the report
     * @throws BarDataException if the content is not that of a file of bars, or a row is bad and the policy does not
     *     allow for it
     * @throws IOException if the reader fails
     */
    public ReadResult read(Reader text, String source) throws IOException {
        Objects.requireNonNull(text, "text");
        return scan(TextSource.of(text, Objects.requireNonNull(source, "source")));
    }

    private ReadResult scan(TextSource text) throws IOException {
        CsvScan scan = new CsvScan(text, badRows, zone);
        scan.run();
        return new ReadResult(scan.series(), new ValidationReport(scan.log()), scan.sourceIndices());
    }

    /**
     * Says how it reads.
     *
     * @return one line such as {@code BarCsvReader[bad rows SKIP, zone of the file]}
     */
    @Override
    public String toString() {
        return "BarCsvReader[bad rows " + badRows + ", zone " + (zone == null ? "of the file" : zone) + "]";
    }
}
