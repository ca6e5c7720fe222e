package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import java.util.Arrays;
import java.util.Locale;

/**
 * Numbers as one line of text, the lowest as {@code ▁} and the highest as {@code █}: for a shell, a log, a test that failed.
 *
 * <pre>{@code
 * System.out.println(Sparkline.of(series));                                 // ▃▂▁▂▃▄▅▁▃▄▅▅▆▇█▇ 676.5..3386
 * System.out.println(Sparkline.of(curve).band(1.96 / Math.sqrt(returns)));  // ▇█▇▆▅▄▅▄▃··▂······ -0.02..0.31
 * }</pre>
 *
 * <p><b>Shape</b>: where there are more values than characters, each character stands for values that follow one another, their numbers
 * at most one apart: for their mean or, with a band, for the one farthest from 0.
 *
 * <p><b>Edge cases</b>: values that are not finite are left out, and where no other is left stands a blank. Values that are all the same
 * stand in the middle.
 *
 * <p><b>Threads</b>: immutable; each option returns a new line.
 *
 * @since 0.1.0
 */
public final class Sparkline {

    private static final int DEFAULT_WIDTH = 60;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.,-=+*#";
    private static final char GAP = ' ';

    private final double[] values;
    private final int width;
    private final double band;
    private final String levels;

    private Sparkline(double[] values, int width, double band, String levels) {
        this.values = values;
        this.width = width;
        this.band = band;
        this.levels = levels;
    }

    /**
     * Draws numbers.
     *
     * @param values any number of them
     * @return a line of at most 60 characters, without a band
     */
    public static Sparkline of(double... values) {
        return new Sparkline(values.clone(), DEFAULT_WIDTH, 0, BLOCKS);
    }

    /**
     * Draws the closes of a series.
     *
     * @param bars the series
     * @return a line of at most 60 characters
     */
    public static Sparkline of(BarView bars) {
        double[] closes = new double[bars.size()];
        Arrays.setAll(closes, bars::close);
        return new Sparkline(closes, DEFAULT_WIDTH, 0, BLOCKS);
    }

    /**
     * Draws a curve, lag 1 first.
     *
     * @param curve the curve
     * @return a line of at most 60 characters, without a band
     */
    public static Sparkline of(Curve curve) {
        return new Sparkline(curve.values(), DEFAULT_WIDTH, 0, BLOCKS);
    }

    /**
     * Returns this line with another width.
     *
     * @param characters how many there are at most, at least 1
     * @return the changed line
     * @throws IllegalArgumentException if {@code characters} is below 1
     */
    public Sparkline width(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("width must be at least 1 character but was " + characters);
        }
        return new Sparkline(values, characters, band, levels);
    }

    /**
     * Returns this line with a dot for whatever is within a band around 0, such as the ±1.96 / √n in which 95 % of the autocorrelations of
     * n independent values are.
     *
     * @param halfWidth the largest size that counts as nothing, finite and at least 0, which is none
     * @return the changed line
     * @throws IllegalArgumentException if {@code halfWidth} is negative, infinite or not a number
     */
    public Sparkline band(double halfWidth) {
        if (!(halfWidth >= 0 && halfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "half-width of a band must be finite and at least 0 but was " + halfWidth);
        }
        return new Sparkline(values, width, halfWidth, levels);
    }

    /**
     * Returns this line in {@code _.,-=+*#}, for places that show nothing but ASCII.
     *
     * @return the changed line, a colon for what is within the band
     */
    public Sparkline ascii() {
        return new Sparkline(values, width, band, ASCII);
    }

    /**
     * Returns the line alone.
     *
     * @return as many characters as there are values, or as the width allows
     */
    public String line() {
        double[] shown = shown();
        double lowest = Arrays.stream(shown).filter(Double::isFinite).min().orElse(0);
        double highest = Arrays.stream(shown).filter(Double::isFinite).max().orElse(0);
        StringBuilder line = new StringBuilder(shown.length);
        for (double value : shown) {
            line.append(character(value, lowest, highest));
        }
        return line.toString();
    }

    private char character(double value, double lowest, double highest) {
        if (!Double.isFinite(value)) {
            return GAP;
        }
        if (band > 0 && Math.abs(value) <= band) {
            return levels.equals(ASCII) ? ':' : '·';
        }
        // Halved, as the distance between two finite numbers need not be one.
        double range = highest / 2 - lowest / 2;
        double height = range > 0 ? (value / 2 - lowest / 2) / range : 0.5;
        return levels.charAt((int) Math.min(levels.length() - 1, height * levels.length()));
    }

    /** Returns what each character stands for. */
    private double[] shown() {
        double[] shown = new double[Math.min(width, values.length)];
        for (int i = 0; i < shown.length; i++) {
            int from = (int) ((long) i * values.length / shown.length);
            int to = (int) ((i + 1L) * values.length / shown.length);
            shown[i] = band > 0 ? farthest(from, to) : mean(from, to);
        }
        return shown;
    }

    private double mean(int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(values[i])) {
                sum += values[i] / (to - from);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum * ((double) (to - from) / count);
    }

    private double farthest(int from, int to) {
        double farthest = Double.NaN;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(values[i]) && !(Math.abs(values[i]) <= Math.abs(farthest))) {
                farthest = values[i];
            }
        }
        return farthest;
    }

    /** Returns the line, and the lowest and the highest of all values. */
    @Override
    public String toString() {
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return "Sparkline[no values]";
        }
        return line() + " " + shortest(finite[0]) + ".." + shortest(finite[finite.length - 1]);
    }

    private static String shortest(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
