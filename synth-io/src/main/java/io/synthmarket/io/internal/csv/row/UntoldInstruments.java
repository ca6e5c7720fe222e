package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.column.ColumnAdvice;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.layout.DialectText;
import io.synthmarket.io.internal.csv.text.RowTokens;
import io.synthmarket.io.internal.csv.time.CountText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out whether a column that is used for nothing tells instruments apart: times that go both ways, or come again, but go one way
 * among the rows of each of its values.
 */
final class UntoldInstruments {

    private static final int MOST_CHANGES = 10_000;

    /** How many times more steps must go the wrong way among all rows than among those of one value. */
    private static final int CLEARLY = 20;

    private static final int LEAST_ROWS_OF_EACH = 2;
    private static final double JUMP = 1.25;

    private final String source;
    private final Header header;
    private final List<Column> columns = new ArrayList<>();

    /** Looks at the columns that are used for nothing, but for one that is looked at elsewhere. */
    UntoldInstruments(String source, Header header, int known) {
        this.source = source;
        this.header = header;
        for (int column = 0; column < header.size() && header.time() != Header.NONE; column++) {
            if (column != known && !header.isUsed(column)) {
                columns.add(new Column(column));
            }
        }
    }

    /** Looks at no column, as where the caller states what each of them holds. */
    static UntoldInstruments none(String source, Header header) {
        UntoldInstruments none = new UntoldInstruments(source, header, Header.NONE);
        none.columns.clear();
        return none;
    }

    /** Takes a row that is kept. */
    void take(RowTokens row, int bar) {
        for (Column column : columns) {
            column.take(row.field(column.place), bar, row.line());
        }
    }

    /**
     * Requires that no column tells rows of several instruments apart.
     *
     * @throws BarDataException if one does
     */
    void requireNone(BarColumns bars) {
        for (Column column : columns) {
            if (column.tellsApart(bars)) {
                throw several(column, bars);
            }
        }
    }

    private BarDataException several(Column column, BarColumns bars) {
        Change change = column.firstAgainst(bars);
        List<ColumnRole> roles = ColumnAdvice.roles(header);
        roles.set(column.place, ColumnRole.INSTRUMENT);
        String wanted = change.from().isEmpty() ? change.to() : change.from();
        String dialect = ColumnAdvice.word(roles) + " " + DialectText.instrument(wanted);
        return BarDataException.atColumn(
                source,
                change.line(),
                header.name(column.place),
                "expected rows of one instrument but times go back or come again where " + Echo.quote(change.from())
                        + " changes to " + Echo.quote(change.to()) + "; state CsvDialect \""
                        + dialect
                        + "\" to read the rows of one, or with - in place of instrument if the column names none");
    }

    /** Tells where values stand one behind another and prices jump from one to the next. */
    void tell(BarColumns bars, ReadLog notes) {
        for (Column column : columns) {
            for (Change change : column.eachOnce() ? column.changes : List.<Change>of()) {
                double step = bars.close(change.bar()) / bars.close(change.bar() - 1);
                if (step > JUMP || step * JUMP < 1) {
                    notes.infer(
                            "instruments",
                            Echo.quote(header.name(column.place)) + " has " + Echo.quote(change.from())
                                    + " and, from line " + change.line() + " on, " + Echo.quote(change.to())
                                    + ", where the close jumps; all rows are read as one series");
                    break;
                }
            }
        }
    }

    /** A row with another value than the one before. */
    private record Change(int bar, long line, String from, String to) {}

    /** The values of a column, up to its ten-thousandth change. */
    private static final class Column {

        private final int place;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private String current = "";
        private boolean measured;

        Column(int place) {
            this.place = place;
        }

        void take(String text, int bar, long line) {
            if (measured || changes.size() == MOST_CHANGES || (bar > 0 && text.equals(current))) {
                return;
            }
            if (text.indexOf('.') >= 0 && CountText.decimal(text) != null) {
                measured = true;
                numbers.clear();
                changes.clear();
                return;
            }
            numbers.putIfAbsent(text, numbers.size());
            if (bar > 0) {
                changes.add(new Change(bar, line, current, text));
            }
            current = text;
        }

        boolean eachOnce() {
            return numbers.size() == changes.size() + 1;
        }

        boolean tellsApart(BarColumns bars) {
            int values = numbers.size();
            int end = changes.size() == MOST_CHANGES
                    ? changes.get(MOST_CHANGES - 1).bar()
                    : bars.size();
            if (values < 2 || end < LEAST_ROWS_OF_EACH * values) {
                return false;
            }
            Steps all = new Steps(1);
            Steps apart = new Steps(values);
            int next = 0;
            int value = 0;
            for (int bar = 0; bar < end; bar++) {
                if (next < changes.size() && changes.get(next).bar() == bar) {
                    value = numbers.getOrDefault(changes.get(next).to(), 0);
                    next++;
                }
                all.add(0, bars.time(bar));
                apart.add(value, bars.time(bar));
            }
            return all.against() > 0 && CLEARLY * apart.against() <= all.against() && apart.overlap();
        }

        /** Finds the first change at which times do not go the way that most rows go. */
        Change firstAgainst(BarColumns bars) {
            Steps all = new Steps(1);
            for (int bar = 0; bar < bars.size(); bar++) {
                all.add(0, bars.time(bar));
            }
            for (Change change : changes) {
                if (Long.compare(bars.time(change.bar()), bars.time(change.bar() - 1)) != all.way()) {
                    return change;
                }
            }
            return changes.get(0);
        }
    }

    /** Which way times go from row to row within groups of rows. */
    private static final class Steps {

        private final long[] last;
        private final long[] least;
        private final long[] most;
        private final boolean[] any;
        private int up;
        private int down;
        private int same;

        Steps(int groups) {
            last = new long[groups];
            least = new long[groups];
            most = new long[groups];
            any = new boolean[groups];
            Arrays.fill(least, Long.MAX_VALUE);
            Arrays.fill(most, Long.MIN_VALUE);
        }

        void add(int group, long time) {
            if (any[group]) {
                up += time > last[group] ? 1 : 0;
                down += time < last[group] ? 1 : 0;
                same += time == last[group] ? 1 : 0;
            }
            any[group] = true;
            last[group] = time;
            least[group] = Math.min(least[group], time);
            most[group] = Math.max(most[group], time);
        }

        int way() {
            return up >= down ? 1 : -1;
        }

        /** Counts the steps that do not go the way of the others. */
        int against() {
            return Math.min(up, down) + same;
        }

        /** Tells whether the times of a group begin before those of another end. */
        boolean overlap() {
            long[][] spans = new long[least.length][];
            for (int group = 0; group < least.length; group++) {
                spans[group] = new long[] {least[group], most[group]};
            }
            Arrays.sort(spans, (one, other) -> Long.compare(one[0], other[0]));
            long end = Long.MIN_VALUE;
            for (long[] span : spans) {
                if (span[0] <= end) {
                    return true;
                }
                end = Math.max(end, span[1]);
            }
            return false;
        }
    }
}
