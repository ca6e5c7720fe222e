package io.synthmarket.examples;

import java.util.Arrays;
import java.util.Locale;

/** How often a figure has which value on paths, as a drawing with a mark for history. */
final class Histogram {

    private static final int WIDE = 480;
    private static final int TALL = 150;
    private static final int LEFT = 44;
    private static final int RIGHT = 20;
    private static final int HEAD = 24;
    private static final int FOOT = 42;

    /** About as wide as a character of a note is. */
    private static final double CHARACTER = 7.4;

    private static final int MOST_BARS = 40;
    private static final int MOST_TICKS = 10;
    private static final int MOST_LINES = 5;

    private final String name;
    private final double history;
    private final String words;
    private final Steps bins;
    private final int[] counts;
    private final Steps across;
    private final Steps up;

    /**
     * @param name of the figure
     * @param values one of each path
     * @param history the figure in history
     * @param words what to say of history
     */
    Histogram(String name, double[] values, double history, String words) {
        this.name = name;
        this.history = history;
        this.words = words;
        double low = Math.min(Arrays.stream(values).min().orElseThrow(), history);
        double high = Math.max(Arrays.stream(values).max().orElseThrow(), history);
        bins = Steps.covering(low, high, MOST_BARS);
        counts = new int[bins.count()];
        for (double value : values) {
            counts[bins.of(value)]++;
        }
        across = Steps.covering(bins.low(), bins.high(), MOST_TICKS);
        up = Steps.covering(0, Arrays.stream(counts).max().orElseThrow(), MOST_LINES);
    }

    String toSvg() {
        Svg svg = new Svg(
                LEFT + WIDE + RIGHT,
                HEAD + TALL + FOOT,
                String.format(
                        Locale.ROOT,
                        "%s: how many paths have which, from %s to %s; %s",
                        name,
                        bins.written(0),
                        bins.written(bins.count()),
                        words));
        for (int line = 0; line <= up.count(); line++) {
            double y = y(up.at(line));
            svg.line("grid", LEFT, y, LEFT + WIDE, y);
            svg.text(LEFT - 8, y + 4, "end", "axis", up.written(line));
        }
        for (int bin = 0; bin < counts.length; bin++) {
            double x = x(bins.at(bin));
            double y = y(counts[bin]);
            svg.rect(
                    "class=\"bar\"",
                    x + .5,
                    y,
                    x(bins.at(bin + 1)) - x - 1,
                    y(0) - y,
                    bins.written(bin) + " to " + bins.written(bin + 1) + ": " + counts[bin]);
        }
        for (int tick = 0; tick <= across.count(); tick++) {
            if (across.at(tick) >= bins.low() - bins.size() / 2 && across.at(tick) <= bins.high() + bins.size() / 2) {
                double x = x(across.at(tick));
                svg.line("tick", x, HEAD + TALL, x, HEAD + TALL + 5);
                svg.text(x, HEAD + TALL + 19, "middle", "axis", across.written(tick));
            }
        }
        double x = x(history);
        svg.line("mark", x, 18, x, HEAD + TALL);
        double half = words.length() * CHARACTER / 2;
        svg.text(Math.max(LEFT + half, Math.min(LEFT + WIDE + RIGHT - half, x)), 13, "middle", "note", words);
        svg.text(LEFT - 8, 13, "end", "axis", "paths");
        svg.text(LEFT + WIDE / 2.0, HEAD + TALL + 38, "middle", "axis", name);
        return svg.toString();
    }

    private double x(double value) {
        return LEFT + WIDE * (value - bins.low()) / (bins.high() - bins.low());
    }

    private double y(double count) {
        return HEAD + TALL * (1 - count / up.high());
    }
}
