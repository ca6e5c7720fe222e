package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.layout.DialectText;
import io.synthmarket.io.internal.csv.text.RowTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells rows of one instrument from those of others, where a column names it: bars of two are no series. */
public final class Instruments {

    private static final int MOST_NAMED = 5;
    private static final int MOST_CHANGES = 10_000;

    /** A name that comes and goes in more than one of so many rows is not that of a future which rolls. */
    private static final int ROWS_OF_A_ROLL = 4;

    private final String source;
    private final int column;
    private final String title;
    private final @Nullable String wanted;
    private final boolean loose;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private long rowsOfOthers;
    private final List<Change> changes = new ArrayList<>();
    private final UntoldInstruments untold;
    private String current = "";
    private int returns;
    private int rows;

    /** A row that names another instrument than the one before. */
    private record Change(int bar, long line, String from, String to) {}

    /**
     * Looks for the column.
     *
     * @throws BarDataException if one instrument is wanted and no column names any
     */
    public Instruments(String source, Header header, CsvDialect dialect) {
        this.source = source;
        this.column = header.instrument();
        this.title = column == Header.NONE ? "" : header.name(column);
        this.wanted = dialect.instrument().orElse(null);
        this.untold = dialect.columns().isEmpty()
                ? new UntoldInstruments(source, header, column)
                : UntoldInstruments.none(source, header);
        this.loose = column != Header.NONE && ColumnNames.mayBeInstrument(header.plainName(column));
        if (wanted != null && column == Header.NONE) {
            throw BarDataException.atLine(
                    source,
                    header.line(),
                    "expected a column that names the instrument, such as Symbol or Ticker, to find "
                            + Echo.quote(wanted)
                            + " in but found none; leave instrument out, or state CsvDialect"
                            + " \"columns=instrument,time,open,high,low,close,volume\" as they are");
        }
    }

    /** Tells whether a row is one of another instrument than the one that is wanted, and counts it. */
    public boolean isOfAnother(RowTokens row) {
        if (wanted == null || wanted.equals(row.field(column))) {
            return false;
        }
        rowsOfOthers++;
        if (others.size() <= MOST_NAMED) {
            others.add(row.field(column));
        }
        return true;
    }

    /** Counts the rows of others. */
    public long rowsOfOthers() {
        return rowsOfOthers;
    }

    /**
     * Takes a row that is kept.
     *
     * @throws BarDataException if it is of an instrument that others came after
     */
    public void take(RowTokens row, int bar) {
        untold.take(row, bar);
        boolean looked = column != Header.NONE && column < row.count() && changes.size() < MOST_CHANGES;
        if (!looked) {
            return;
        }
        rows++;
        if (row.field(column).equals(current)) {
            return;
        }
        String name = row.field(column);
        Change last = new Change(bar, row.line(), current, name);
        boolean again = !seen.add(name);
        if (again && !loose) {
            throw mixed(last);
        }
        returns += again ? 1 : 0;
        if (bar > 0) {
            changes.add(last);
        }
        if (changes.size() == MOST_CHANGES && !loose) {
            throw mixed(changes.get(0));
        }
        current = name;
    }

    /**
     * Requires that times go on where the instrument changes, as they do where a name is changed or a future rolls, and that names do
     * not come and go.
     *
     * @throws BarDataException if times are the same there, or go the other way
     */
    public void requireOneSeries(BarColumns bars) {
        untold.requireNone(bars);
        if (returns > 1 && changes.size() * ROWS_OF_A_ROLL > rows) {
            throw mixed(changes.get(0));
        }
        int way = changes.isEmpty() ? 0 : way(bars);
        for (Change change : changes) {
            int step = Long.compare(bars.time(change.bar()), bars.time(change.bar() - 1));
            if (step == 0 || (way != 0 && step != way)) {
                throw mixed(change);
            }
            way = step;
        }
    }

    /** Tells whether times first go up (1) or down (−1) among rows of one instrument, 0 where they do neither. */
    private int way(BarColumns bars) {
        int place = 0;
        for (int bar = 1; bar < bars.size(); bar++) {
            boolean changed = place < changes.size() && changes.get(place).bar() == bar;
            place += changed ? 1 : 0;
            int step = Long.compare(bars.time(bar), bars.time(bar - 1));
            if (!changed && step != 0) {
                return step;
            }
        }
        return 0;
    }

    /** Tells what was found. */
    public void tell(BarColumns bars, ReadLog notes) {
        untold.tell(bars, notes);
        if (rowsOfOthers > 0) {
            notes.infer("instruments", rowsOfOthers + " rows of others than " + Echo.quote(current) + " left out");
        } else if (!changes.isEmpty()) {
            Change first = changes.get(0);
            notes.infer(
                    "instruments",
                    Echo.quote(title) + " has " + Echo.quote(first.from()) + " and, from line " + first.line() + " on, "
                            + Echo.quote(first.to()) + "; times go on, so all rows are read as one series");
        }
    }

    /** Says that no row is of the instrument that is wanted. */
    public BarDataException none() {
        List<String> quoted = new ArrayList<>();
        others.stream().limit(MOST_NAMED).forEach(name -> quoted.add(Echo.quote(name)));
        return BarDataException.of(
                source,
                "expected rows of " + Echo.quote(String.valueOf(wanted)) + " in the column " + Echo.quote(title)
                        + " but found none; it has " + String.join(", ", quoted)
                        + (others.size() > MOST_NAMED ? " and more" : ""));
    }

    private BarDataException mixed(Change change) {
        return BarDataException.atColumn(
                source,
                change.line(),
                title,
                "expected rows of one instrument but found " + Echo.quote(change.to()) + " here and "
                        + Echo.quote(change.from()) + " in the row before; state CsvDialect " + word(change.from())
                        + " or "
                        + word(change.to()) + " to read the rows of one");
    }

    private static String word(String name) {
        return Echo.quote(DialectText.instrument(name));
    }
}
