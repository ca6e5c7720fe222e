package io.synthmarket.examples;

import java.util.Locale;

/**
 * Equal steps of a round size that cover a range, each end of a step a whole multiple of it: what an axis is ticked by and what values
 * are counted in.
 *
 * @param size of a step: 1, 2 or 5 times a power of ten
 * @param decimals how many of these it takes to write a multiple of the size
 * @param first the multiple that the first step begins at
 * @param count how many steps, at least one
 */
record Steps(double size, int decimals, long first, int count) {

    private static final int MOST_DECIMALS = 9;

    /** Takes the smallest size of which no more steps than stated cover a range; the last step ends beyond its high end, or at it. */
    static Steps covering(double low, double high, int most) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("the ends of a range must be finite but were " + low + " and " + high);
        }
        for (int power = -MOST_DECIMALS; ; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double size = power < 0 ? digit / StrictMath.pow(10, -power) : digit * StrictMath.pow(10, power);
                double first = Math.floor(low / size);
                double count = Math.max(1, Math.ceil(high / size) - first);
                if (count <= most) {
                    return new Steps(size, Math.max(0, -power), (long) first, (int) count);
                }
            }
        }
    }

    /** Where a step begins; the number that is one too high tells where the last one ends. */
    double at(int step) {
        return (first + step) * size;
    }

    double low() {
        return at(0);
    }

    double high() {
        return at(count);
    }

    /** The step that holds a value: its low end does, its high end is in the next step, or in this where it is the last. */
    int of(double value) {
        return (int) Math.min(count - 1, (long) Math.floor(value / size) - first);
    }

    /** Writes where a step begins, with a minus sign rather than a hyphen. */
    String written(int step) {
        return String.format(Locale.ROOT, "%." + decimals + "f", at(step)).replace('-', '−');
    }
}
