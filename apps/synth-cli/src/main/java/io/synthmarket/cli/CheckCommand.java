package io.synthmarket.cli;

import io.synthmarket.cli.input.FileCheck;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.FaultWords;
import io.synthmarket.cli.text.FileWords;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code synth check}: tells what is in a file. */
@Command(
        name = "check",
        description =
                "Tells what is in a file of bars: rows, columns, times, and each defect with its count and first line.",
        footer =
                "Unless --bad-rows says otherwise, bad rows are counted and left out. What the file does not say and its rows do is told"
                        + " as inferred.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print JSON, of a file that cannot be read too: its fault.")
    private boolean asJson;

    @Mixin
    private FileCheck check;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String name = String.valueOf(check.file().getFileName());
        ReadResult result;
        try {
            result = check.read();
        } catch (BarDataException | IOException | CallException e) {
            if (asJson) {
                out.print(FileCheck.json(name, FaultWords.of(e), e));
            }
            throw e;
        }
        if (asJson) {
            out.print(FileCheck.json(name, result));
        } else {
            out.print(FileWords.after(result.report().source(), result.report().asText()));
            out.println("  series: " + result.series());
        }
        return ExitCode.DONE;
    }
}
