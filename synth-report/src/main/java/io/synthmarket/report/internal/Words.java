package io.synthmarket.report.internal;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/** Medians, and figures as text, where what is undefined has a word of its own. */
public final class Words {

    private static final String UNDEFINED = "undefined";

    private Words() {}

    public static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : UNDEFINED;
    }

    public static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : UNDEFINED;
    }

    /** Computes the median, the mean of the middle two of an even number. */
    public static OptionalDouble median(DoubleArrayList values) {
        double[] sorted = values.toDoubleArray();
        Arrays.sort(sorted);
        int size = sorted.length;
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of((sorted[(size - 1) / 2] + sorted[size / 2]) / 2);
    }

    public static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
