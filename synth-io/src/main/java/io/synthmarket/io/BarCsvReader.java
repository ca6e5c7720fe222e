package io.synthmarket.io;

import io.synthmarket.io.internal.csv.CsvScan;
import io.synthmarket.io.internal.csv.text.TextSource;
import io.synthmarket.io.internal.files.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads bars from CSV.
 *
 * <p>What a file leaves open is found out from its names and first rows and told by {@link ValidationReport#inferences()}. What can be
 * read in more than one way is an error that names what to state in a {@link CsvDialect}.
 *
 * <p><b>File</b>: text in UTF-8 or UTF-16, with or without a byte order mark, plain or gzip (told by the content, not by the
 * name); bytes that are not UTF-8 are read as Windows-1252. Fields are separated by comma, semicolon, tab or vertical bar. Lines before
 * the names, and notes at the end, are passed over; so are empty lines.
 *
 * <p><b>Columns</b>: by their names, in any case and order, in English and the languages of the usual vendors: Open, High, Low, Close
 * (else Settle, Last or Price), Volume, Adj Close, Date, Time, Timestamp and their like. Accents, blanks, brackets, points and stars do
 * not count. Of several columns for the volume the one with the best name that is not zero throughout the first rows is used, the base
 * currency before the quote currency. Date and Time together are one time in two columns. A column whose values are times is the time where
 * no name says so. SourceIndex, which {@link BarCsvWriter#ledger} writes, is handed out by {@link ReadResult#ledger}. All other columns are
 * ignored, and the report lists them. Names that most rows contradict are an error.
 *
 * <p><b>No names</b>: behind the time come four prices. The high is the one that is never below the others, the low never above, in 95
 * of 100 of the first rows; the open is the one that is nearer to the close of the bar before than the other way round, by a quarter at
 * least over five steps or more. Else it is an error. The first number behind them that is not as large as prices is the volume.
 *
 * <p><b>Times</b>: dates with the year first, last or in words ({@code 2020-01-31}, {@code 20200131}, {@code 31.01.2020},
 * {@code 1/31/2020}, {@code 31-Jan-20}, {@code Jan 31, 2020}); then times of day with 24 hours or AM and PM; then Z, UTC, an
 * offset or a region. Or a count of seconds, milli-, micro- or nanoseconds since 1970, told by its size. Whether day or month comes first
 * is decided by all dates together; where every date can be read both ways, by the order of the rows, if they are in order in one of the
 * two readings only; else it is an error. Dates with points have the day first. Two digits of a year are of 1970 to 2069. One offset or
 * region for the whole file is the zone of the series, and so is UTC where times are counts or a name says GMT or UTC. A file that is
 * newest first throughout is reversed. Times then strictly increase.
 *
 * <p><b>Numbers</b>: plain or scientific, with grouped thousands, currencies, K, M, B or T, and parentheses for a minus; the decimal
 * mark is told by all numbers of the first rows together, and where they can be read both ways it is an error.
 *
 * <p><b>Edge cases</b>: a row whose prices are all blank or null is left out and counted; one with only some is a bad row. A column of
 * volumes that is blank in every row is no volume; one that is blank in some rows makes these bad rows. Surplus blank fields at the end
 * of a row are ignored.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: one pass; about a second per million rows.
 *
 * @since 0.1.0
 */
public final class BarCsvReader {

    private final BadRowPolicy badRows;
    private final CsvDialect dialect;
    private final Repair repair;

    BarCsvReader(BadRowPolicy badRows, CsvDialect dialect, Repair repair) {
        this.badRows = badRows;
        this.dialect = dialect;
        this.repair = repair;
    }

    /**
     * Chooses what happens to rows that are not good bars; {@link BadRowPolicy#FAIL} unless chosen.
     *
     * @param policy the policy
     * @return a reader with this policy
     */
    public BarCsvReader badRows(BadRowPolicy policy) {
        return new BarCsvReader(Objects.requireNonNull(policy, "policy"), dialect, repair);
    }

    /**
     * States what is known about the form of the file; {@link CsvDialect#detect()} unless stated.
     *
     * @param dialect what is known; it replaces all that was stated before
     * @return a reader for this dialect
     */
    public BarCsvReader dialect(CsvDialect dialect) {
        return new BarCsvReader(badRows, Objects.requireNonNull(dialect, "dialect"), repair);
    }

    /**
     * Chooses what is mended; {@link Repair#none()} unless chosen.
     *
     * @param repair the steps
     * @return a reader with this repair
     */
    public BarCsvReader repair(Repair repair) {
        return new BarCsvReader(badRows, dialect, Objects.requireNonNull(repair, "repair"));
    }

    /**
     * States the zone of the market.
     *
     * <p>Times that carry no offset are on its clock. Times that carry one, the same or not, are converted to its clock. This is
     * {@link CsvDialect#withZone} in the reader's dialect.
     *
     * @param zone the zone that the series will have
     * @return a reader for this zone
     */
    public BarCsvReader zone(ZoneId zone) {
        return new BarCsvReader(badRows, dialect.withZone(zone), repair);
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
        return scan(TextSource.of(
                in, Objects.requireNonNull(source, "source"), dialect.charset().orElse(null)));
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
        CsvScan scan = new CsvScan(text, badRows, dialect, repair);
        scan.run();
        return result(scan, Optional.of(scan.log().delimiter()));
    }

    /** Reads the cells of a sheet, written as text, of which something is known besides. */
    ReadResult readCells(Reader cells, String source, List<Inference> known) throws IOException {
        CsvScan scan = new CsvScan(TextSource.of(cells, source), badRows, dialect.ofCells(), repair);
        scan.run();
        known.forEach(scan.log()::infer);
        return result(scan, Optional.empty());
    }

    private static ReadResult result(CsvScan scan, Optional<Character> delimiter) {
        return new ReadResult(scan.series(), new ValidationReport(scan.log(), delimiter), scan.sourceIndices());
    }

    /**
     * Says how it reads.
     *
     * @return one line such as {@code BarCsvReader[bad rows SKIP, dialect detect, repair none]}
     */
    @Override
    public String toString() {
        return "BarCsvReader[bad rows " + badRows + ", dialect " + dialect + ", repair " + repair + "]";
    }
}
