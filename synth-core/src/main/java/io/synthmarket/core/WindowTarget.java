package io.synthmarket.core;

import java.nio.FloatBuffer;

/** Where windows are written: one feature of one window at a time. */
@FunctionalInterface
interface WindowTarget {

    /**
     * Writes a stretch of a column.
     *
     * @param column where the values are
     * @param from the first of them
     * @param count how many there are
     * @param at where the first is written, from the beginning of the target
     * @param step how far apart they are written
     */
    void write(double[] column, int from, int count, int at, int step);

    static WindowTarget of(float[] values, int offset) {
        return (column, from, count, at, step) -> {
            for (int i = 0, to = offset + at; i < count; i++, to += step) {
                values[to] = (float) column[from + i];
            }
        };
    }

    static WindowTarget of(double[] values, int offset) {
        return (column, from, count, at, step) -> {
            for (int i = 0, to = offset + at; i < count; i++, to += step) {
                values[to] = column[from + i];
            }
        };
    }

    /** Writes from the buffer's position on, which stays where it is. */
    static WindowTarget of(FloatBuffer values) {
        int offset = values.position();
        return (column, from, count, at, step) -> {
            for (int i = 0, to = offset + at; i < count; i++, to += step) {
                values.put(to, (float) column[from + i]);
            }
        };
    }
}
