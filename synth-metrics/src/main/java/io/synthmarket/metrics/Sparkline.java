package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import java.util.Arrays;
import java.util.Locale;

/**
 * Numbers as one line of text, the lowest as {@code ▁} and the highest as {@code █}: for a shell, a log, a test that failed. With a
 * {@linkplain #band band} the sign shows as well.
 *
 * <pre>{@code
 * System.out.println(Sparkline.of(series));                                 // ▃▂▁▂▃▄▅▁▃▄▅▅▆▇█▇ 676.5..3386
 * System.out.println(Sparkline.of(curve).band(1.96 / Math.sqrt(returns)));  // ▇█▇▆▅▄▅▄▃··▂···▔·· -0.06..0.31
 * }</pre>
 *
 * <p><b>Shape</b>: where there are more values than characters, each character stands for values that follow one another, their numbers
 * at most one apart: for their mean or, with a band, for the one farthest from 0, so that more of them are outside than of single values.
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
    private static final char GAP = ' ';

    /** What a line is drawn in, all of it lowest first; sizes below 0 hang from the top of their characters. */
    private enum Ink {
        BLOCKS("▁▂▃▄▅▆▇█", "▔▀", '·'),
        ASCII("_,-=+*%#", "'\"", '.');

        private final String standing;
        private final String hanging;
        private final char within;

        Ink(String standing, String hanging, char within) {
            this.standing = standing;
            this.hanging = hanging;
            this.within = within;
        }

        /** Returns the character of a height between 0 and 1. */
        private static char at(double height, String levels) {
            return levels.charAt((int) Math.min(levels.length() - 1, height * levels.length()));
        }
    }

    private final double[] values;
    private final int width;
    private final double band;
    private final Ink ink;

    private Sparkline(double[] values, int width, double band, Ink ink) {
        this.values = values;
        this.width = width;
        this.band = band;
        this.ink = ink;
    }

    /**
     * Draws numbers.
     *
     * @param values any number of them
     * @return a line of at most 60 characters, without a band
     */
    public static Sparkline of(double... values) {
        return new Sparkline(values.clone(), DEFAULT_WIDTH, 0, Ink.BLOCKS);
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
        return new Sparkline(closes, DEFAULT_WIDTH, 0, Ink.BLOCKS);
    }

    /**
     * Draws a curve, lag 1 first.
     *
     * @param curve the curve
     * @return a line of at most 60 characters, without a band
     */
    public static Sparkline of(Curve curve) {
        return new Sparkline(curve.values(), DEFAULT_WIDTH, 0, Ink.BLOCKS);
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
        return new Sparkline(values, characters, band, ink);
    }

    /**
     * Returns this line with a dot for whatever is within a band around 0, such as the ±1.96 / √n in which 95 % of the autocorrelations of
     * n independent values are. What is above it stands up from 0, by its size beside the largest; what is below hangs from the top:
     * {@code ▀} where it is at least half as large as the largest, else {@code ▔}.
     *
     * @param halfWidth the largest size that counts as nothing, finite and at least 0; 0 for no band
     * @return the changed line
     * @throws IllegalArgumentException if {@code halfWidth} is negative, infinite or not a number
     */
    public Sparkline band(double halfWidth) {
        if (!(halfWidth >= 0 && halfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "half-width of a band must be finite and at least 0 but was " + halfWidth);
        }
        return new Sparkline(values, width, halfWidth, ink);
    }

    /**
     * Returns this line in {@code _,-=+*%#}, for places that show nothing but ASCII.
     *
     * @return the changed line; with a band, {@code "} and {@code '} for what is below it, and a point for what is within
     */
    public Sparkline ascii() {
        return new Sparkline(values, width, band, Ink.ASCII);
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
            if (!Double.isFinite(value)) {
                line.append(GAP);
            } else if (band > 0) {
                line.append(signed(value, Math.max(highest, -lowest)));
            } else {
                line.append(between(lowest, highest, value));
            }
        }
        return line.toString();
    }

    private char signed(double value, double largest) {
        double size = Math.abs(value);
        return size <= band ? ink.within : Ink.at(size / largest, value < 0 ? ink.hanging : ink.standing);
    }

    private char between(double lowest, double highest, double value) {
        // Halved, as the distance between two finite numbers need not be one.
        double range = highest / 2 - lowest / 2;
        return Ink.at(range > 0 ? (value / 2 - lowest / 2) / range : 0.5, ink.standing);
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
