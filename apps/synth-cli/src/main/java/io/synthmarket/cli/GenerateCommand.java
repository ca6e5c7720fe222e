package io.synthmarket.cli;

import io.synthmarket.cli.batch.Batch;
import io.synthmarket.cli.batch.BatchResult;
import io.synthmarket.cli.batch.GenerateOptions;
import io.synthmarket.cli.batch.Progress;
import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.output.OutFolder;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
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
            "Writes synthetic_1_batch_ID.csv, synthetic_2_batch_ID.csv, ... and synthetic_batch_ID_report.json with a page,"
                    + " ..._report.html, to look at, all or none."
                    + " ID is made of history, options, seed and N: the same call with the same seed writes the same bytes."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class GenerateCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "INPUT", description = BarSource.INPUT)
    private @Nullable Path file;

    @Option(names = "--sample", description = BarSource.SAMPLE)
    private boolean sample;

    @Mixin
    private OutFolder target;

    @Option(
            names = "--resume",
            description = "Make an interrupted batch again, with the same --seed: files that are already right are left"
                    + " alone.")
    private boolean resume;

    @Mixin
    private GenerateOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.requireThatFit();
        requireResumable();
        Optional<Path> folder = options.isDryRun()
                ? Optional.empty()
                : Optional.of(target.require("; or use --dry-run to write nothing"));
        PrintWriter err = spec.commandLine().getErr();
        Batch batch = options.prepare(options.source().readOrSample(file, sample, err));
        BatchResult result = make(batch, folder, Progress.on(err));
        PrintWriter out = spec.commandLine().getOut();
        result.print(out, folder);
        result.warnings().forEach(warning -> out.println("warning   " + warning));
        return ExitCode.DONE;
    }

    private void requireResumable() {
        if (resume && options.seed().isEmpty()) {
            throw new CallException("--resume needs the seed of the interrupted call; add --seed");
        }
        if (resume && target.overwrites()) {
            throw new CallException("--resume keeps the files that are finished; leave out --overwrite");
        }
    }

    private BatchResult make(Batch batch, Optional<Path> folder, Progress progress) throws IOException {
        try {
            return folder.isEmpty()
                    ? batch.tryOut(progress)
                    : batch.write(folder.get(), existingFiles(), progress, Optional.empty());
        } catch (ThresholdNotReachedException e) {
            if (options.seed().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("synth: note: the seed was "
                                + batch.paths().recipe().seed());
            }
            throw e;
        } catch (CancellationException e) {
            throw new CallException("interrupted, nothing was written; to make the same batch add --seed "
                    + batch.paths().recipe().seed());
        }
    }

    private ExistingFiles existingFiles() {
        return resume ? ExistingFiles.KEEP_EQUAL : target.existingFiles();
    }
}
