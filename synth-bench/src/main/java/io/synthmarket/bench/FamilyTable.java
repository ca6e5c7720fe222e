package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.report.BatchComparison;
import io.synthmarket.report.BatchRanking;
import io.synthmarket.report.BatchScore;
import io.synthmarket.report.BatchTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Prints the tables of {@code docs/judging.md}: for each file, how six generators come out in all families of distances. */
public final class FamilyTable {

    private static final long SEED = 42;
    private static final List<String> LAWS = List.of("matched", "stationary", "concept", "iid");

    private FamilyTable() {}

    /**
     * Prints the tables.
     *
     * @param args how many candidates each generator makes, and CSV files of bars
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        int candidates = Integer.parseInt(args[0]);
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            BarSeries history = HistoryFiles.read(file);
            System.out.printf(Locale.ROOT, "%n### %s, %,d bars%n%n", HistoryFiles.name(file), history.size());
            print(compare(history, candidates));
        }
    }

    private static BatchRanking compare(BarSeries history, int candidates) {
        BatchComparison comparison = BatchComparison.against(history);
        for (String law : LAWS) {
            BatchTally tally = comparison.batch(law);
            Synth.from(history)
                    .blocks(BlockLaw.named(law))
                    .unscored()
                    .seed(SEED)
                    .generate(candidates)
                    .forEach(tally::add);
        }
        for (int i = 0; i < candidates; i++) {
            RandomStream random = RandomStream.of(SEED, i, 1);
            comparison.batch("GARCH(1,1)").add(Simulations.garchWalk(history, random));
            comparison.batch("Gaussian walk").add(Simulations.gaussianWalk(history, random));
        }
        return comparison.ranking();
    }

    private static void print(BatchRanking ranking) {
        System.out.print("| generator | D | F | concept |");
        Stream.of(MetricFamily.values()).forEach(family -> System.out.print(" " + family + " |"));
        System.out.println(" AUC | copied at length, in any run |\n|---|---:|---:|---:|"
                + "---:|".repeat(MetricFamily.values().length) + "---:|---:|");
        for (BatchScore score : ranking.scores()) {
            StringBuilder row = new StringBuilder("| " + score.name() + " |");
            row.append(cell("%.2f", score.distance()))
                    .append(cell("%.0f", score.fidelity()))
                    .append(cell("%.0f", score.concept()));
            for (MetricFamily family : MetricFamily.values()) {
                row.append(cell("%.2f", score.families().getOrDefault(family, OptionalDouble.empty())));
            }
            row.append(cell("%.2f", score.judgement().discrimination().auc()));
            row.append(String.format(
                    Locale.ROOT,
                    " %.0f %%, %.0f %% |",
                    100 * score.judgement().figures().copiedShare().orElse(Double.NaN),
                    100 * score.judgement().figures().copiedInAnyRun().orElse(Double.NaN)));
            System.out.println(row);
        }
    }

    private static String cell(String format, OptionalDouble value) {
        return value.isPresent() ? " " + String.format(Locale.ROOT, format, value.getAsDouble()) + " |" : " – |";
    }
}
