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
        double[] among = percent(study.amongBestMap());
        double[] both = new double[history.length + median.length];
        System.arraycopy(history, 0, both, 0, history.length);
        System.arraycopy(median, 0, both, history.length, median.length);
        String placed = "Percent of paths where the pair is among the best " + CrossoverStudy.BEST;
        return template()
                .replace("{{history}}", map("Sharpe ratio in history", history, range(both), "%.2f"))
                .replace("{{median}}", map("Median Sharpe ratio over paths", median, range(both), "%.2f"))
                .replace("{{best}}", map(placed, among, range(among), "%.0f"))
                .replace(
                        "{{scale}}",
                        written("%.2f", range(both)[0]) + " to " + written("%.2f", range(both)[1])
                                + ", the same in both maps")
                .replace("{{sharpe}}", histogram("Sharpe ratio", Trial::sharpe, "above"))
                .replace("{{drawdown}}", histogram("maximum drawdown", Trial::maxDrawdown, "shallower than"))
                .replace("{{pair}}", CrossoverStudy.PAIR.toString())
                .replace("{{paths}}", String.format(Locale.ROOT, "%,d", study.onPaths(Trial::sharpe).length))
                .replace("{{few}}", Integer.toString(CrossoverStudy.BEST))
                .replace("{{pairs}}", Integer.toString(CrossoverStudy.PAIRS.size()))
                .replace("{{chance}}", written("%.0f", 100.0 * CrossoverStudy.BEST / CrossoverStudy.PAIRS.size()))
                .replace("{{likeness}}", written("%.2f", study.likeness()))
                .replace("{{recipe}}", study.recipe().toString());
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    private static double[] range(double[] values) {
        return new double[] {
            Arrays.stream(values).min().orElseThrow(),
            Arrays.stream(values).max().orElseThrow()
        };
    }

    private String map(String name, double[] values, double[] range, String number) {
        int columns = CrossoverStudy.FAST.size();
        int rows = CrossoverStudy.SLOW.size();
        int best = study.history().bestPair();
        String label = name + ", slow average down, fast average across; " + written(number, values[best]) + " at "
                + CrossoverStudy.PAIRS.get(best) + ", history's best pair";
        Svg svg = new Svg(LEFT + columns * CELL + 4, TOP + rows * ROW + 4, label);
        for (int column = 0; column < columns; column++) {
            int fast = CrossoverStudy.FAST.get(column);
            svg.text(LEFT + column * CELL + CELL / 2.0, TOP - 8, "middle", "axis", Integer.toString(fast));
        }
        for (int row = 0; row < rows; row++) {
            int slow = CrossoverStudy.SLOW.get(row);
            svg.text(LEFT - 8, TOP + row * ROW + ROW / 2.0 + 4, "end", "axis", Integer.toString(slow));
        }
        for (int pair = 0; pair < values.length; pair++) {
            int x = LEFT + pair % columns * CELL;
            int y = TOP + pair / columns * ROW;
            double heat = range[1] > range[0] ? (values[pair] - range[0]) / (range[1] - range[0]) : 0;
            String value = written(number, values[pair]);
            String fill = String.format(
                    Locale.ROOT, "style=\"fill:color-mix(in oklab,var(--high) %.0f%%,var(--low))\"", 100 * heat);
            svg.rect(fill, x + 1, y + 1, CELL - 2, ROW - 2, CrossoverStudy.PAIRS.get(pair) + ": " + value);
            String kind =
                    "cell" + (heat >= LIGHT_TURNS ? " light-turned" : "") + (heat >= DARK_TURNS ? " dark-turned" : "");
            svg.text(x + CELL / 2.0, y + ROW / 2.0 + 4, "middle", kind, value);
        }
        svg.rect(
                "class=\"chosen\"",
                LEFT + best % columns * CELL,
                TOP + best / columns * ROW,
                CELL,
                ROW,
                CrossoverStudy.PAIRS.get(best) + ", history's best pair");
        return svg.toString();
    }

    private String histogram(String name, ToDoubleFunction<Trial> figure, String better) {
        double history = figure.applyAsDouble(study.history());
        String words = String.format(
                Locale.ROOT,
                "history %s, %s %.0f %% of paths",
                written("%.2f", history),
                better,
                100 * study.shareBelow(figure));
        return new Histogram(name, study.onPaths(figure), history, words).toSvg();
    }

    /** Writes a number as the docs do, with a minus sign rather than a hyphen. */
    private static String written(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }

    private static String template() {
        try (InputStream page = CrossoverPage.class.getResourceAsStream("crossover.html")) {
            return new String(Objects.requireNonNull(page, "crossover.html").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("crossover.html must be readable in the example's own jar", e);
        }
    }
}
