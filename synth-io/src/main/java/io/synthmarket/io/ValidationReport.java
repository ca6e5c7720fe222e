package io.synthmarket.io;

import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.layout.DialectText;
import io.synthmarket.io.internal.csv.row.ReadLog;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood, and what became of its rows.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class ValidationReport {

    private final String source;
    private final Optional<Character> delimiter;
    private final Map<String, String> columns;
    private final List<String> ignoredColumns;
    private final boolean hasTimes;
    private final boolean hasVolume;
    private final @Nullable ZoneId zone;
    private final long rowsRead;
    private final long rowsKept;
    private final long rowsBlank;
    private final CsvDialect dialect;
    private final List<Inference> inferences;
    private final List<RepairCount> repairs;
    private final List<DefectCount> defects;
    private final List<BadRow> badRows;

    ValidationReport(ReadLog log, Optional<Character> delimiter) {
        this.source = log.source();
        this.delimiter = delimiter;
        this.columns = log.columns();
        this.ignoredColumns = log.ignoredColumns();
        this.hasTimes = log.hasTimes();
        this.hasVolume = log.hasVolume();
        this.zone = log.zone();
        this.rowsRead = log.rowsRead();
        this.rowsKept = log.rowsKept();
        this.rowsBlank = log.rowsBlank();
        this.dialect = log.dialect();
        this.inferences = log.inferences();
        this.repairs = log.repairs();
        this.defects = log.defects();
        this.badRows = log.badRows();
    }

    /**
     * Tells what was read.
     *
     * @return the name of the file, without its folder, or of the stream
     */
    public String source() {
        return source;
    }

    /**
     * Tells what separates the fields.
     *
     * @return comma, semicolon, tab or vertical bar; empty for a sheet of a workbook, whose fields are cells
     */
    public Optional<Character> delimiter() {
        return delimiter;
    }

    /**
     * Tells which column was taken for what.
     *
     * @return from Date, Time, Open, High, Low, Close and Volume, as far as they are there and in this order, to the name
     *     in the file, which is empty for a column of dates without a name, and a number from 1 where no column has a name; Adj Close
     *     too, where prices were adjusted by it; unmodifiable
     */
    public Map<String, String> columns() {
        return columns;
    }

    /**
     * Tells which columns were not used.
     *
     * @return their names in the order of the file; unmodifiable
     */
    public List<String> ignoredColumns() {
        return ignoredColumns;
    }

    /**
     * Tells whether the series has times.
     *
     * @return true where the file has a column of times
     */
    public boolean hasTimes() {
        return hasTimes;
    }

    /**
     * Tells whether the series has volume.
     *
     * @return true where the file has a column of volumes that is not blank
     */
    public boolean hasVolume() {
        return hasVolume;
    }

    /**
     * Tells the zone of the times.
     *
     * @return the zone that the reader was given, else the offset that the file states, else empty
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * Counts the rows below the header; empty lines are no rows.
     *
     * @return good and bad rows together
     */
    public long rowsRead() {
        return rowsRead;
    }

    /**
     * Counts the rows that became bars.
     *
     * @return the length of the series, without bars that {@link Repair#fillGaps()} put in
     */
    public long rowsKept() {
        return rowsKept;
    }

    /**
     * Counts the kept rows whose high or low was widened.
     *
     * @return 0 unless {@link Repair#widen()} or {@link BadRowPolicy#REPAIR} was asked for
     */
    public long rowsWidened() {
        for (RepairCount repair : repairs) {
            if (repair.step() == RepairStep.WIDEN) {
                return repair.rows();
            }
        }
        return 0;
    }

    /**
     * Counts the rows whose prices were all blank, or written as null or n/a; they are left out whatever the policy.
     *
     * @return a part of {@link #rowsDropped()}
     */
    public long rowsBlank() {
        return rowsBlank;
    }

    /**
     * Tells what the caller stated about the form of the file.
     *
     * @return the dialect that the reader was given
     */
    public CsvDialect dialect() {
        return dialect;
    }

    /**
     * Tells what was found out about the file that it does not say, and nobody stated.
     *
     * @return the findings; empty for a file that leaves nothing open; unmodifiable
     */
    public List<Inference> inferences() {
        return inferences;
    }

    /**
     * Tells what was mended.
     *
     * @return one entry for each step that was asked for, in the order of {@link RepairStep}, with 0 rows where it changed nothing; not
     *     modifiable
     */
    public List<RepairCount> repairs() {
        return repairs;
    }

    /**
     * Counts the rows that were left out.
     *
     * @return rows read less rows kept
     */
    public long rowsDropped() {
        return rowsRead - rowsKept;
    }

    /**
     * Tells what was wrong, by kind.
     *
     * @return one entry per kind that was met, repaired rows among them, in the order of {@link RowDefect}; unmodifiable
     */
    public List<DefectCount> defects() {
        return defects;
    }

    /**
     * Lists the rows that were left out.
     *
     * @return such rows in the order of the file, the first 100,000 that were found, if the policy is {@link BadRowPolicy#COLLECT}, else
     *     nothing; unmodifiable. {@link #defects()} counts all of them
     */
    public List<BadRow> badRows() {
        return badRows;
    }

    /**
     * Writes the report for people.
     *
     * @return several lines, each ended by a line feed
     */
    public String asText() {
        StringBuilder text = new StringBuilder(source).append('\n');
        line(text, "rows", counts());
        delimiter.ifPresent(found -> line(text, "delimiter", DialectText.name(found)));
        line(text, "columns", columnText());
        line(text, "ignored", ignoredText());
        line(text, "times", !hasTimes ? "none" : zone == null ? "of no stated zone" : "on the clock of " + zone);
        line(text, "volume", volumeText());
        if (!dialect.equals(CsvDialect.detect())) {
            line(text, "stated", dialect.toString());
        }
        for (Inference inference : inferences) {
            line(text, "inferred", inference.toString());
        }
        for (RepairCount repair : repairs) {
            line(text, "repair", repair.toString());
        }
        for (DefectCount defect : defects) {
            line(text, "defect", defect + "; " + defect.defect().advice());
        }
        for (BadRow row : badRows) {
            line(text, "left out", row.toString());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  ").append(label).append(": ").append(value).append('\n');
    }

    private String counts() {
        StringBuilder text = new StringBuilder();
        text.append(rowsRead).append(" read, ").append(rowsKept).append(" kept");
        if (rowsWidened() > 0) {
            text.append(", ").append(rowsWidened()).append(" widened");
        }
        if (rowsDropped() > 0) {
            text.append(", ").append(rowsDropped()).append(" left out");
        }
        return text.toString();
    }

    private String volumeText() {
        String column = columns.get(ColumnRole.VOLUME.title());
        return hasVolume
                ? "yes"
                : column == null ? "none" : "none, as the column \"" + column + "\" is blank in every row";
    }

    private String ignoredText() {
        List<String> names = new ArrayList<>();
        for (String name : ignoredColumns) {
            names.add(name.isEmpty() ? "(no name)" : name);
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private String columnText() {
        List<String> uses = new ArrayList<>();
        columns.forEach((use, name) -> uses.add(use.equals(name) ? name : use + " from \"" + name + "\""));
        return String.join(", ", uses);
    }

    /**
     * Says it on one line.
     *
     * @return text such as {@code ValidationReport[prices.csv: 2500 read, 2497 kept, 3 left out; 3 NOT_A_NUMBER]}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ValidationReport[")
                .append(source)
                .append(": ")
                .append(counts());
        String separator = "; ";
        for (DefectCount defect : defects) {
            text.append(separator).append(defect.rows()).append(' ').append(defect.defect());
            separator = ", ";
        }
        return text.append(']').toString();
    }
}
