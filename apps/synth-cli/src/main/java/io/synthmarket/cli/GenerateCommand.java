package io.synthmarket.cli;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RejectionAudit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
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
            "Writes synthetic_1_batch_ID.csv, synthetic_2_batch_ID.csv, ... and synthetic_batch_ID_report.json with a page, ..._report.html,"
                    + " to look at, all or none."
                    + " ID is made of history, options, seed and N: the same call with the same seed writes the same bytes."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class GenerateCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "INPUT", description = BarSource.INPUT)
    private @Nullable Path file;

    @Option(names = "--sample", description = BarSource.SAMPLE)
    private boolean sample;

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

    @Mixin
    private MakingOptions making;

    @Mixin
    private ProfileOption profile;

    @Option(names = "--seed", paramLabel = "S", description = "A whole number. Default: one is drawn and told.")
    private @Nullable Long seed;

    @Option(names = "--dry-run", description = "Generate and score everything, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--resume",
            description = "Make an interrupted batch again, with the same --seed: files that are already right are left"
                    + " alone.")
    private boolean resume;

    @Mixin
    private BatchOptions options;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireOptionsThatFit();
        if (!dryRun) {
            options.requireOut("; or use --dry-run to write nothing");
        }
        Generation generation =
                prepare(source.readOrSample(file, sample, spec.commandLine().getErr()));
        Progress progress = Progress.on(spec.commandLine().getErr());
        List<SeriesResult> results = make(generation, progress);
        PrintWriter out = spec.commandLine().getOut();
        generation.summary(results, dryRun ? null : options.out()).print(out);
        generation.warnings().forEach(warning -> out.println("warning   " + warning));
        return ExitCode.DONE;
    }

    /** Makes ready what the options ask for, of an input. */
    Generation prepare(Input input) {
        RejectionAudit audit = new RejectionAudit();
        Generator generator = generator(input, profile.fidelity());
        PathSet paths = (needsAudit() ? generator.watchedBy(audit) : generator).generate(count);
        return new Generation(paths, input, options, options.formats(), audit, minFidelity != null);
    }

    boolean isDryRun() {
        return dryRun;
    }

    BarSource source() {
        return source;
    }

    BatchOptions options() {
        return options;
    }

    @Nullable
    Long seed() {
        return seed;
    }

    private boolean needsAudit() {
        return minFidelity != null || !dryRun;
    }

    private List<SeriesResult> make(Generation generation, Progress progress) throws IOException {
        try {
            return dryRun
                    ? generation.tryOut(progress)
                    : generation.write(options.requireOut(""), existingFiles(), progress, draft -> {});
        } catch (ThresholdNotReachedException e) {
            if (seed == null) {
                spec.commandLine()
                        .getErr()
                        .println("synth: note: the seed was "
                                + generation.paths().recipe().seed());
            }
            throw e;
        } catch (CancellationException e) {
            throw new CallException("interrupted, nothing was written; to make the same batch add --seed "
                    + generation.paths().recipe().seed());
        }
    }

    /** Refuses options that do not go together. */
    void requireOptionsThatFit() {
        if (minFidelity == null && (best || maxAttempts != null)) {
            throw new CallException((best ? "--best" : "--max-attempts") + " needs a threshold; add --min-fidelity");
        }
        if (resume && seed == null) {
            throw new CallException("--resume needs the seed of the interrupted call; add --seed");
        }
        if (resume && options.overwrite()) {
            throw new CallException("--resume keeps the files that are finished; leave out --overwrite");
        }
        options.formats();
    }

    private ExistingFiles existingFiles() {
        return resume ? ExistingFiles.KEEP_EQUAL : options.existingFiles();
    }

    private Generator generator(Input input, Fidelity fidelity) {
        Generator generator = making.applyTo(Synth.from(input.series()));
        if (minFidelity == null) {
            generator = generator.scoredBy(fidelity);
        } else {
            Acceptance rule = fidelity.atLeast(minFidelity);
            rule = maxAttempts == null ? rule : rule.maxAttempts(maxAttempts);
            generator = generator.accept(best ? rule.orBest() : rule);
        }
        return seed == null ? generator : generator.seed(seed);
    }
}
