package io.synthmarket.cli;

import io.synthmarket.cli.batch.ExclusionOption;
import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.input.FileNames;
import io.synthmarket.cli.input.FileSeries;
import io.synthmarket.cli.input.SeriesFiles;
import io.synthmarket.cli.text.Json;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Verdict;
import io.synthmarket.report.BatchComparison;
import io.synthmarket.report.BatchRanking;
import io.synthmarket.report.BatchScore;
import io.synthmarket.report.BatchTally;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synth compare}: judges batches that any tool made, and ranks them. */
@Command(
        name = "compare",
        description =
                "Judges series that any tool made by a real history: distances by family, scores, copies, diversity, and"
                        + " whether a classifier can tell them from history. Ranks batches in one table.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class CompareCommand implements Callable<Integer> {

    private static final String LOOSE_FILES = "(files)";

    @Parameters(index = "0", paramLabel = "ORIGINAL", description = BarSource.INPUT)
    private Path original;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "DIR|ZIP|FILE",
            description =
                    "A batch: the files of bars in a folder or ZIP archive, or in one Parquet or Arrow file. Other files are"
                            + " one batch together. A column SourceIndex, which --ledger writes, tells where bars came from;"
                            + " without one, copies are searched for.")
    private List<Path> batches;

    @Mixin
    private ExclusionOption exclusions;

    @Option(
            names = "--family",
            paramLabel = "NAME",
            converter = FamilyConverter.class,
            description =
                    "Measure distances of this family alone: marginal, dependence, bars, volume, session or risk. Can be given"
                            + " several times. Default: all.")
    private final Set<MetricFamily> families = new LinkedHashSet<>();

    @Option(
            names = "--details",
            description =
                    "Print every distance of every batch, in units of what fresh data have, and what was copied by every series.")
    private boolean details;

    @Option(names = "--json", description = "Print JSON.")
    private boolean asJson;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        BarSeries whole = source.read(original, err).series();
        BarSeries history = whole.without(exclusions.exclusions());
        Distances distances =
                families.isEmpty() ? Distances.all() : Distances.of(families.toArray(MetricFamily[]::new));
        BatchComparison comparison = BatchComparison.against(history, distances);
        for (Path batch : batches) {
            add(batch, whole, history, comparison);
        }
        BatchRanking ranking = comparison.ranking();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.print(Json.object(json -> {
                json.writeStringProperty("history", String.valueOf(original.getFileName()));
                json.writeNumberProperty("bars", history.size());
                Json.embed(json, "batches", ranking.toJson());
            }));
        } else {
            print(out, history, ranking);
        }
        return ExitCode.DONE;
    }

    private void add(Path batch, BarSeries whole, BarSeries history, BatchComparison comparison) throws IOException {
        SeriesFiles files = SeriesFiles.of(batch, source, spec.commandLine().getErr());
        BatchTally tally = comparison.batch(files.isBatch() ? nameOf(batch) : LOOSE_FILES);
        files.forEach(series ->
                add(files.isBatch() ? series.name() : nameOf(batch), series, series.ledger(whole, history), tally));
    }

    /** Names a path by its last part, in full where another batch ends in the same. */
    private String nameOf(Path path) {
        String name = FileNames.lastPart(path);
        boolean told = batches.stream()
                .filter(other -> !other.equals(path))
                .noneMatch(other -> FileNames.lastPart(other).equals(name));
        return told ? name : path.toString();
    }

    private static void add(String name, FileSeries file, Optional<Ledger> ledger, BatchTally tally) {
        ledger.ifPresentOrElse(told -> tally.add(name, file.series(), told), () -> tally.add(name, file.series()));
    }

    private void print(PrintWriter out, BarSeries history, BatchRanking ranking) {
        out.println("history  " + history);
        out.println(ranking);
        for (BatchScore score : ranking.scores()) {
            out.println();
            out.println(score.name());
            out.println(score.judgement());
            if (details) {
                printDetails(out, score);
            }
        }
    }

    private static void printDetails(PrintWriter out, BatchScore score) {
        for (MetricId distance : score.ratios().keySet()) {
            OptionalDouble ratio = score.ratios().getOrDefault(distance, OptionalDouble.empty());
            out.printf(
                    Locale.ROOT,
                    "%-32s %8s  %s%n",
                    distance,
                    ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "–",
                    Verdict.ofRatio(ratio).words());
        }
        score.series().forEach(out::println);
    }
}
