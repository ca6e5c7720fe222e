package io.synthmarket.core.internal.series;

import org.jspecify.annotations.Nullable;

/** What makes columns a series of bars, checked once at the door. */
public final class BarRules {

    private BarRules() {}

    /**
     * Checks columns, bar by bar.
     *
     * @throws IllegalArgumentException naming the first bar that breaks a rule, its time, the rule and what was found
     */
    public static void check(
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double @Nullable [] volume,
            long @Nullable [] times) {
        int size = close.length;
        if (size == 0) {
            throw new IllegalArgumentException("a series must have at least one bar but has none");
        }
        checkLength("open", open.length, size);
        checkLength("high", high.length, size);
        checkLength("low", low.length, size);
        if (volume != null) {
            checkLength("volume", volume.length, size);
        }
        if (times != null) {
            checkLength("times", times.length, size);
            checkIncreasing(times);
        }
        for (int bar = 0; bar < size; bar++) {
            String fault = fault(open[bar], high[bar], low[bar], close[bar]);
            if (fault == null && volume != null) {
                fault = volumeFault(volume[bar]);
            }
            if (fault != null) {
                throw new IllegalArgumentException(place(bar, times) + ": " + fault);
            }
        }
    }

    /**
     * Finds what is wrong with the prices of one bar.
     *
     * @return the rule that is broken and how, or null where the bar is good
     */
    public static @Nullable String fault(double open, double high, double low, double close) {
        if (low > 0
                && low <= open
                && low <= close
                && open <= high
                && close <= high
                && high < Double.POSITIVE_INFINITY) {
            return null;
        }
        String price = priceFault("open", open);
        if (price == null) {
            price = priceFault("high", high);
        }
        if (price == null) {
            price = priceFault("low", low);
        }
        if (price == null) {
            price = priceFault("close", close);
        }
        return price != null ? price : orderFault(open, high, low, close);
    }

    /**
     * Finds what is wrong with a volume.
     *
     * @return the rule that is broken and how, or null where the volume is good
     */
    public static @Nullable String volumeFault(double volume) {
        return volume >= 0 && volume < Double.POSITIVE_INFINITY
                ? null
                : "volume must be finite and not negative but was " + Decimal.shortest(volume);
    }

    private static @Nullable String priceFault(String column, double price) {
        return price > 0 && price < Double.POSITIVE_INFINITY
                ? null
                : column + " must be positive and finite but was " + Decimal.shortest(price);
    }

    private static String orderFault(double open, double high, double low, double close) {
        if (high < low) {
            return "high " + Decimal.shortest(high) + " is below low " + Decimal.shortest(low)
                    + "; high must be >= low";
        }
        if (high < open || high < close) {
            String column = high < close ? "close " + Decimal.shortest(close) : "open " + Decimal.shortest(open);
            return "high " + Decimal.shortest(high) + " is below " + column + "; high must be >= max(open, close)";
        }
        String column = low > close ? "close " + Decimal.shortest(close) : "open " + Decimal.shortest(open);
        return "low " + Decimal.shortest(low) + " is above " + column + "; low must be <= min(open, close)";
    }

    private static void checkLength(String column, int found, int size) {
        if (found != size) {
            throw new IllegalArgumentException("all columns must be as long as close, which has " + size
                    + " values, but " + column + " has " + found);
        }
    }

    private static void checkIncreasing(long[] times) {
        for (int bar = 1; bar < times.length; bar++) {
            if (times[bar] <= times[bar - 1]) {
                throw new IllegalArgumentException(place(bar, times) + ": time must be after that of the bar before, "
                        + TimeGrid.text(times[bar - 1]));
            }
        }
    }

    private static String place(int bar, long @Nullable [] times) {
        return times == null ? "bar " + bar : "bar " + bar + " (" + TimeGrid.text(times[bar]) + ")";
    }
}
