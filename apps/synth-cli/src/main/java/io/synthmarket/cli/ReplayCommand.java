package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.RejectionAudit;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
    private RecipeOptions source;

    @Option(
            names = "--path",
            paramLabel = "I",
            description = "Make series I alone, numbered from 1 as its file is, without a report.")
    private @Nullable Integer number;

    @Mixin
    private BatchOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = options.requireOut("");
        Formats formats = options.formats();
        RecipeOptions.Again again = source.read(err);
        Input input = again.input();
        RejectionAudit audit = new RejectionAudit();
        Progress progress = Progress.on(err);
        PathSet paths = number == null
                ? Synth.replay(again.recipe(), input.series(), audit)
                : Synth.replay(again.recipe(), input.series());
        Batch batch = Batch.of(paths, input, options, progress);
        PrintWriter out = spec.commandLine().getOut();
        if (number == null) {
            List<SeriesResult> results = batch.write(folder, formats, options.existingFiles(), audit);
            new BatchSummary(paths, input, results, formats, options.reportForm(), folder).print(out);
        } else {
            requireSeries(number, paths);
            Formats alone = formats.divided(Formats.Division.PER_SERIES);
            batch.writeOne(number, folder, alone, options.existingFiles());
            BatchNames.of(paths.recipe()).series(number, alone).forEach(name -> out.println(folder.resolve(name)));
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
