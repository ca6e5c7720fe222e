package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.io.DateOrder;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.time.DateText;
import io.synthmarket.io.internal.csv.time.TimeForm;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbers of five digits that a column has in the first rows, as dates of six digits whose zero in front is lost. */
final class LostZeroDates {

    private static final long LONGEST_STEP = 32;

    private final TimeFinder finder;
    private final int column;

    LostZeroDates(TimeFinder finder, int column) {
        this.finder = finder;
        this.column = column;
    }

    /**
     * Tells what the first number is in an order in which all of them are dates; null where there is none.
     *
     * @param runOtherwise whether the numbers go one way by short steps when they are read as something else; dates must then do so too
     */
    @Nullable
    LocalDate first(boolean runOtherwise) {
        for (DateOrder order : DateOrder.values()) {
            LocalDate first = first(order, runOtherwise);
            if (first != null) {
                return first;
            }
        }
        return null;
    }

    private @Nullable LocalDate first(DateOrder order, boolean mustRun) {
        TimeText times =
                new TimeText(TimeForm.ANY.withOrders(DateText.bit(order)).withSixDigits(TimeForm.SixDigits.DATE));
        LocalDate first = null;
        LocalDate before = null;
        int way = 0;
        for (int row = 0; row < finder.rows(); row++) {
            String text = finder.text(row, column);
            if (NumberStyle.isBlank(text)) {
                continue;
            }
            if (times.read("0" + text) != TimeText.Outcome.GOOD) {
                return null;
            }
            LocalDate day = times.dateTime().toLocalDate();
            if (before != null && mustRun) {
                long step = day.toEpochDay() - before.toEpochDay();
                if (Math.abs(step) > LONGEST_STEP || Long.signum(step) == -way) {
                    return null;
                }
                way = Long.signum(step);
            }
            first = first == null ? day : first;
            before = day;
        }
        return first;
    }
}
