package io.synthmarket.io.internal.csv.row;

import io.synthmarket.io.DateOrder;
import io.synthmarket.io.internal.csv.layout.OrderWords;
import io.synthmarket.io.internal.csv.time.DateText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of numbers that every row leaves open: in which order they are read is decided by the order of the rows, or not at all. */
public final class OpenOrder {

    private OpenOrder() {}

    /**
     * Reads the dates so that times go only up or only down, if that is so in one of the orders alone, and tells it; leaves them as they
     * are where all orders give the same times.
     *
     * @return whether one reading is left
     */
    public static boolean settle(BarColumns bars, int orders, ReadLog notes) {
        DateOrder held = DateText.held(orders);
        List<DateOrder> ordered = new ArrayList<>();
        boolean same = true;
        for (DateOrder order : DateText.list(orders)) {
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
        notes.infer(OrderWords.byRows(ordered.get(0)));
        return true;
    }

    /**
     * Finds the order that the date of a row rules out though the bars go only up or only down in it, and in none of those that are left
     * with the row behind them; null where there is none.
     */
    public static @Nullable DateOrder ruledOut(BarColumns bars, int before, int after, long next) {
        DateOrder found = null;
        for (DateOrder order : bars.size() < 2 ? List.<DateOrder>of() : DateText.list(before)) {
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

    /** Tells what the first date is in each of the orders. */
    public static String readings(BarColumns bars, int orders) {
        DateOrder held = DateText.held(orders);
        List<String> readings = new ArrayList<>();
        for (DateOrder order : DateText.list(orders)) {
            bars.readAgain(held, order);
            readings.add(BarColumns.dateTime(bars.time(0)).toLocalDate().toString());
            bars.readAgain(order, held);
        }
        return String.join(" or ", readings);
    }
}
