package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.time.DateText;
import java.util.ArrayList;
import java.util.List;

/** What messages and reports say of the order of dates. */
public final class OrderWords {

    private OrderWords() {}

    /** Tells an order in words. */
    static String name(DateOrder order) {
        return Word.of(order).replace('-', ' ');
    }

    /** Tells which line settles the order of dates. */
    public static Inference settled(DateOrder order, long line, String text) {
        return new Inference("dates", name(order) + ", as line " + line + " shows: " + Echo.quote(text));
    }

    /** Tells that the order of the rows settles that of dates. */
    public static Inference byRows(DateOrder order) {
        return new Inference("dates", name(order) + ", as only so the rows are in order of time");
    }

    /** Says that one row has a date in one order only, and another in another. */
    public static String twoOrders(String earlier, long earlierLine, String later, DateOrder one, DateOrder other) {
        int orders = DateText.bit(one) | DateText.bit(other);
        return "expected dates in one order but found " + Echo.quote(later) + " here and " + Echo.quote(earlier)
                + " in line " + earlierLine + ", which no order has both; correct one of them, or state CsvDialect "
                + advice(orders) + " and use BadRowPolicy.SKIP to drop the others";
    }

    /** Tells what to state. */
    public static String advice(int orders) {
        List<String> words = new ArrayList<>();
        for (DateOrder order : DateText.list(orders)) {
            words.add("\"dates=" + Word.of(order) + "\"");
        }
        return String.join(" or ", words);
    }
}
