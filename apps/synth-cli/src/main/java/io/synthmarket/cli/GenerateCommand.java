package io.synthmarket.cli;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synth generate}: makes a batch of synthetic series and a report of it. */
@Command(
        name = "generate",
        description = "Generates synthetic series from a history and writes them with a report.",
        footer = {
            "",
            "Writes synthetic_1_batch_ID.csv, synthetic_2_batch_ID.csv, ... and synthetic_batch_ID_report.json, all or none.",
            "ID is made of history, options, seed and N: the same call with the same seed writes the same bytes."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class GenerateCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private HistoryChoice history;

    @Option(names = "-n", required = true, paramLabel = "N", description = "How many series to make.")
    private int count;

    @Option(
            names = "--min-fidelity",
            paramLabel = "F",
            description = "Try candidates until one scores F percent or more. Default: keep every candidate.")
    private @Nullable Double minFidelity;

    @Option(
            names = "--max-attempts",
            paramLabel = "A",
            description = "How many candidates to try for one series. Default: 1000.")
    private @Nullable Integer maxAttempts;

    @Option(names = "--best", description = "Keep the best candidate where none reaches --min-fidelity.")
    private boolean best;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "concept",
            description = "How history is resampled: concept (default).")
    private String method;

    @Mixin
    private ProfileOption profile;

    @Option(names = "--seed", paramLabel = "S", description = "A whole number. Default: one is drawn and told.")
    private @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "T", description = "How many threads to use. Default: all processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--format",
            paramLabel = "csv",
            defaultValue = "csv",
            description = "What to write for each series: csv (default).")
    private String format;

    @Option(names = "--dry-run", description = "Generate and score everything, write nothing.")
    private boolean dryRun;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; made if absent.")
    private @Nullable Path out;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    /** A file, or the bundled sample. */
    private static final class HistoryChoice {

        @Parameters(paramLabel = "INPUT", description = "The real history, a CSV file of bars, plain or gzipped.")
        private @Nullable Path file;

        @Option(names = "--sample", description = "Use the bundled daily S&P 500 bars, 2000 to 2020.")
        private boolean sample;

        Input read(BarSource source) throws IOException {
            return sample || file == null ? BarSource.sample() : source.read(file);
        }
    }

    @Override
    public Integer call() throws IOException {
        requireOptionsThatFit();
        Fidelity fidelity = profile.fidelity();
        Input input = history.read(source);
        PathSet paths = generator(input, fidelity).generate(count);
        List<SeriesResult> results;
        if (dryRun || out == null) {
            results = run(paths, path -> SeriesResult.of(path, Optional.empty()));
        } else {
            results = write(paths, input, fidelity.against(input.series()), out);
        }
        new BatchSummary(paths, input, results, fidelity.name(), dryRun ? null : out)
                .print(spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private void requireOptionsThatFit() {
        if (!method.equals(BlockLaw.concept().name())) {
            throw new CallException("--method must be concept but was '" + method + "'");
        }
        if (!format.equals("csv")) {
            throw new CallException("--format must be csv but was '" + format + "'");
        }
        if (minFidelity == null && (best || maxAttempts != null)) {
            throw new CallException((best ? "--best" : "--max-attempts") + " needs a threshold; add --min-fidelity");
        }
        if (out == null && !dryRun) {
            throw new CallException("--out must name a folder to write to; or use --dry-run to write nothing");
        }
        if (threads != null && threads < 1) {
            throw new CallException("--threads must be at least 1 but was " + threads);
        }
    }

    private Generator generator(Input input, Fidelity fidelity) {
        Generator generator = Synth.from(input.series()).blocks(BlockLaw.concept());
        if (minFidelity == null) {
            generator = generator.scoredBy(fidelity);
        } else {
            Acceptance rule = fidelity.atLeast(minFidelity);
            rule = maxAttempts == null ? rule : rule.within(maxAttempts);
            generator = generator.accept(best ? rule.orBest() : rule);
        }
        return seed == null ? generator : generator.seed(seed);
    }

    /** Writes every series and the report, all or none. */
    private List<SeriesResult> write(PathSet paths, Input input, FidelityYardstick yardstick, Path folder)
            throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        ExistingFiles existing = overwrite ? ExistingFiles.REPLACE : ExistingFiles.REFUSE;
        try (BatchDirectory batch = BatchDirectory.open(folder, names.id(), names.all(), existing)) {
            List<SeriesResult> results = run(paths, path -> {
                try {
                    batch.add(names.csv(path.index() + 1), path.series());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return SeriesResult.of(
                        path, Optional.of(yardstick.scorecard(path.series()).candidate()));
            });
            BatchReport report = new BatchReport(paths.recipe(), input, yardstick.history(), results);
            batch.add(names.report(), report::writeTo);
            batch.commit();
            return results;
        }
    }

    private List<SeriesResult> run(PathSet paths, Function<SyntheticPath, SeriesResult> work) {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Progress progress = new Progress(spec.commandLine().getErr(), paths.size());
        List<SeriesResult> results = new ArrayList<>(paths.size());
        try {
            paths.forEachOrdered(Math.min(workers, paths.size()), work, result -> {
                results.add(result);
                progress.step();
            });
        } finally {
            progress.end();
        }
        return results;
    }
}
