package io.synthmarket.cli;

import io.synthmarket.cli.batch.Progress;
import io.synthmarket.cli.batch.ReplayOptions;
import io.synthmarket.cli.batch.ReportForm;
import io.synthmarket.cli.batch.ThreadsOption;
import io.synthmarket.cli.input.Input;
import io.synthmarket.cli.output.OutFolder;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.report.ReportDraft;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth report}: makes a batch again and writes a page to look at, and nothing else. */
@Command(
        name = "report",
        description =
                "Makes a batch again from its recipe and writes a page to look at: one HTML file that needs no network.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private ReplayOptions source;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.html",
            description = "Where to write the page; its folder is made if absent.")
    private Path out;

    @Option(names = "--title", paramLabel = "TEXT", description = "What the page is entitled.")
    private @Nullable String title;

    @Option(
            names = "--drawn",
            paramLabel = "D",
            defaultValue = "100",
            description = "How many series are drawn one by one, the first ones. Default: 100.")
    private int drawn;

    @Option(names = "--overwrite", description = "Replace a file that exists.")
    private boolean overwrite;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (drawn < 1) {
            throw new CallException("--drawn must be at least 1 but was " + drawn);
        }
        requirePage();
        PrintWriter err = spec.commandLine().getErr();
        int processors = threads.count();
        ReplayOptions.Again again = source.read(err);
        RejectionAudit audit = new RejectionAudit();
        PathSet paths = Synth.replay(again.recipe(), again.input().series(), audit);
        ContentWriter page = stream -> {
            ReportDraft draft = draft(paths, again.input(), audit);
            Progress.on(err).follow(paths.run().threads(processors), draft::sketch, draft::add);
            draft.writeTo(stream);
        };
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        page.writeFile(out, overwrite ? ExistingFiles.REPLACE : ExistingFiles.REFUSE);
        spec.commandLine().getOut().println(out);
        return ExitCode.DONE;
    }

    private void requirePage() {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            throw new CallException("--out must name a page, as page.html does, but was " + out);
        }
        Path folder = out.getParent();
        if (folder != null) {
            OutFolder.checked(folder);
        }
    }

    private ReportDraft draft(PathSet paths, Input input, RejectionAudit audit) {
        var report = ReportForm.pageOf(paths, input).audited(audit).drawn(drawn);
        return (title == null ? report : report.title(title)).begin();
    }
}
