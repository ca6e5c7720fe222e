package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.time.ClockText;
import io.synthmarket.io.internal.csv.time.CountText;
import io.synthmarket.io.internal.csv.time.Cursor;
import io.synthmarket.io.internal.csv.time.DateText;
import io.synthmarket.io.internal.csv.time.TimeForm;
import io.synthmarket.io.internal.csv.time.TimeText;
import io.synthmarket.io.internal.csv.time.ZoneNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds out from the first rows how a file writes times. */
final class TimeFinder {

    private final String source;
    private final Head head;
    private final CsvDialect dialect;
    private TimeForm form;

    TimeFinder(String source, Head head, CsvDialect dialect) {
        this.source = source;
        this.head = head;
        this.dialect = dialect;
        this.form = TimeForm.ANY.withZone(dialect.zone().orElse(null));
    }

    /** Makes the reader of the times in a column, or in two where there is a clock. */
    TimeText find(Header header, List<Inference> inferences) {
        int time = header.time();
        int clock = header.clock();
        String shown = header.name(time);
        form = form.withUsualOffset(offset(header.plainName(time), inferences));
        TimeUnit unit = dialect.epoch().orElse(null);
        if (unit == null && dialect.dateOrder().isEmpty()) {
            unit = unit(time, clock, shown, inferences);
        }
        if (unit != null) {
            form = form.withEpoch(unit);
            return new TimeText(form);
        }
        String clockName = header.name(clock == Header.NONE ? time : clock);
        form = form.withClockDigits(clockDigits(time, clock, clockName, inferences));
        requireZone(time, clock, shown);
        if (dialect.dateOrder().isPresent()) {
            form = form.withOrders(DateText.bit(dialect.dateOrder().get())).withSixDigits(TimeForm.SixDigits.DATE);
            return new TimeText(form);
        }
        form = form.withSixDigits(new SixDigitDates(this, time, clock).decide(source, shown));
        if (ofNumbers(time, clock)) {
            form = form.withOrders(new HeadDates(this, time, clock).orders(source, shown, inferences));
        }
        return new TimeText(form);
    }

    /**
     * Refuses times with the short name of a zone that may be one of several.
     *
     * @throws BarDataException if there are such, and the zone of the market is not stated
     */
    private void requireZone(int time, int clock, String name) {
        TimeText times = new TimeText(form);
        for (int row = 0; row < head.size(); row++) {
            TimeText.Outcome outcome = read(times, row, time, clock);
            if (outcome == TimeText.Outcome.ZONE_UNKNOWN) {
                String text = clock == Header.NONE ? text(row, time) : text(row, time) + " " + text(row, clock);
                throw BarDataException.atColumn(
                        source,
                        head.line(row),
                        name,
                        "expected a zone that tells its offset from UTC but found " + Echo.quote(text) + ", and "
                                + times.zoneName() + " does not; state CsvDialect "
                                + ZoneNames.choice(times.zoneName(), "\""));
            }
            if (outcome == TimeText.Outcome.GOOD) {
                return;
            }
        }
    }

    /**
     * Requires a row whose time can be read.
     *
     * @throws BarDataException if there is none
     */
    void requireSome(String name, int time, int clock) {
        TimeText times = new TimeText(form);
        TimeText.Outcome outcome = TimeText.Outcome.NOT_UNDERSTOOD;
        for (int row = head.size() - 1; row >= 0; row--) {
            outcome = read(times, row, time, clock);
            if (outcome == TimeText.Outcome.GOOD) {
                return;
            }
        }
        throw BarDataException.atColumn(
                source,
                head.line(0),
                name,
                "expected " + TimeWords.expected(times, outcome, text(0, time)) + " but found "
                        + Echo.quote(text(0, time)) + "; write times in such a form");
    }

    private static int offset(String name, List<Inference> inferences) {
        int offset = ColumnNames.offset(name);
        if (offset != TimeText.NO_OFFSET) {
            String said = offset == 0 ? "UTC" : TimeWords.zone(offset, null);
            inferences.add(new Inference("zone", said + ", as the name " + Echo.quote(name) + " says"));
        }
        return offset;
    }

    private @Nullable TimeUnit unit(int time, int clock, String name, List<Inference> inferences) {
        HeadDays days = new HeadDays(this, time);
        if (days.areDays()) {
            inferences.add(days.evidence(source, name));
            return TimeUnit.DAYS;
        }
        if (clock != Header.NONE) {
            return null;
        }
        HeadCounts counts = new HeadCounts(this, time);
        TimeUnit unit = counts.unit();
        if (unit != null) {
            counts.requireOneUnit(source, name);
            inferences.add(counts.evidence(unit));
        }
        return unit;
    }

    private int clockDigits(int time, int clock, String name, List<Inference> inferences) {
        return dialect.clockDigits().isPresent()
                ? dialect.clockDigits().getAsInt()
                : new ClockDigits(this, time, clock).decide(source, name, inferences);
    }

    /** Tells the form of times as far as it is found out. */
    TimeForm form() {
        return form;
    }

    /** Tells the first text of a column, empty where there is none. */
    String firstText(int column) {
        for (int row = 0; row < head.size(); row++) {
            String text = text(row, column);
            if (!text.isEmpty()) {
                return Echo.visible(text);
            }
        }
        return "";
    }

    /** Makes a reader of dates in some orders. */
    TimeText reader(int orders) {
        return new TimeText(form.withOrders(orders));
    }

    /** Tells how many rows there are. */
    int rows() {
        return head.size();
    }

    /** Tells the line of a row. */
    long line(int row) {
        return head.line(row);
    }

    /** Tells whether a row has fewer fields than most, as a note below the last one has. */
    boolean isShort(int row) {
        return head.row(row).size() < head.usualCount();
    }

    /** Tells what a row has in a column, empty where it has none. */
    String text(int row, int column) {
        List<String> fields = head.row(row);
        return column < fields.size() ? fields.get(column) : "";
    }

    private boolean ofNumbers(int time, int clock) {
        TimeText times = new TimeText(form);
        for (int row = 0; row < head.size(); row++) {
            if (read(times, row, time, clock) == TimeText.Outcome.GOOD) {
                return times.order() != null;
            }
        }
        return false;
    }

    /** Reads the time of a row. */
    TimeText.Outcome read(TimeText times, int row, int time, int clock) {
        return clock == Header.NONE ? times.read(text(row, time)) : times.read(text(row, time), text(row, clock));
    }

    /** Tells whether most cells of a column are numbers. */
    boolean isNumeric(int column) {
        int numbers = 0;
        for (int row = 0; row < head.size(); row++) {
            numbers += CountText.decimal(text(row, column)) == null ? 0 : 1;
        }
        return 2 * numbers > head.size();
    }

    /** Tells whether most cells of a column are times in a form that no number has. */
    boolean isColumnOfTimes(int column) {
        TimeText times = new TimeText();
        int good = 0;
        for (int row = 0; row < head.size(); row++) {
            String text = text(row, column);
            good += CountText.decimal(text) == null && isWritten(times.read(text)) ? 1 : 0;
        }
        return 2 * good > head.size();
    }

    private static boolean isWritten(TimeText.Outcome outcome) {
        return outcome == TimeText.Outcome.GOOD || outcome == TimeText.Outcome.ZONE_UNKNOWN;
    }

    /** Tells whether the cells of a column are dates of six digits, or days as spreadsheets count them, that go one way. */
    boolean isTimeOfFewDigits(int column) {
        return new HeadDays(this, column).areDaysInOrder()
                || (runs(column) && new SixDigitDates(this, column, Header.NONE).areDates());
    }

    /** Tells whether most cells of a column are dates written as eight digits or more, or counts since 1970. */
    boolean isTimeOfDigits(int column) {
        TimeText times = new TimeText();
        int good = 0;
        for (int row = 0; row < head.size(); row++) {
            String text = text(row, column);
            good += CountText.decimal(text) != null && times.read(text) == TimeText.Outcome.GOOD ? 1 : 0;
        }
        return 2 * good > head.size() || new HeadCounts(this, column).unit() != null;
    }

    /** Tells whether the numbers of a column are dates of digits, or counts that are spaced as times of bars are. */
    boolean isSpacedLikeBars(int column) {
        HeadCounts counts = new HeadCounts(this, column);
        return counts.unit() == null || counts.isSpacedLikeBars();
    }

    /** Tells whether the numbers of a column only go up or only go down, as counts of time do and little else. */
    boolean runs(int column) {
        int up = 0;
        int down = 0;
        BigDecimal before = null;
        for (int row = 0; row < head.size(); row++) {
            BigDecimal number = CountText.decimal(text(row, column));
            if (number == null || isShort(row)) {
                continue;
            }
            int step = before == null ? 0 : number.compareTo(before);
            if (before != null && step == 0) {
                return false;
            }
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
            before = number;
        }
        return up == 0 || down == 0;
    }

    /** Tells whether a row has a time, or nothing in its place. */
    boolean mayBeTime(int row, int time, int clock) {
        return text(row, time).isEmpty()
                || (CountText.decimal(text(row, time)) != null
                        || read(new TimeText(form), row, time, clock) != TimeText.Outcome.NOT_UNDERSTOOD);
    }

    /** Tells whether no cell of a column has a time of day beside its date. */
    boolean isDateAlone(int column) {
        Cursor cursor = new Cursor();
        DateText dates = new DateText(DateText.ANY_ORDER, TimeForm.SixDigits.DATE);
        int alone = 0;
        for (int row = 0; row < head.size(); row++) {
            cursor.start(text(row, column));
            alone += dates.read(cursor) && cursor.ended() ? 1 : 0;
        }
        return 2 * alone > head.size() || new HeadDays(this, column).areWholeDays();
    }

    /** Tells whether the column behind one of dates alone has times of day. */
    boolean isClockBeside(int date) {
        return isClock(date + 1) && isDateAlone(date) && !new ClockDigits(this, date, date + 1).mayBeVolumes();
    }

    /** Tells whether most cells of a column are times of day. */
    boolean isClock(int column) {
        Cursor cursor = new Cursor();
        ClockText clock = new ClockText();
        int good = 0;
        for (int row = 0; row < head.size(); row++) {
            cursor.start(text(row, column));
            clock.start();
            good += clock.read(cursor) && clock.inCalendar() ? 1 : 0;
        }
        return 2 * good > head.size();
    }

    /**
     * Tells whether times go up (1), go down (−1), or do neither throughout or cannot be told (0); of dates in an open order, in those
     * orders in which they do either.
     */
    int direction(int time, int clock) {
        TimeText times = new TimeText(form);
        int one = direction(times, time, clock);
        if (!times.isOpen()) {
            return one;
        }
        boolean up = false;
        boolean down = false;
        for (DateOrder order : DateOrder.values()) {
            if ((form.orders() & DateText.bit(order)) != 0) {
                int ofOrder = direction(reader(DateText.bit(order)), time, clock);
                up |= ofOrder > 0;
                down |= ofOrder < 0;
            }
        }
        return up == down ? 0 : up ? 1 : -1;
    }

    private int direction(TimeText times, int time, int clock) {
        int up = 0;
        int down = 0;
        long lastSecond = 0;
        int lastNano = 0;
        boolean any = false;
        for (int row = 0; row < head.size(); row++) {
            if (read(times, row, time, clock) != TimeText.Outcome.GOOD) {
                continue;
            }
            int step = Long.compare(times.epochSecond(), lastSecond);
            step = step == 0 ? Integer.compare(times.nano(), lastNano) : step;
            if (any) {
                up += step > 0 ? 1 : 0;
                down += step < 0 ? 1 : 0;
            }
            any = true;
            lastSecond = times.epochSecond();
            lastNano = times.nano();
        }
        return up > 0 && down == 0 ? 1 : down > 0 && up == 0 ? -1 : 0;
    }
}
