package io.synthmarket.cli;

import io.synthmarket.cli.batch.Batch;
import io.synthmarket.cli.batch.Progress;
import io.synthmarket.cli.batch.ReplayOptions;
import io.synthmarket.cli.batch.WritingOptions;
import io.synthmarket.cli.output.OutFolder;
import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.RejectionAudit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth replay}: makes a batch, or one series of it, again. */
@Command(
        name = "replay",
        description = "Makes a batch again from its recipe, or one series of it, bit for bit.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private ReplayOptions source;

    @Option(
            names = "--path",
            paramLabel = "I",
            description = "Make series I alone, numbered from 1 as its file is, without a report.")
    private @Nullable Integer number;

    @Mixin
    private OutFolder target;

    @Mixin
    private WritingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = target.require("");
        options.formats();
        ReplayOptions.Again again = source.read(err);
        BarSeries history = again.input().series();
        RejectionAudit audit = new RejectionAudit();
        Progress progress = Progress.on(err);
        PathSet paths =
                number == null ? Synth.replay(again.recipe(), history, audit) : Synth.replay(again.recipe(), history);
        Batch batch = Batch.of(paths, again.input(), options, audit);
        PrintWriter out = spec.commandLine().getOut();
        if (number == null) {
            batch.write(folder, target.existingFiles(), progress, Optional.empty())
                    .print(out, Optional.of(folder));
        } else {
            requireSeries(number, paths);
            batch.writeOne(number, folder, target.existingFiles(), progress)
                    .forEach(name -> out.println(folder.resolve(name)));
        }
        return ExitCode.DONE;
    }

    private void requireSeries(int asked, PathSet paths) {
        if (asked < 1 || asked > paths.size()) {
            throw new CallException(
                    "--path must be in 1 to " + paths.size() + ", the series of this recipe, but was " + asked);
        }
        if (options.formats().contains(OutputFormat.ZIP)) {
            throw new CallException("--format zip packs whole batches; leave out zip, or --path");
        }
    }
}
