package io.synthmarket.io.internal.csv;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.RowDefect;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One reading of one file. */
public final class CsvScan {

    private final TextSource text;
    private final String source;
    private final BadRowPolicy policy;
    private final @Nullable ZoneId zone;
    private final BarColumns bars = new BarColumns();
    private @Nullable ReadLog log;
    private @Nullable BarSeries series;
    private int @Nullable [] sourceIndices;
    private @Nullable RowFault firstFault;
    private long firstFaultLine;
    private boolean volumeSeen;

    /** Prepares a reading. */
    public CsvScan(TextSource text, BadRowPolicy policy, @Nullable ZoneId zone) {
        this.text = text;
        this.source = text.source();
        this.policy = policy;
        this.zone = zone;
    }

    /**
     * Reads the text to its end.
     *
     * @throws BarDataException if the text is not that of a file of bars
     * @throws IOException if the text cannot be read
     */
    public void run() throws IOException {
        String firstLine = text.firstLine();
        if (firstLine.isEmpty()) {
            throw BarDataException.of(
                    source,
                    "expected a header such as Date,Open,High,Low,Close,Volume and at least one row but the file is empty;"
                            + " export it again");
        }
        char delimiter = Header.delimiter(source, firstLine);
        try (RowTokens rows = new RowTokens(text, delimiter)) {
            rows.next();
            Header header = Header.of(source, delimiter, rows);
            readRows(rows, header, new ReadLog(source, delimiter, header));
        }
    }

    private void readRows(RowTokens rows, Header header, ReadLog notes) throws IOException {
        log = notes;
        if (!rows.next()) {
            throw BarDataException.of(
                    source, "expected at least one row below the header but found none; export the file again");
        }
        TimeText times = new TimeText();
        header.decideUnnamed(rows.field(0), times);
        RowCheck row = new RowCheck(header, times, zone);
        boolean timed = header.time() != Header.NONE;
        do {
            notes.read();
            RowFault fault = row.read(rows);
            boolean widened = fault != null
                    && fault.defect() == RowDefect.OPEN_OR_CLOSE_OUTSIDE_RANGE
                    && policy == BadRowPolicy.REPAIR;
            RowFault left = fault == null || widened ? placeFault(row, header, timed) : fault;
            if (left != null) {
                leaveOut(left, rows.line(), notes);
            } else {
                if (widened) {
                    row.widen();
                    notes.repaired();
                    notes.count(Objects.requireNonNull(fault), rows.line());
                }
                keep(row, rows.line(), header, notes);
            }
        } while (rows.next());
        finish(row, timed, notes);
        sourceIndices = header.sourceIndex() == Header.NONE ? new int[0] : bars.sourceIndices();
    }

    private @Nullable RowFault placeFault(RowCheck row, Header header, boolean timed) {
        if (timed && bars.size() > 0 && row.time() <= bars.lastTime()) {
            return orderFault(row, header);
        }
        if (volumeSeen && Double.isNaN(row.volume())) {
            return row.fault(
                    RowDefect.BLANK_VOLUME,
                    header.volume(),
                    "expected a number as in the rows before but found a blank");
        }
        return null;
    }

    private RowFault orderFault(RowCheck row, Header header) {
        String last = timeText(bars.lastTime());
        return row.time() == bars.lastTime()
                ? row.fault(
                        RowDefect.DUPLICATE_TIME,
                        header.time(),
                        "expected a time after that of the row before but found the same, " + last)
                : row.fault(
                        RowDefect.OUT_OF_ORDER,
                        header.time(),
                        "expected a time after that of the row before, " + last + ", but found "
                                + timeText(row.time()));
    }

    private static String timeText(long nanos) {
        LocalDateTime time = BarColumns.dateTime(nanos);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    private void keep(RowCheck row, long line, Header header, ReadLog notes) {
        if (!volumeSeen && !Double.isNaN(row.volume())) {
            volumeSeen = true;
            if (bars.size() > 0) {
                dropBlankVolumes(row, line, header, notes);
            }
        }
        bars.add(row, line);
    }

    /** All bars so far have no volume, and here is one that has. */
    private void dropBlankVolumes(RowCheck row, long line, Header header, ReadLog notes) {
        if (policy == BadRowPolicy.FAIL || policy == BadRowPolicy.REPAIR) {
            String found = "expected a blank as in the rows before but found " + DecimalText.of(row.volume());
            throw failure(row.fault(RowDefect.BLANK_VOLUME, header.volume(), found), line);
        }
        RowFault blank = row.fault(
                RowDefect.BLANK_VOLUME, header.volume(), "expected a number as in later rows but found a blank");
        for (int bar = 0; bar < bars.size(); bar++) {
            leaveOut(blank, bars.line(bar), notes);
        }
        bars.clear();
    }

    private void leaveOut(RowFault fault, long line, ReadLog notes) {
        if (policy == BadRowPolicy.FAIL || policy == BadRowPolicy.REPAIR) {
            throw failure(fault, line);
        }
        notes.count(fault, line);
        if (policy == BadRowPolicy.COLLECT) {
            notes.keep(fault, line);
        }
        if (firstFault == null || line < firstFaultLine) {
            firstFault = fault;
            firstFaultLine = line;
        }
    }

    private BarDataException failure(RowFault fault, long line) {
        String what = fault.message() + "; " + fault.advice();
        return fault.column().isEmpty()
                ? BarDataException.atLine(source, line, what)
                : BarDataException.atColumn(source, line, fault.column(), what);
    }

    private void finish(RowCheck row, boolean timed, ReadLog notes) {
        if (bars.size() == 0) {
            RowFault fault = Objects.requireNonNull(firstFault, "without a bar there must be a fault");
            String what = "expected at least one good row but found none of " + notes.rowsRead() + "; the first: "
                    + fault.message();
            throw fault.column().isEmpty()
                    ? BarDataException.atLine(source, firstFaultLine, what)
                    : BarDataException.atColumn(source, firstFaultLine, fault.column(), what);
        }
        ZoneId known = zone != null
                ? zone
                : row.fileOffset() == TimeText.NO_OFFSET ? null : ZoneOffset.ofTotalSeconds(row.fileOffset());
        ZoneId seriesZone = timed ? known : null;
        notes.finish(bars.size(), volumeSeen, seriesZone);
        series = bars.series(timed, volumeSeen, seriesZone);
    }

    /**
     * Returns the bars.
     *
     * @throws IllegalStateException if nothing was read yet
     */
    public BarSeries series() {
        return requireRead(series);
    }

    /**
     * Returns the bars of history that the bars were made of, with a negative number where that is not told; empty where the file has
     * no such column.
     *
     * @throws IllegalStateException if nothing was read yet
     */
    public int[] sourceIndices() {
        return requireRead(sourceIndices);
    }

    /**
     * Returns the notes.
     *
     * @throws IllegalStateException if nothing was read yet
     */
    public ReadLog log() {
        return requireRead(log);
    }

    private static <T> T requireRead(@Nullable T result) {
        if (result == null) {
            throw new IllegalStateException("the text must be read first; call run");
        }
        return result;
    }
}
