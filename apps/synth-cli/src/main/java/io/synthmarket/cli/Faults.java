package io.synthmarket.cli;

import io.synthmarket.core.ThresholdNotReachedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a fault in one line on the error stream, and what exit code it has. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        tell(command.getErr(), fault, false);
        command.getErr().println("try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, @Nullable ParseResult parsed) {
        Throwable cause = fault instanceof UncheckedIOException ? Objects.requireNonNull(fault.getCause()) : fault;
        tell(command.getErr(), cause, Main.isVerbose(command));
        return exitCode(cause);
    }

    private static void tell(PrintWriter err, Throwable fault, boolean verbose) {
        err.println(
                "synth: " + (fault instanceof ThresholdNotReachedException unreached ? text(unreached) : text(fault)));
        if (verbose) {
            fault.printStackTrace(err);
        }
    }

    private static String text(ThresholdNotReachedException fault) {
        OptionalDouble best = fault.best();
        return String.format(
                Locale.ROOT,
                "series %d: no candidate reached --min-fidelity, %s; lower it, raise --max-attempts or add --best",
                fault.path() + 1,
                best.isPresent()
                        ? String.format(Locale.ROOT, "the best scored %.2f", best.getAsDouble())
                        : "none could be scored");
    }

    /** The first line of the message, what it says to do in the words of the command line. */
    private static String text(Throwable fault) {
        String message = fault.getMessage();
        return message == null
                ? fault.getClass().getSimpleName()
                : message.lines()
                        .findFirst()
                        .orElse("")
                        .replace("BadRowPolicy.SKIP", "--bad-rows skip")
                        .replace("BadRowPolicy.REPAIR", "--bad-rows repair")
                        .replace("ExistingFiles.REPLACE", "--overwrite");
    }

    private static int exitCode(Throwable fault) {
        if (fault instanceof ThresholdNotReachedException) {
            return ExitCode.THRESHOLD_NOT_REACHED;
        }
        boolean ofTheDevice = fault instanceof IOException
                && !(fault instanceof FileAlreadyExistsException)
                && !(fault instanceof NotDirectoryException);
        return ofTheDevice ? ExitCode.DEVICE_FAULT : ExitCode.BAD_INPUT;
    }
}
