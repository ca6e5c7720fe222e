package io.synthmarket.io.internal.csv;

import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Inference;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Finds out from the first rows how a file writes times. */
final class TimeFinder {

    private final String source;
    private final Head head;
    private final CsvDialect dialect;

    TimeFinder(String source, Head head, CsvDialect dialect) {
        this.source = source;
        this.head = head;
        this.dialect = dialect;
    }

    /** Makes the reader of the times in a column, or in two where there is a clock. */
    TimeText find(int time, int clock, String name, List<Inference> inferences) {
        int offset = ColumnNames.offset(name);
        if (offset != TimeText.NO_OFFSET) {
            String said = offset == 0 ? "UTC" : TimeWords.zone(offset, null);
            inferences.add(new Inference("zone", said + ", as the name " + Echo.quote(name) + " says"));
        }
        TimeUnit unit = dialect.epoch().orElse(null);
        if (unit == null && clock == Header.NONE && dialect.dateOrder().isEmpty()) {
            HeadCounts counts = new HeadCounts(this, time);
            unit = counts.unit();
            if (unit != null) {
                counts.requireOneUnit(source, Echo.visible(name));
                inferences.add(counts.evidence(unit));
            }
        }
        if (unit != null) {
            return new TimeText(DateText.ANY_ORDER, unit, offset);
        }
        if (dialect.dateOrder().isPresent()) {
            return new TimeText(DateText.bit(dialect.dateOrder().get()), null, offset)
                    .withClockDigits(clockDigits(clock));
        }
        return new TimeText(orders(time, clock, Echo.visible(name), inferences), null, offset)
                .withClockDigits(clockDigits(clock));
    }

    /** Tells how many digits times of day have at most, where they are digits only: four or six, 0 where they are not. */
    private int clockDigits(int clock) {
        int most = 0;
        for (int row = 0; row < head.size() && clock != Header.NONE; row++) {
            String text = text(row, clock);
            if (!text.chars().allMatch(symbol -> symbol >= '0' && symbol <= '9')) {
                return 0;
            }
            most = Math.max(most, text.length());
        }
        return most > 6 ? 0 : most > 4 ? 6 : most > 0 ? 4 : 0;
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

    /** Makes a reader of dates in some orders, and of times of day in a column of their own where there is one. */
    TimeText reader(int orders, int clock) {
        return new TimeText(orders, null, TimeText.NO_OFFSET).withClockDigits(clockDigits(clock));
    }

    /** Tells how many rows there are. */
    int rows() {
        return head.size();
    }

    /** Tells the line of a row. */
    long line(int row) {
        return head.line(row);
    }

    /** Tells what a row has in a column, empty where it has none. */
    String text(int row, int column) {
        List<String> fields = head.row(row);
        return column < fields.size() ? fields.get(column) : "";
    }

    private int orders(int time, int clock, String name, List<Inference> inferences) {
        return ofNumbers(time, clock)
                ? new HeadDates(this, time, clock).orders(source, name, inferences)
                : DateText.ANY_ORDER;
    }

    private boolean ofNumbers(int time, int clock) {
        TimeText times = new TimeText().withClockDigits(clockDigits(clock));
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

    /** Tells which line settles the order of dates. */
    static Inference settled(DateOrder order, long line, String text) {
        return new Inference("dates", name(order) + ", as line " + line + " shows: " + Echo.quote(text));
    }

    /** Tells an order in words. */
    static String name(DateOrder order) {
        return DialectText.word(order).replace('-', ' ');
    }

    /** Tells whether most cells of a column are times in a form that no number has. */
    boolean isTime(int column) {
        TimeText times = new TimeText();
        int good = 0;
        for (int row = 0; row < head.size(); row++) {
            String text = text(row, column);
            good += TimeText.decimal(text) == null && times.read(text) == TimeText.Outcome.GOOD ? 1 : 0;
        }
        return 2 * good > head.size();
    }

    /** Tells whether most cells of a column are dates written as eight digits or more, or counts since 1970. */
    boolean isTimeOfDigits(int column) {
        TimeText times = new TimeText();
        int good = 0;
        for (int row = 0; row < head.size(); row++) {
            String text = text(row, column);
            good += TimeText.decimal(text) != null && times.read(text) == TimeText.Outcome.GOOD ? 1 : 0;
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
        int fields = head.usualCount();
        for (int row = 0; row < head.size(); row++) {
            BigDecimal number = TimeText.decimal(text(row, column));
            if (number == null || head.row(row).size() < fields) {
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
    boolean isTime(int row, int time, int clock) {
        return text(row, time).isEmpty()
                || (TimeText.decimal(text(row, time)) != null
                        || read(new TimeText().withClockDigits(clockDigits(clock)), row, time, clock)
                                != TimeText.Outcome.NOT_UNDERSTOOD);
    }

    /** Tells whether no cell of a column has a time of day beside its date. */
    boolean isDateAlone(int column) {
        Cursor cursor = new Cursor();
        DateText dates = new DateText(DateText.ANY_ORDER);
        int alone = 0;
        for (int row = 0; row < head.size(); row++) {
            cursor.start(text(row, column));
            alone += dates.read(cursor) && cursor.ended() ? 1 : 0;
        }
        return 2 * alone > head.size();
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

    /** Tells whether times go up (1), go down (−1), or do neither throughout or cannot be told (0). */
    int direction(TimeText times, int time, int clock) {
        int direction = 2;
        for (DateOrder order : DateOrder.values()) {
            if ((times.orders() & DateText.bit(order)) != 0) {
                int one = direction(order, times.epoch(), time, clock);
                direction = direction == 2 || direction == one ? one : 0;
            }
        }
        return direction;
    }

    private int direction(DateOrder order, @Nullable TimeUnit unit, int time, int clock) {
        TimeText times =
                new TimeText(DateText.bit(order), unit, TimeText.NO_OFFSET).withClockDigits(clockDigits(clock));
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
