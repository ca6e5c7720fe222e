package io.synthmarket.cli;

import io.synthmarket.core.ThresholdNotReachedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.exc.JacksonIOException;

/** Tells a fault in one line on the error stream, and what exit code it has. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** What the library and the option parser say, and what it is called here. */
    private static final Map<String, String> WORDS = Map.of(
            "BadRowPolicy.SKIP", "--bad-rows skip",
            "BadRowPolicy.REPAIR", "--bad-rows repair",
            "use ExistingFiles.REPLACE to overwrite it", "use --overwrite to replace it, or another --out",
            "number of paths must be", "-n must be",
            "threshold must be in", "--min-fidelity must be in",
            "maxAttempts must be", "--max-attempts must be",
            "length must be", "--length must be",
            "is not an int", "is not a whole number",
            "is not a long", "is not a whole number",
            "is not a double", "is not a number");

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("synth: " + text(fault) + "; see " + help);
        if (Main.isVerbose(command)) {
            fault.printStackTrace(command.getErr());
        }
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, @Nullable ParseResult parsed) {
        Throwable cause = fault instanceof UncheckedIOException || fault instanceof JacksonIOException
                ? Objects.requireNonNull(fault.getCause())
                : fault;
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

    /** The first line of the message, in the words of the command line. */
    private static String text(Throwable fault) {
        String message = fault.getMessage();
        String line = message == null
                ? fault.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            line = line.replace(word.getKey(), word.getValue());
        }
        return line;
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
