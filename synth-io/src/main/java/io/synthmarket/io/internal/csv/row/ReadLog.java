package io.synthmarket.io.internal.csv.row;

import io.synthmarket.io.BadRow;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.DefectCount;
import io.synthmarket.io.Inference;
import io.synthmarket.io.Repair;
import io.synthmarket.io.RepairCount;
import io.synthmarket.io.RepairStep;
import io.synthmarket.io.RowDefect;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.layout.Layout;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a scan noted down. */
public final class ReadLog {

    private static final int MOST_BAD_ROWS = 100_000;

    private final String source;
    private final char delimiter;
    private final Map<RowDefect, DefectCount> defects = new EnumMap<>(RowDefect.class);
    private final List<BadRow> badRows = new ArrayList<>();
    private final Header header;
    private boolean hasVolume;
    private @Nullable ZoneId zone;
    private long rowsRead;
    private long rowsKept;
    private final Map<RepairStep, Long> repairs = new EnumMap<>(RepairStep.class);
    private final List<Inference> inferences = new ArrayList<>();
    private final CsvDialect dialect;
    private long rowsBlank;
    private long firstBlank;
    private long rowsOfNames;
    private long firstNames;
    private long rowsApart;
    private String firstApart = "";

    public ReadLog(String source, Layout layout, CsvDialect dialect, Repair repair) {
        this.source = source;
        this.delimiter = layout.delimiter();
        this.header = layout.header();
        this.dialect = dialect;
        this.inferences.addAll(layout.inferences());
        repair.steps().forEach(step -> repairs.put(step, 0L));
    }

    public void read() {
        rowsRead++;
    }

    /** Counts rows that a step which was asked for changed. */
    public void repaired(RepairStep step, long rows) {
        repairs.computeIfPresent(step, (asked, before) -> before + rows);
    }

    public void blank(long line) {
        rowsBlank++;
        firstBlank = firstBlank == 0 ? line : firstBlank;
    }

    public void names(long line) {
        rowsOfNames++;
        firstNames = firstNames == 0 ? line : firstNames;
    }

    /** Counts bars whose prices are a power of ten apart. */
    public void apart(RowFault fault, long line) {
        rowsApart++;
        if (rowsApart == 1) {
            firstApart = "the first in line " + line + ": " + fault.message();
        }
    }

    public void infer(String about, String finding) {
        inferences.add(new Inference(about, finding));
    }

    /** Adds what was found out. */
    public void infer(Inference inference) {
        inferences.add(inference);
    }

    public void count(RowFault fault, long line) {
        DefectCount one = new DefectCount(fault.defect(), 1, line, fault.column());
        defects.merge(fault.defect(), one, (known, next) -> {
            DefectCount first = next.firstLine() < known.firstLine() ? next : known;
            return new DefectCount(known.defect(), known.rows() + 1, first.firstLine(), first.firstColumn());
        });
    }

    public void keep(RowFault fault, long line) {
        if (badRows.size() < MOST_BAD_ROWS) {
            badRows.add(new BadRow(line, fault.column(), fault.defect(), fault.message()));
        }
    }

    public void finish(long kept, boolean withVolume, @Nullable ZoneId seriesZone) {
        rowsKept = kept;
        hasVolume = withVolume;
        zone = seriesZone;
    }

    /** Returns the name of the source. */
    public String source() {
        return source;
    }

    /** Returns what separates the fields. */
    public char delimiter() {
        return delimiter;
    }

    /** Returns which column was taken for what. */
    public Map<String, String> columns() {
        return header.columns(repairs.containsKey(RepairStep.ADJUST));
    }

    /** Returns the columns that were not used. */
    public List<String> ignoredColumns() {
        return header.ignored(repairs.containsKey(RepairStep.ADJUST));
    }

    /** Tells whether there is a column of times. */
    public boolean hasTimes() {
        return header.time() != Header.NONE;
    }

    /** Tells whether there are volumes. */
    public boolean hasVolume() {
        return hasVolume;
    }

    /** Returns the zone of the series, null where it is not known. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    /** Counts the rows below the header. */
    public long rowsRead() {
        return rowsRead;
    }

    /** Counts the bars. */
    public long rowsKept() {
        return rowsKept;
    }

    /** Counts the rows without any price. */
    public long rowsBlank() {
        return rowsBlank;
    }

    /** Returns what the repair did, in order. */
    public List<RepairCount> repairs() {
        List<RepairCount> counts = new ArrayList<>();
        repairs.forEach((step, rows) -> counts.add(new RepairCount(step, rows)));
        return List.copyOf(counts);
    }

    /** Returns what the file does not say. */
    public List<Inference> inferences() {
        List<Inference> all = new ArrayList<>(inferences);
        if (rowsBlank > 0) {
            all.add(new Inference("lines", rowsBlank + " without any price left out, the first in line " + firstBlank));
        }
        if (rowsOfNames > 0) {
            all.add(new Inference(
                    "lines",
                    rowsOfNames + " with the names of the columns again left out, the first in line " + firstNames));
        }
        if (rowsApart > 0) {
            all.add(new Inference("prices", rowsApart + " odd bars kept, " + firstApart));
        }
        return List.copyOf(all);
    }

    /** Returns what the caller stated. */
    public CsvDialect dialect() {
        return dialect;
    }

    /** Returns the defects by kind. */
    public List<DefectCount> defects() {
        return List.copyOf(defects.values());
    }

    /** Returns the rows that were left out, in the order of the file, a hundred thousand at most. */
    public List<BadRow> badRows() {
        return badRows.stream().sorted(Comparator.comparingLong(BadRow::line)).toList();
    }
}
