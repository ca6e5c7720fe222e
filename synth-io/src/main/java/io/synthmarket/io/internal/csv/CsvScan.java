package io.synthmarket.io.internal.csv;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Repair;
import io.synthmarket.io.RepairStep;
import io.synthmarket.io.RowDefect;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.layout.Layout;
import io.synthmarket.io.internal.csv.layout.LayoutFinder;
import io.synthmarket.io.internal.csv.layout.OrderWords;
import io.synthmarket.io.internal.csv.row.BarColumns;
import io.synthmarket.io.internal.csv.row.BarOrder;
import io.synthmarket.io.internal.csv.row.Footnotes;
import io.synthmarket.io.internal.csv.row.GapFill;
import io.synthmarket.io.internal.csv.row.Instruments;
import io.synthmarket.io.internal.csv.row.OpenOrder;
import io.synthmarket.io.internal.csv.row.ReadLog;
import io.synthmarket.io.internal.csv.row.RowCheck;
import io.synthmarket.io.internal.csv.row.RowFault;
import io.synthmarket.io.internal.csv.text.RowTokens;
import io.synthmarket.io.internal.csv.text.TextSource;
import io.synthmarket.io.internal.csv.time.DateText;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One reading of one file. */
public final class CsvScan {

    /** Some seven gigabytes of bars. */
    private static final long MOST_ROWS = 100_000_000;

    private final TextSource text;
    private final String source;
    private final BadRowPolicy policy;
    private final CsvDialect dialect;
    private final Repair repair;
    private final @Nullable ZoneId zone;
    private final BarColumns bars = new BarColumns();
    private @Nullable ReadLog log;
    private @Nullable BarSeries series;
    private int @Nullable [] sourceIndices;
    private @Nullable RowFault firstFault;
    private long firstFaultLine;
    private String firstDate = "";
    private long settledLine;
    private String settledDate = "";

    /** Prepares a reading. */
    public CsvScan(TextSource text, BadRowPolicy policy, CsvDialect dialect, Repair repair) {
        this.text = text;
        this.source = text.source();
        this.policy = policy == BadRowPolicy.REPAIR ? BadRowPolicy.FAIL : policy;
        this.dialect = dialect;
        this.repair = policy == BadRowPolicy.REPAIR ? repair.widen() : repair;
        this.zone = dialect.zone().orElse(null);
    }

    /**
     * Reads the text to its end.
     *
     * @throws BarDataException if the text is not that of a file of bars, or can be read in more than one way
     * @throws IOException if the text cannot be read
     */
    public void run() throws IOException {
        if (text.head().isBlank()) {
            throw BarDataException.of(
                    source,
                    "expected a header such as Date,Open,High,Low,Close,Volume and at least one row but the file is empty;"
                            + " export it again");
        }
        Layout layout = LayoutFinder.find(text, dialect);
        requireAdjusted(layout.header());
        text.skipLines(layout.linesBefore());
        try (RowTokens rows = new RowTokens(text, layout.delimiter(), layout.linesBefore())) {
            for (int row = 0; row < layout.rowsBefore(); row++) {
                rows.next();
            }
            ReadLog notes = new ReadLog(source, layout, dialect, repair);
            log = notes;
            readRows(rows, layout, notes);
        }
    }

    private void requireAdjusted(Header header) {
        if (repair.includes(RepairStep.ADJUST) && header.adjustedClose() == Header.NONE) {
            throw BarDataException.atLine(
                    source,
                    header.line(),
                    "expected a column of adjusted closes, such as Adj Close, to adjust prices by but found none; leave adjust out");
        }
    }

    private void readRows(RowTokens rows, Layout layout, ReadLog notes) throws IOException {
        if (!rows.next()) {
            throw BarDataException.of(
                    source, "expected at least one row below the header but found none; export the file again");
        }
        RowCheck row = new RowCheck(source, layout, zone, repair.includes(RepairStep.ADJUST));
        BarOrder order =
                new BarOrder(bars, row, layout.header(), repair, (fault, line) -> leaveOut(fault, line, notes));
        Footnotes footnotes = new Footnotes(layout.header());
        Instruments instruments = new Instruments(source, layout.header(), dialect);
        do {
            if (footnotes.take(rows)) {
                continue;
            }
            footnotes.forEach(
                    (fault, line) -> {
                        notes.read();
                        leaveOut(fault, line, notes);
                    },
                    row.names());
            requireFewRows(rows, notes.rowsRead() + instruments.rowsOfOthers());
            if (!instruments.isOfAnother(rows)) {
                readRow(rows, row, layout, order, instruments, notes);
            }
        } while (rows.next());
        footnotes.tell(notes);
        if (notes.rowsRead() == 0 && instruments.rowsOfOthers() > 0) {
            throw instruments.none();
        }
        finish(row, layout, order, instruments, notes);
    }

    private void requireFewRows(RowTokens rows, long before) {
        if (before >= MOST_ROWS) {
            throw BarDataException.atLine(
                    source, rows.line(), "expected at most " + MOST_ROWS + " rows but found more; split the file");
        }
    }

    private void readRow(
            RowTokens rows, RowCheck row, Layout layout, BarOrder order, Instruments instruments, ReadLog notes) {
        notes.read();
        int orders = layout.times().orders();
        RowFault fault = row.read(rows);
        if (layout.times().orders() != orders) {
            fault = settle(orders, rows, row, fault, layout, notes);
        } else if (settledLine > 0 && fault != null && layout.times().isInOtherOrder()) {
            throw twoOrders(rows, layout);
        }
        if (fault != null && row.isBlank(rows)) {
            row.names().blank(rows);
            notes.blank(rows.line());
        } else if (fault != null && row.names().are(rows)) {
            notes.names(rows.line());
        } else if (fault != null && isZero(fault, row)) {
            notes.repaired(RepairStep.DROP_ZERO, 1);
        } else if (fault != null && !isWidened(fault)) {
            if (policy == BadRowPolicy.FAIL && bars.size() > 0) {
                orderBefore(layout, order, instruments, notes);
            }
            leaveOut(fault, rows.line(), notes);
        } else if (repair.includes(RepairStep.DROP_FLAT) && row.isFlat()) {
            notes.repaired(RepairStep.DROP_FLAT, 1);
        } else {
            keep(rows, row, fault, layout, instruments, notes);
        }
    }

    private boolean isZero(RowFault fault, RowCheck row) {
        return repair.includes(RepairStep.DROP_ZERO) && fault.defect() == RowDefect.NOT_POSITIVE && row.isZero();
    }

    private boolean isWidened(RowFault fault) {
        return repair.includes(RepairStep.WIDEN) && fault.defect() == RowDefect.OPEN_OR_CLOSE_OUTSIDE_RANGE;
    }

    /** A row before the one at fault may be at fault by its place. */
    private void orderBefore(Layout layout, BarOrder order, Instruments instruments, ReadLog notes) {
        boolean timed = layout.header().time() != Header.NONE;
        if (timed && !layout.times().isOpen()) {
            instruments.requireOneSeries(bars);
        }
        if (timed && !layout.times().isOpen() && !repair.includes(RepairStep.SORT)) {
            order.orderTimes(notes);
            order.requireVolumes(policy);
        }
    }

    private void keep(
            RowTokens rows,
            RowCheck row,
            @Nullable RowFault fault,
            Layout layout,
            Instruments instruments,
            ReadLog notes) {
        if (fault != null) {
            row.widen();
            notes.repaired(RepairStep.WIDEN, 1);
            notes.count(fault, rows.line());
        }
        RowFault apart = row.apart();
        if (apart != null) {
            notes.apart(apart, rows.line());
        }
        if (repair.includes(RepairStep.ADJUST)) {
            notes.repaired(RepairStep.ADJUST, row.adjust() ? 1 : 0);
        }
        if (bars.size() == 0 && layout.times().isOpen()) {
            firstDate = rows.field(layout.header().time());
        }
        bars.add(row, rows.line());
        row.names().bar();
        instruments.take(rows, bars.size() - 1);
        if (zone != null && layout.times().isOpen() && row.fileZone() != null) {
            throw openOrder(layout);
        }
    }

    /** A date rules out orders, unless its row is left out or is the one that is not in the order of the others. */
    private @Nullable RowFault settle(
            int before, RowTokens rows, RowCheck row, @Nullable RowFault fault, Layout layout, ReadLog notes) {
        TimeText times = layout.times();
        if (fault != null && !isWidened(fault)) {
            times.leave(before);
            return fault;
        }
        int after = times.orders();
        DateOrder ordered = OpenOrder.ruledOut(bars, before, after, row.time());
        DateOrder held = ordered == null ? DateText.held(after) : ordered;
        if (DateText.held(before) != held) {
            bars.readAgain(DateText.held(before), held);
        }
        if (ordered != null) {
            notes.infer(OrderWords.byRows(ordered));
            times.leave(DateText.bit(ordered));
            return row.read(rows);
        }
        if (Integer.bitCount(after) == 1) {
            settledLine = rows.line();
            settledDate = rows.field(layout.header().time());
            notes.infer(OrderWords.settled(held, settledLine, settledDate));
        }
        return fault;
    }

    private BarDataException twoOrders(RowTokens rows, Layout layout) {
        int time = layout.header().time();
        DateOrder held = DateText.held(layout.times().orders());
        DateOrder other = held == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return BarDataException.atColumn(
                source,
                rows.line(),
                layout.header().name(time),
                OrderWords.twoOrders(settledDate, settledLine, rows.field(time), held, other));
    }

    private void leaveOut(RowFault fault, long line, ReadLog notes) {
        if (policy == BadRowPolicy.FAIL) {
            boolean grouped = fault.defect() == RowDefect.DECIMAL_POINT_LOST && notes.delimiter() == ';';
            String first = grouped ? "state CsvDialect \"decimal=comma\" where points group thousands, or " : "";
            String what = fault.message() + "; " + first + fault.advice();
            throw at(fault, line, what);
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

    private BarDataException at(RowFault fault, long line, String what) {
        return fault.column().isEmpty()
                ? BarDataException.atLine(source, line, what)
                : BarDataException.atColumn(source, line, fault.column(), what);
    }

    private void finish(RowCheck row, Layout layout, BarOrder order, Instruments instruments, ReadLog notes) {
        boolean timed = layout.header().time() != Header.NONE;
        if (timed && bars.size() > 0) {
            if (layout.times().isOpen()
                    && !OpenOrder.settle(bars, layout.times().orders(), notes)) {
                throw openOrder(layout);
            }
        }
        instruments.requireOneSeries(bars);
        instruments.tell(bars, notes);
        if (timed && bars.size() > 0) {
            order.orderTimes(notes);
        }
        boolean volumes = order.requireVolumes(policy);
        requireBars(notes);
        ZoneId known = zone != null ? zone : row.fileZone();
        ZoneId seriesZone = timed ? known : null;
        if (text.foreignLine() > 0) {
            notes.infer(
                    "text", "not all in UTF-8; the rest read as Windows-1252, the first in line " + text.foreignLine());
        }
        if (timed && layout.times().isOfMonths()) {
            notes.infer("dates", "months without a day, each read as its first day");
        }
        if (timed && layout.times().isOfShortYears()) {
            notes.infer("years", "of two digits, read as 1970 to 2069");
        }
        if (!timed && !notes.ignoredColumns().isEmpty()) {
            notes.infer("times", "none found; rows are taken as they stand, the oldest first");
        }
        if (!text.endsWithLine()) {
            notes.infer("end", "the last line has no end, as where a file was cut; its last number may lack digits");
        }
        notes.finish(bars.size(), volumes, seriesZone);
        BarColumns whole =
                timed && repair.includes(RepairStep.FILL_GAPS) ? GapFill.fill(bars, volumes, seriesZone) : bars;
        notes.repaired(RepairStep.FILL_GAPS, whole.size() - bars.size());
        series = whole.series(timed, volumes, seriesZone);
        sourceIndices = layout.header().sourceIndex() == Header.NONE ? new int[0] : whole.sourceIndices();
    }

    private void requireBars(ReadLog notes) {
        if (bars.size() > 0) {
            return;
        }
        RowFault fault = firstFault;
        String what = "expected at least one good row but found none of " + notes.rowsRead();
        throw fault == null
                ? BarDataException.of(source, what + "; export the file again, or repair less")
                : at(fault, firstFaultLine, what + "; the first: " + fault.message());
    }

    private BarDataException openOrder(Layout layout) {
        return BarDataException.atColumn(
                source,
                bars.line(0),
                layout.header().name(layout.header().time()),
                "expected dates that can be read in one way but found " + Echo.quote(firstDate) + ", which is "
                        + OpenOrder.readings(bars, layout.times().orders()) + "; state CsvDialect "
                        + OrderWords.advice(layout.times().orders()));
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
