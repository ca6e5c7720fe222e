package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.RowDefect;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.number.DecimalText;
import io.synthmarket.io.internal.csv.number.LostDecimal;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.number.NumberText;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the numbers of a row. */
final class RowFaults {

    private final Header header;
    private final NumberStyle numbers;

    RowFaults(Header header, NumberStyle numbers) {
        this.header = header;
        this.numbers = numbers;
    }

    /** Says what is wrong with a text that is no number, or none of the right sign. */
    RowFault number(int column, String text, RowDefect sign, String rule) {
        if (text.isEmpty()) {
            return fault(RowDefect.BLANK_VALUE, column, "expected a number but found a blank");
        }
        String found = " but found " + Echo.quote(text);
        double value = numbers.parse(text);
        if (Double.isInfinite(value) || NumberText.namesNonFinite(text)) {
            return fault(RowDefect.NOT_FINITE, column, "expected a finite number" + found);
        }
        return Double.isNaN(value)
                ? fault(RowDefect.NOT_A_NUMBER, column, "expected a number" + found)
                : fault(sign, column, rule + found);
    }

    /** Says that prices are a power of ten apart, null where they are not. */
    @Nullable
    RowFault size(double open, double high, double low, double close) {
        double most = Math.max(Math.max(open, high), Math.max(low, close));
        double least = Math.min(Math.min(open, high), Math.min(low, close));
        if (most < LostDecimal.FAR_APART * least) {
            return null;
        }
        double power = LostDecimal.power(most / least);
        if (power == 0) {
            return null;
        }
        int column = most == high
                ? header.high()
                : most == low ? header.low() : most == open ? header.open() : header.close();
        return fault(RowDefect.DECIMAL_POINT_LOST, column, LostDecimal.message(least, most, power));
    }

    /** Says that high and low do not hold the prices, null where they do. */
    @Nullable
    RowFault range(double open, double high, double low, double close) {
        if (low <= open && low <= close && open <= high && close <= high) {
            return null;
        }
        RowFault size = size(open, high, low, close);
        if (size != null) {
            return size;
        }
        if (high < low) {
            return fault(
                    RowDefect.HIGH_BELOW_LOW,
                    header.high(),
                    "high " + text(high) + " is below low " + text(low) + "; high must be >= low");
        }
        boolean openOut = open > high || open < low;
        int column = openOut ? header.open() : header.close();
        double value = openOut ? open : close;
        String named = (openOut ? "open " : "close ") + text(value);
        String message = value > high
                ? "high " + text(high) + " is below " + named + "; high must be >= max(open, close)"
                : "low " + text(low) + " is above " + named + "; low must be <= min(open, close)";
        return fault(RowDefect.OPEN_OR_CLOSE_OUTSIDE_RANGE, column, message);
    }

    private static String text(double value) {
        return DecimalText.of(value);
    }

    private RowFault fault(RowDefect defect, int column, String message) {
        return new RowFault(defect, header.name(column), message);
    }
}
