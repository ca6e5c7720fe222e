package io.synthmarket.io.internal.csv.time;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What counts of time since 1970 count, as their size tells. */
public final class CountUnit {

    private static final double LEAST_COUNT = 100_000_000;
    private static final double THOUSAND = 1_000;

    /** Counts of one unit are nearer to each other than this from row to row; another unit is a thousand times away. */
    private static final double JUMP = 100;

    private static final TimeUnit[] UNITS = {
        TimeUnit.SECONDS, TimeUnit.MILLISECONDS, TimeUnit.MICROSECONDS, TimeUnit.NANOSECONDS
    };

    private CountUnit() {}

    /** Tells what a number counts by its size, null where it is too small to tell. */
    public static @Nullable TimeUnit of(double count) {
        if (Math.abs(count) < LEAST_COUNT) {
            return null;
        }
        double limit = LEAST_COUNT * THOUSAND;
        int place = 0;
        while (place < UNITS.length - 1 && Math.abs(count) >= limit) {
            limit *= THOUSAND;
            place++;
        }
        return UNITS[place];
    }

    /** Tells whether one of two counts, both in order after each other, is so much larger that it counts another unit. */
    public static boolean differs(double before, double count) {
        double one = Math.abs(before);
        double other = Math.abs(count);
        return (other > JUMP * one || one > JUMP * other)
                && one >= LEAST_COUNT
                && other >= LEAST_COUNT
                && of(one) != of(other);
    }
}
