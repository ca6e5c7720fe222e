package io.synthmarket.report.internal;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Figures that are defined, their median, and figures as text, where what is undefined has a word of its own. */
public final class Words {

    private static final String UNDEFINED = "undefined";

    private Words() {}

    public static String percent(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble()) : UNDEFINED;
    }

    public static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : UNDEFINED;
    }

    /** Collects a figure of each that has one, which is not NaN. */
    public static <T> DoubleArrayList defined(Iterable<T> each, ToDoubleFunction<? super T> figure) {
        DoubleArrayList values = new DoubleArrayList();
        for (T one : each) {
            double value = figure.applyAsDouble(one);
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
        return values;
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
