package io.synthmarket.io.internal.csv;

import io.synthmarket.io.BadRow;
import io.synthmarket.io.DefectCount;
import io.synthmarket.io.RowDefect;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a scan noted down. */
public final class ReadLog {

    private final String source;
    private final char delimiter;
    private final Map<RowDefect, DefectCount> defects = new EnumMap<>(RowDefect.class);
    private final List<BadRow> badRows = new ArrayList<>();
    private final Header header;
    private boolean hasVolume;
    private @Nullable ZoneId zone;
    private long rowsRead;
    private long rowsKept;
    private long rowsRepaired;

    ReadLog(String source, char delimiter, Header header) {
        this.source = source;
        this.delimiter = delimiter;
        this.header = header;
    }

    void read() {
        rowsRead++;
    }

    void repaired() {
        rowsRepaired++;
    }

    void count(RowFault fault, long line) {
        DefectCount one = new DefectCount(fault.defect(), 1, line, fault.column());
        defects.merge(fault.defect(), one, (known, next) -> {
            DefectCount first = next.firstLine() < known.firstLine() ? next : known;
            return new DefectCount(known.defect(), known.rows() + 1, first.firstLine(), first.firstColumn());
        });
    }

    void keep(RowFault fault, long line) {
        badRows.add(new BadRow(line, fault.column(), fault.defect(), fault.message()));
    }

    void finish(long kept, boolean withVolume, @Nullable ZoneId seriesZone) {
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
        return header.columns();
    }

    /** Returns the columns that were not used. */
    public List<String> ignoredColumns() {
        return header.ignored();
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

    /** Counts the widened bars. */
    public long rowsRepaired() {
        return rowsRepaired;
    }

    /** Returns the defects by kind. */
    public List<DefectCount> defects() {
        return List.copyOf(defects.values());
    }

    /** Returns the rows that were left out, in the order of the file. */
    public List<BadRow> badRows() {
        return badRows.stream().sorted(Comparator.comparingLong(BadRow::line)).toList();
    }
}
