package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.time.CountText;
import io.synthmarket.io.internal.csv.time.CountUnit;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The numbers that a column has in the first rows, as counts of time since 1970. */
final class HeadCounts {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;

    /** The seconds of the first of 1990 and 2100. */
    private static final double FIRST_SECOND = 631_152_000;

    private static final double LAST_SECOND = 4_102_444_800.0;

    private final TimeFinder finder;
    private final int column;
    private final BigDecimal[] counts;
    private final int[] rows;
    private final @Nullable TimeUnit unit;
    private int largest;

    /** Reads the numbers of a column. */
    HeadCounts(TimeFinder finder, int column) {
        this.finder = finder;
        this.column = column;
        BigDecimal[] numbers = new BigDecimal[finder.rows()];
        int[] places = new int[finder.rows()];
        int size = 0;
        int dates = 0;
        TimeText compact = new TimeText();
        for (int row = 0; row < finder.rows(); row++) {
            String text = finder.text(row, column);
            BigDecimal number = NumberStyle.isBlank(text) ? null : CountText.decimal(text);
            if (number != null) {
                numbers[size] = number;
                places[size] = row;
                largest = number.abs().compareTo(numbers[largest].abs()) > 0 ? size : largest;
                size++;
                dates += compact.read(text) == TimeText.Outcome.GOOD ? 1 : 0;
            }
        }
        this.counts = Arrays.copyOf(numbers, size);
        this.rows = Arrays.copyOf(places, size);
        this.unit = 2 * size <= finder.rows() || 2 * dates > size ? null : CountUnit.of(counts[largest].doubleValue());
    }

    /** Tells what the numbers count, by the largest of them; null where they are not counts, or are dates without separators. */
    @Nullable
    TimeUnit unit() {
        return unit;
    }

    /** Tells which number decided on the unit. */
    Inference evidence(TimeUnit decided) {
        return new Inference(
                "epoch",
                Word.of(decided) + " since 1970, by the size of numbers such as "
                        + Echo.visible(finder.text(rows[largest], column)));
    }

    /**
     * Refuses counts of two units.
     *
     * @throws BarDataException if there are such
     */
    void requireOneUnit(String source, String name) {
        for (int place = 1; place < counts.length; place++) {
            if (CountUnit.differs(counts[place - 1].doubleValue(), counts[place].doubleValue())) {
                throw BarDataException.atColumn(
                        source,
                        finder.line(rows[place]),
                        name,
                        "expected counts of one unit since 1970 but found " + sized(place) + " here and "
                                + sized(place - 1) + " in line " + finder.line(rows[place - 1])
                                + "; split the file, or convert one part");
            }
        }
    }

    private String sized(int place) {
        TimeUnit sized = CountUnit.of(counts[place].doubleValue());
        return Echo.quote(finder.text(rows[place], column)) + (sized == null ? "" : ", " + Word.of(sized) + ",");
    }

    /**
     * Tells whether the numbers are spaced as times of bars are: between 1990 and 2100, nine in ten steps of whole seconds, or of whole
     * minutes where seconds are counted and steps differ, and one step in three the same.
     */
    boolean isSpacedLikeBars() {
        if (unit == null || counts.length < 2) {
            return false;
        }
        double nanos = TimeUnit.NANOSECONDS.convert(1, unit);
        double[] steps = new double[counts.length - 1];
        for (int place = 0; place < counts.length; place++) {
            double second = counts[place].doubleValue() * nanos / NANOS_PER_SECOND;
            if (second < FIRST_SECOND || second >= LAST_SECOND) {
                return false;
            }
            if (place > 0) {
                steps[place - 1] =
                        counts[place].subtract(counts[place - 1]).abs().doubleValue() * nanos;
            }
        }
        Arrays.sort(steps);
        double first = steps[0];
        boolean even = steps.length > 1 && first == steps[steps.length - 1] && first > NANOS_PER_SECOND;
        double part = unit == TimeUnit.SECONDS && !even ? NANOS_PER_MINUTE : NANOS_PER_SECOND;
        int whole = 0;
        int same = 0;
        int most = 0;
        for (int step = 0; step < steps.length; step++) {
            whole += steps[step] % part == 0 ? 1 : 0;
            same = step > 0 && steps[step] == steps[step - 1] ? same + 1 : 1;
            most = Math.max(most, same);
        }
        return 10 * whole >= 9 * steps.length && 3 * most >= steps.length;
    }
}
