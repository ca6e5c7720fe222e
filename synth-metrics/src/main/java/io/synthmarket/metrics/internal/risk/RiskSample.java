package io.synthmarket.metrics.internal.risk;

import io.synthmarket.core.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Risk figures of attempts, all of them up to a number and a sample beyond: an attempt has a level, drawn from its path and number, that
 * is at least l in one of 2^l cases, and as rows become too many only those from the next level on stay. So what stays does not depend on
 * the order in which attempts came.
 *
 * <p>Twice as many are kept as are described, so that attempts that are left out of a description in the end, since an earlier path
 * failed, do not push others out of it.
 */
public final class RiskSample {

    /** How many attempts are kept whole: 100,000. */
    public static final int CAPACITY = 100_000;

    private static final long LEVEL_SEED = 20_240_917;
    private static final int FIRST_ROWS = 8;

    private final int capacity;
    private int level;
    private int size;
    private int[] paths = new int[FIRST_ROWS];
    private int[] numbers = new int[FIRST_ROWS];
    private double[] figures = new double[FIRST_ROWS * RiskGauge.FIGURES];

    public RiskSample(int capacity) {
        this.capacity = capacity;
    }

    /** Draws the level of an attempt, from numbers that no candidate is drawn from. */
    private static int level(int path, int number) {
        return Long.numberOfLeadingZeros(
                RandomStream.of(LEVEL_SEED, path, -1L - number).nextLong());
    }

    public int size() {
        return size;
    }

    /** Adds an attempt, from an array that holds one row at some place. */
    public void add(int path, int number, double[] from, int place) {
        if (level > 0 && level(path, number) < level) {
            return;
        }
        if (size == paths.length) {
            grow(Math.min(size + (size >> 1), 2 * capacity + 1));
        }
        put(size++, path, number, from, place);
        while (size > 2 * capacity) {
            rise();
        }
    }

    private void grow(int rows) {
        paths = Arrays.copyOf(paths, rows);
        numbers = Arrays.copyOf(numbers, rows);
        figures = Arrays.copyOf(figures, rows * RiskGauge.FIGURES);
    }

    public void addAll(RiskSample other) {
        riseTo(other.level);
        for (int row = 0; row < other.size; row++) {
            add(other.paths[row], other.numbers[row], other.figures, row * RiskGauge.FIGURES);
        }
    }

    /** Leaves out what a sample that is at a level will not take. */
    public void riseTo(int other) {
        while (level < other) {
            rise();
        }
    }

    public int level() {
        return level;
    }

    private void rise() {
        level++;
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (counts(row, level, Integer.MAX_VALUE)) {
                put(kept++, paths[row], numbers[row], figures, row * RiskGauge.FIGURES);
            }
        }
        size = kept;
    }

    private boolean counts(int row, int least, int lastPath) {
        return paths[row] <= lastPath && (least == 0 || level(paths[row], numbers[row]) >= least);
    }

    private void put(int row, int path, int number, double[] from, int place) {
        paths[row] = path;
        numbers[row] = number;
        System.arraycopy(from, place, figures, row * RiskGauge.FIGURES, RiskGauge.FIGURES);
    }

    /** Copies the row of an attempt, and tells whether it is there. */
    public boolean copy(int path, int number, double[] target) {
        for (int row = size - 1; row >= 0; row--) {
            if (paths[row] == path && numbers[row] == number) {
                System.arraycopy(figures, row * RiskGauge.FIGURES, target, 0, RiskGauge.FIGURES);
                return true;
            }
        }
        return false;
    }

    /** Returns what is to be described: the attempts at the paths up to one, no more than the capacity. */
    public RiskSample upTo(int lastPath) {
        RiskSample chosen = new RiskSample(capacity);
        chosen.level = level;
        while (count(chosen.level, lastPath) > capacity) {
            chosen.level++;
        }
        for (int row = 0; row < size; row++) {
            if (counts(row, chosen.level, lastPath)) {
                chosen.add(paths[row], numbers[row], figures, row * RiskGauge.FIGURES);
            }
        }
        return chosen;
    }

    private int count(int least, int lastPath) {
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += counts(row, least, lastPath) ? 1 : 0;
        }
        return count;
    }

    /** Writes attempts that are all at one path. */
    public void writeTo(DataOutput target) throws IOException {
        target.writeInt(level);
        target.writeInt(size);
        for (int row = 0; row < size; row++) {
            target.writeInt(numbers[row]);
            for (int place = 0; place < RiskGauge.FIGURES; place++) {
                target.writeDouble(figures[row * RiskGauge.FIGURES + place]);
            }
        }
    }

    /** Reads attempts at a path. */
    public static RiskSample readFrom(DataInput source, int path, int attempts) throws IOException {
        RiskSample sample = new RiskSample(CAPACITY);
        sample.level = NoteNumber.read(source, 0, Long.SIZE, "level");
        double[] figures = new double[RiskGauge.FIGURES];
        for (int left = NoteNumber.read(source, 0, Math.min(attempts, 2 * CAPACITY), "rows"); left > 0; left--) {
            int number = NoteNumber.read(source, 1, attempts, "attempt");
            for (int place = 0; place < figures.length; place++) {
                figures[place] = source.readDouble();
            }
            sample.add(path, number, figures, 0);
        }
        return sample;
    }

    /** Returns the values that are defined of the figure at a place of a {@link RiskGauge}, the least first. */
    public double[] sorted(int place) {
        double[] values = new double[size];
        int count = 0;
        for (int row = 0; row < size; row++) {
            double value = figures[row * RiskGauge.FIGURES + place];
            if (!Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        double[] defined = Arrays.copyOf(values, count);
        Arrays.sort(defined);
        return defined;
    }
}
