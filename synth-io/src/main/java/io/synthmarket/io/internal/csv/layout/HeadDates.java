package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.time.Cursor;
import io.synthmarket.io.internal.csv.time.DateText;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dates of the first rows, where they are numbers, in each of the orders. */
final class HeadDates {

    /** Up to one row in so many may be in another order than the others; it is then a bad row. */
    private static final int STRAY_SHARE = 10;

    private static final long NOT_GOOD = Long.MIN_VALUE;

    private final TimeFinder finder;
    private final int time;
    private final int clock;
    private final Map<DateOrder, long[]> seconds = new EnumMap<>(DateOrder.class);

    /** Reads the dates of a column, and the times of day of another where there is one. */
    HeadDates(TimeFinder finder, int time, int clock) {
        this.finder = finder;
        this.time = time;
        this.clock = clock;
        for (DateOrder order : DateOrder.values()) {
            TimeText times = finder.reader(DateText.bit(order));
            long[] ofOrder = new long[finder.rows()];
            for (int row = 0; row < ofOrder.length; row++) {
                boolean good = finder.read(times, row, time, clock) == TimeText.Outcome.GOOD;
                ofOrder[row] = good ? times.epochSecond() : NOT_GOOD;
            }
            seconds.put(order, ofOrder);
        }
    }

    /**
     * Tells which orders the most dates are in the calendar in.
     *
     * @throws BarDataException if some rows are in the calendar in one order only, and as many in another
     */
    int orders(String source, String name, List<Inference> inferences) {
        int orders = 0;
        int most = 0;
        for (DateOrder order : DateOrder.values()) {
            int good = good(order);
            orders = good > most ? DateText.bit(order) : good == most ? orders | DateText.bit(order) : orders;
            most = Math.max(most, good);
        }
        DateOrder held = DateText.held(orders);
        DateOrder ordered = orderedInstead(orders, most);
        if (ordered != null) {
            inferences.add(OrderWords.byRows(ordered));
            return DateText.bit(ordered);
        }
        requireUnmixed(held, source, name);
        requireOneOrder(held, source, name);
        if (Integer.bitCount(orders) == 1) {
            inferences.add(evidence(held));
        } else if (held == DateOrder.DAY_FIRST && hasPoints(finder.firstText(time))) {
            orders = DateText.bit(DateOrder.DAY_FIRST);
            inferences.add(new Inference("dates", "day first, as dates with points are"));
        }
        return orders;
    }

    /** Tells whether a point follows the first number, as in 31.01.2020, and not only a later one, as in 01/31/2020 09:30:00.000. */
    private static boolean hasPoints(String date) {
        int at = 0;
        while (at < date.length() && !Cursor.isDigit(date.charAt(at))) {
            at++;
        }
        while (at < date.length() && Cursor.isDigit(date.charAt(at))) {
            at++;
        }
        return at < date.length() && date.charAt(at) == '.';
    }

    private long[] seconds(DateOrder order) {
        return Objects.requireNonNull(seconds.get(order));
    }

    private int good(DateOrder order) {
        int good = 0;
        for (long second : seconds(order)) {
            good += second == NOT_GOOD ? 0 : 1;
        }
        return good;
    }

    /** Finds the order that few rows rule out and that alone puts the others in order of time; null where there is none. */
    private @Nullable DateOrder orderedInstead(int orders, int most) {
        if (Integer.bitCount(orders) > 1) {
            return null;
        }
        DateOrder held = DateText.held(orders);
        for (DateOrder order : DateOrder.values()) {
            int strays = most - good(order);
            if (order != held && strays * STRAY_SHARE <= most && isOrdered(order, held)) {
                boolean heldToo = isOrdered(held, strays == 1 ? held : order);
                return heldToo ? null : order;
            }
        }
        return null;
    }

    /** Tells whether the rows that are in the calendar in both orders go only up or only down in the first. */
    private boolean isOrdered(DateOrder order, DateOrder other) {
        boolean up = false;
        boolean down = false;
        long before = NOT_GOOD;
        for (int row = 0; row < finder.rows(); row++) {
            long second = seconds(order)[row];
            if (second == NOT_GOOD || seconds(other)[row] == NOT_GOOD) {
                continue;
            }
            up |= before != NOT_GOOD && second > before;
            down |= before != NOT_GOOD && second < before;
            before = second;
        }
        return up != down;
    }

    /** Refuses dates that are in order of time only where day and month of those that allow it are taken the other way round. */
    private void requireUnmixed(DateOrder held, String source, String name) {
        if (held == DateOrder.YEAR_FIRST) {
            return;
        }
        DateOrder other = held == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        long[] mixed = seconds(held).clone();
        int swapped = -1;
        for (int row = 0; row < mixed.length; row++) {
            long otherwise = seconds(other)[row];
            boolean both = mixed[row] != NOT_GOOD && otherwise != NOT_GOOD && otherwise != mixed[row];
            swapped = both && swapped < 0 ? row : swapped;
            mixed[row] = both ? otherwise : mixed[row];
        }
        int settled = first(held, other);
        if (swapped >= 0 && settled < mixed.length && goOneWay(mixed) && !goOneWay(seconds(held))) {
            throw BarDataException.atColumn(
                    source,
                    finder.line(swapped),
                    name,
                    "expected dates in one order but found " + Echo.quote(finder.text(swapped, time)) + " here and "
                            + Echo.quote(finder.text(settled, time)) + " in line " + finder.line(settled)
                            + ", and rows are in order of time only if they are not of one, as where a spreadsheet took the days up to"
                            + " 12 for months; export the file again, with dates such as 2020-01-31, or state CsvDialect "
                            + OrderWords.advice(DateText.bit(held)) + " where they are all of one");
        }
    }

    private static boolean goOneWay(long[] times) {
        boolean up = false;
        boolean down = false;
        long before = NOT_GOOD;
        for (long second : times) {
            up |= second != NOT_GOOD && before != NOT_GOOD && second > before;
            down |= second != NOT_GOOD && before != NOT_GOOD && second < before;
            before = second == NOT_GOOD ? before : second;
        }
        return up != down;
    }

    private void requireOneOrder(DateOrder held, String source, String name) {
        for (DateOrder other : DateOrder.values()) {
            int ruledOut = count(other, held);
            if (ruledOut * STRAY_SHARE > count(held, other)) {
                int heldRow = first(held, other);
                int otherRow = first(other, held);
                int later = Math.max(heldRow, otherRow);
                int earlier = Math.min(heldRow, otherRow);
                throw BarDataException.atColumn(
                        source,
                        finder.line(later),
                        name,
                        OrderWords.twoOrders(
                                finder.text(earlier, time),
                                finder.line(earlier),
                                finder.text(later, time),
                                held,
                                other));
            }
        }
    }

    /** Counts rows that are in the calendar in one order and not in another. */
    private int count(DateOrder in, DateOrder notIn) {
        int count = 0;
        for (int row = 0; row < finder.rows(); row++) {
            count += isOnly(row, in, notIn) ? 1 : 0;
        }
        return count;
    }

    private int first(DateOrder in, DateOrder notIn) {
        int row = 0;
        while (row < finder.rows() && !isOnly(row, in, notIn)) {
            row++;
        }
        return row;
    }

    private boolean isOnly(int row, DateOrder in, DateOrder notIn) {
        return seconds(in)[row] != NOT_GOOD && seconds(notIn)[row] == NOT_GOOD;
    }

    private Inference evidence(DateOrder order) {
        TimeText others = finder.reader(DateText.ANY_ORDER & ~DateText.bit(order));
        for (int row = 0; row < finder.rows(); row++) {
            if (seconds(order)[row] != NOT_GOOD && finder.read(others, row, time, clock) != TimeText.Outcome.GOOD) {
                return OrderWords.settled(order, finder.line(row), finder.text(row, time));
            }
        }
        return new Inference("dates", OrderWords.name(order) + ", as most rows show");
    }
}
