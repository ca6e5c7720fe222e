package io.synthmarket.examples;

import io.synthmarket.examples.CrossoverStudy.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** A study of the crossover as one page that fetches nothing: three heat maps and two histograms, in light and dark. */
final class CrossoverPage {

    private static final int CELL = 50;
    private static final int ROW = 34;
    private static final int LEFT = 52;
    private static final int TOP = 22;
    private static final int BINS = 40;
    private static final int BAR = 16;
    private static final int TALL = 180;
    private static final int EDGE = 10;
    private static final int HEAD = 24;

    /** From this share of the ramp on, text on a cell must change its colour to be read. */
    private static final double LIGHT_TURNS = 0.68;

    private static final double DARK_TURNS = 0.5;

    private final CrossoverStudy study;

    CrossoverPage(CrossoverStudy study) {
        this.study = study;
    }

    String toHtml() {
        double[] history = study.historyMap();
        double[] median = study.medianMap();
        double[] both = new double[history.length + median.length];
        System.arraycopy(history, 0, both, 0, history.length);
        System.arraycopy(median, 0, both, history.length, median.length);
        return template()
                .replace("{{history}}", map(history, range(both), 1, "%.2f"))
                .replace("{{median}}", map(median, range(both), 1, "%.2f"))
                .replace("{{best}}", map(study.amongBestMap(), range(study.amongBestMap()), 100, "%.0f"))
                .replace(
                        "{{scale}}",
                        String.format(
                                Locale.ROOT, "%.2f to %.2f, the same in both maps", range(both)[0], range(both)[1]))
                .replace("{{sharpe}}", histogram(Trial::sharpe, "Sharpe ratio"))
                .replace("{{drawdown}}", histogram(Trial::maxDrawdown, "maximum drawdown"))
                .replace("{{pair}}", CrossoverStudy.PAIR.toString())
                .replace("{{paths}}", String.format(Locale.ROOT, "%,d", study.onPaths(Trial::sharpe).length))
                .replace("{{few}}", Integer.toString(CrossoverStudy.BEST))
                .replace("{{pairs}}", Integer.toString(CrossoverStudy.PAIRS.size()))
                .replace(
                        "{{chance}}",
                        String.format(Locale.ROOT, "%.0f", 100.0 * CrossoverStudy.BEST / CrossoverStudy.PAIRS.size()))
                .replace("{{likeness}}", String.format(Locale.ROOT, "%.2f", study.likeness()))
                .replace("{{recipe}}", study.recipe().toString());
    }

    private static double[] range(double[] values) {
        return new double[] {
            Arrays.stream(values).min().orElseThrow(),
            Arrays.stream(values).max().orElseThrow()
        };
    }

    private String map(double[] values, double[] range, double unit, String number) {
        int columns = CrossoverStudy.FAST.size();
        StringBuilder svg = new StringBuilder();
        open(svg, LEFT + columns * CELL + 4, TOP + CrossoverStudy.SLOW.size() * ROW + 4);
        for (int column = 0; column < columns; column++) {
            text(
                    svg,
                    LEFT + column * CELL + CELL / 2,
                    TOP - 8,
                    "middle",
                    "axis",
                    CrossoverStudy.FAST.get(column).toString());
        }
        int best = study.history().bestPair();
        for (int pair = 0; pair < values.length; pair++) {
            int x = LEFT + pair % columns * CELL;
            int y = TOP + pair / columns * ROW;
            if (pair % columns == 0) {
                text(
                        svg,
                        LEFT - 8,
                        y + ROW / 2 + 4,
                        "end",
                        "axis",
                        Integer.toString(CrossoverStudy.PAIRS.get(pair).slow()));
            }
            double heat = range[1] > range[0] ? (values[pair] - range[0]) / (range[1] - range[0]) : 0;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" style=\"fill:color-mix(in oklab,var(--high) %.0f%%,var(--low))\"/>",
                    x + 1,
                    y + 1,
                    CELL - 2,
                    ROW - 2,
                    100 * heat));
            String turned = (heat >= LIGHT_TURNS ? "light-turned " : "") + (heat >= DARK_TURNS ? "dark-turned" : "");
            String value = String.format(Locale.ROOT, number, unit * values[pair]);
            text(svg, x + CELL / 2, y + ROW / 2 + 4, "middle", "cell " + turned, value);
        }
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"chosen\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></svg>",
                LEFT + best % columns * CELL,
                TOP + best / columns * ROW,
                CELL,
                ROW));
        return svg.toString();
    }

    private String histogram(ToDoubleFunction<Trial> figure, String name) {
        double[] values = study.onPaths(figure);
        double history = figure.applyAsDouble(study.history());
        double[] range = range(values);
        double low = Math.min(range[0], history);
        double width = Math.max(Math.max(range[1], history) - low, Double.MIN_NORMAL) / BINS;
        int[] counts = new int[BINS];
        for (double value : values) {
            counts[Math.min(BINS - 1, (int) ((value - low) / width))]++;
        }
        int most = Arrays.stream(counts).max().orElseThrow();
        StringBuilder svg = new StringBuilder();
        open(svg, 2 * EDGE + BINS * BAR, HEAD + TALL + 36);
        for (int bin = 0; bin < BINS; bin++) {
            double height = (double) TALL * counts[bin] / most;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
                    EDGE + bin * BAR,
                    HEAD + TALL - height,
                    BAR - 1,
                    height));
        }
        for (int tick = 0; tick <= BINS; tick += BINS / 4) {
            String value = String.format(Locale.ROOT, "%.2f", low + tick * width);
            text(
                    svg,
                    EDGE + tick * BAR,
                    HEAD + TALL + 18,
                    tick == 0 ? "start" : tick == BINS ? "end" : "middle",
                    "axis",
                    value);
        }
        double x = EDGE + (history - low) / width * BAR;
        String words = String.format(
                Locale.ROOT, "history %.2f, above %.0f %% of paths", history, 100 * study.shareBelow(figure));
        svg.append(String.format(
                Locale.ROOT, "<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"18\" y2=\"%d\"/>", x, x, HEAD + TALL));
        text(svg, (int) x, 13, x > BINS * BAR / 2 ? "end" : "start", "note", words);
        text(svg, EDGE + BINS * BAR / 2, HEAD + TALL + 34, "middle", "axis", name);
        return svg.append("</svg>").toString();
    }

    private static void open(StringBuilder svg, int width, int height) {
        svg.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\">");
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String kind, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">%s</text>",
                x,
                y,
                anchor,
                kind.trim(),
                words));
    }

    private static String template() {
        try (InputStream page = CrossoverPage.class.getResourceAsStream("crossover.html")) {
            return new String(Objects.requireNonNull(page, "crossover.html").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("crossover.html must be readable in the example's own jar", e);
        }
    }
}
