package io.synthmarket.report.internal;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Figures that not all have: those that are defined, and their median. One that is undefined is NaN. */
public final class DefinedFigures {

    private DefinedFigures() {}

    /** Collects a figure of each that has one, which is not NaN. */
    public static <T> DoubleArrayList of(Iterable<T> each, ToDoubleFunction<? super T> figure) {
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

    /** Takes a figure for none where it is NaN. */
    public static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
