package io.synthmarket.io.internal.csv;

import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Inference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of numbers that every row leaves open: in which order they are read is decided by the order of the rows, or not at all. */
final class OpenOrder {

    private OpenOrder() {}

    private static List<DateOrder> list(int orders) {
        List<DateOrder> list = new ArrayList<>();
        for (DateOrder order : DateOrder.values()) {
            if ((orders & DateText.bit(order)) != 0) {
                list.add(order);
            }
        }
        return list;
    }

    /**
     * Reads the dates so that times go only up or only down, if that is so in one of the orders alone, and tells it; leaves them as they
     * are where all orders give the same times.
     *
     * @return whether one reading is left
     */
    static boolean settle(BarColumns bars, int orders, ReadLog notes) {
        DateOrder held = DateText.held(orders);
        List<DateOrder> ordered = new ArrayList<>();
        boolean same = true;
        for (DateOrder order : list(orders)) {
            long[] before = bars.times();
            bars.readAgain(held, order);
            same &= Arrays.equals(before, bars.times());
            int direction = BarOrder.direction(bars);
            if (direction == 1 || direction == -1) {
                ordered.add(order);
            }
            bars.readAgain(order, held);
        }
        if (same) {
            return true;
        }
        if (ordered.size() != 1) {
            return false;
        }
        bars.readAgain(held, ordered.get(0));
        notes.infer(byRows(ordered.get(0)));
        return true;
    }

    /** Tells that the order of the rows settles that of dates. */
    static Inference byRows(DateOrder order) {
        return new Inference("dates", TimeFinder.name(order) + ", as only so the rows are in order of time");
    }

    /**
     * Finds the order that the date of a row rules out though the bars go only up or only down in it, and in none of those that are left
     * with the row behind them; null where there is none.
     */
    static @Nullable DateOrder ruledOut(BarColumns bars, int before, int after, long next) {
        DateOrder found = null;
        for (DateOrder order : bars.size() < 2 ? List.<DateOrder>of() : list(before)) {
            bars.readAgain(DateText.held(before), order);
            int direction = BarOrder.direction(bars);
            long last = bars.time(bars.size() - 1);
            bars.readAgain(order, DateText.held(before));
            boolean left = (after & DateText.bit(order)) != 0;
            boolean ordered = direction == 1 || direction == -1;
            if (ordered && left && direction * Long.compare(next, last) > 0) {
                return null;
            }
            found = ordered && !left ? order : found;
        }
        return found;
    }

    /** Says that one row has a date in one order only, and another in another. */
    static String twoOrders(String earlier, long earlierLine, String later, DateOrder one, DateOrder other) {
        int orders = DateText.bit(one) | DateText.bit(other);
        return "expected dates in one order but found " + Echo.quote(later) + " here and " + Echo.quote(earlier)
                + " in line " + earlierLine + ", which no order has both; correct one of them, or state CsvDialect "
                + advice(orders) + " and use BadRowPolicy.SKIP to drop the others";
    }

    /** Tells what the first date is in each of the orders. */
    static String readings(BarColumns bars, int orders) {
        DateOrder held = DateText.held(orders);
        List<String> readings = new ArrayList<>();
        for (DateOrder order : list(orders)) {
            bars.readAgain(held, order);
            readings.add(BarColumns.dateTime(bars.time(0)).toLocalDate().toString());
            bars.readAgain(order, held);
        }
        return String.join(" or ", readings);
    }

    /** Tells what to state. */
    static String advice(int orders) {
        List<String> words = new ArrayList<>();
        for (DateOrder order : list(orders)) {
            words.add("\"dates=" + DialectText.word(order) + "\"");
        }
        return String.join(" or ", words);
    }
}
