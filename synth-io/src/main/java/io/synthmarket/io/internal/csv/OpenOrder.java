package io.synthmarket.io.internal.csv;

import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Inference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        notes.infer(
                new Inference("dates", TimeFinder.name(ordered.get(0)) + ", as only so the rows are in order of time"));
        return true;
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
