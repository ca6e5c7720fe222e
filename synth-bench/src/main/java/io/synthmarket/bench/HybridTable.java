package io.synthmarket.bench;

import io.synthmarket.bench.Likeness.Measure;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.Fidelity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints the tables of {@code docs/hybrid.md}: for each CSV file of a folder, how like history the candidates of four methods are.
 */
public final class HybridTable {

    private static final long SEED = 42;
    private static final int LONG = 2_000;
    private static final List<String> METHODS = List.of("concept", "stationary", "matched u=0", "matched u=1");
    private static final String UNCERTAINTY = " u=";
    private static final String HEAD =
            "| series | bars | method | fidelity | ≥ 90 | ≥ 95 | ACF \\|r\\| | leverage | returns | range | gaps |"
                    + " volume | profile | longest run |";

    private HybridTable() {}

    /**
     * Prints the tables.
     *
     * @param args the folder, and how many candidates each method makes of each file
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        int candidates = Integer.parseInt(args[1]);
        Map<String, List<Row>> main = new LinkedHashMap<>();
        Map<String, List<Row>> other = new LinkedHashMap<>();
        for (Path file : HistoryFiles.files(Path.of(args[0]))) {
            System.err.println(file.getFileName());
            BarSeries history = HistoryFiles.read(file);
            List<Row> rows = METHODS.stream()
                    .map(method -> Row.of(history, method, candidates))
                    .toList();
            (HistoryFiles.isSlow(history) && history.size() >= LONG ? main : other).put(HistoryFiles.name(file), rows);
        }
        print("Daily and hourly series of at least 2,000 bars", main);
        summarise(main);
        print("Shorter series and series of minutes", other);
        summarise(other);
    }

    private static void print(String title, Map<String, List<Row>> table) {
        System.out.println("\n## " + title + "\n\n" + HEAD);
        System.out.println("|---|---:|---" + "|---:".repeat(11) + "|");
        table.forEach((series, rows) -> rows.forEach(row -> System.out.println("| " + series + row)));
    }

    /** Prints the medians over series, and the worst longest run. */
    private static void summarise(Map<String, List<Row>> table) {
        System.out.println("\nMedians over these " + table.size() + " series; of the longest run the worst:\n\n"
                + HEAD.replace("series | bars | ", ""));
        System.out.println("|---" + "|---:".repeat(11) + "|");
        for (int i = 0; i < METHODS.size(); i++) {
            int method = i;
            List<Row> rows = table.values().stream().map(all -> all.get(method)).toList();
            System.out.println("| " + METHODS.get(i) + Row.medians(rows));
        }
    }

    /**
     * What came of one method on one series.
     *
     * @param bars bars of history
     * @param method what was used
     * @param fidelity median fidelity
     * @param over90 share of candidates of at least 90
     * @param over95 share of candidates of at least 95
     * @param means the mean of each measure over candidates
     * @param run the longest verbatim run of any candidate over 2√n
     */
    private record Row(
            int bars,
            String method,
            double fidelity,
            double over90,
            double over95,
            Map<Measure, Double> means,
            double run) {

        static Row of(BarSeries history, String method, int candidates) {
            Likeness likeness = new Likeness(history);
            int at = method.indexOf(UNCERTAINTY);
            Generator generator = Synth.from(history)
                    .blocks(BlockLaw.named(at < 0 ? method : method.substring(0, at)))
                    .scoredBy(Fidelity.concept())
                    .seed(SEED);
            generator = at < 0
                    ? generator
                    : generator.uncertainty(Double.parseDouble(method.substring(at + UNCERTAINTY.length())));
            double[] scores = new double[candidates];
            int[] runs = new int[candidates];
            Map<Measure, Double> means = new LinkedHashMap<>();
            generator
                    .generate(candidates)
                    .run()
                    .threads(Runtime.getRuntime().availableProcessors())
                    .forEachOrdered(path -> new Measured(path, likeness.of(path)), measured -> {
                        SyntheticPath path = measured.path();
                        scores[path.index()] = path.fidelity().orElseThrow();
                        runs[path.index()] = path.ledger().longestRun();
                        measured.values()
                                .forEach((measure, value) -> means.merge(measure, value / candidates, Double::sum));
                    });
            return new Row(
                    history.size(),
                    method,
                    Likeness.median(scores),
                    share(scores, 90),
                    share(scores, 95),
                    means,
                    Arrays.stream(runs).max().orElseThrow() / (2 * Math.sqrt(history.size() - 1)));
        }

        private static double share(double[] scores, double least) {
            return (double) Arrays.stream(scores)
                            .filter(score -> score >= least)
                            .count()
                    / scores.length;
        }

        static String medians(List<Row> rows) {
            List<String> cells = new ArrayList<>();
            cells.add(cell("%.1f", rows.stream().map(Row::fidelity)));
            cells.add(cell("%.2f", rows.stream().map(Row::over90)));
            cells.add(cell("%.2f", rows.stream().map(Row::over95)));
            for (Measure measure : Measure.values()) {
                cells.add(cell(
                        "%.3f",
                        rows.stream().map(row -> row.means().get(measure)).filter(value -> !value.isNaN())));
            }
            double worst = rows.stream().mapToDouble(Row::run).max().orElse(Double.NaN);
            cells.add(String.format(Locale.ROOT, "%.2f", worst));
            return " | " + String.join(" | ", cells) + " |";
        }

        private static String cell(String format, Stream<Double> values) {
            double[] all = values.mapToDouble(Double::doubleValue).toArray();
            return all.length == 0 ? "–" : String.format(Locale.ROOT, format, Likeness.median(all));
        }

        /** Writes the row less the name of the series; the longest run in units of 2√n. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, " | %,d | %s", bars, method));
            return text.append(medians(List.of(this))).toString();
        }
    }

    /** A path and what was measured of it. */
    private record Measured(SyntheticPath path, Map<Measure, Double> values) {}
}
