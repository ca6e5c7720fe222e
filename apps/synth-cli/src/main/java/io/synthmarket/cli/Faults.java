package io.synthmarket.cli;

import io.synthmarket.core.OptionException;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.io.BarDataException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.core.exc.JacksonIOException;

/** Tells a fault in one line on the error stream, and what exit code it has. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("synth: " + text(fault) + guess(fault) + "; see " + help);
        if (Main.isVerbose(command)) {
            fault.printStackTrace(command.getErr());
        }
        return ExitCode.BAD_INPUT;
    }

    /** Asks for the option or command that a mistyped word may stand for. */
    private static String guess(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException mistyped) {
            return mistyped.getSuggestions().stream()
                    .findFirst()
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
        }
        return "";
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
        err.println("synth: " + textOf(fault));
        if (verbose) {
            fault.printStackTrace(err);
        }
    }

    /** Tells a fault in one line, in the words of the command line. */
    static String textOf(Throwable fault) {
        if (isInterruption(fault)) {
            return "interrupted, nothing was written";
        }
        return fault instanceof ThresholdNotReachedException unreached ? text(unreached) : text(fault);
    }

    /** Files that an interrupted thread writes to fail as if their device had. */
    static boolean isInterruption(Throwable fault) {
        return fault instanceof CancellationException
                || (fault instanceof IOException && Thread.currentThread().isInterrupted());
    }

    private static String text(ThresholdNotReachedException fault) {
        String best = fault.bestText().map(score -> "the best scored " + score).orElse("none could be scored");
        String obstacle = fault.obstacle()
                .map(metric -> ", most often held back by " + metric)
                .orElse("");
        String reachable = fault.reachableText()
                .map(score -> " to " + score + " (which every series can be expected to reach)")
                .orElse("");
        return "series " + (fault.path() + 1) + ": no candidate reached --min-fidelity, " + best + obstacle
                + "; lower it" + reachable + ", raise --max-attempts or add --best";
    }

    /** The first line of the message, in the words of the command line. */
    static String text(Throwable fault) {
        String message = fault.getMessage();
        String line = message == null
                ? fault.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        if (fault instanceof OptionException stated) {
            return flag(stated.option()) + " " + stated.fault();
        }
        if (fault instanceof BarDataException content) {
            return FileWords.after(content.source(), line);
        }
        return fault instanceof FileAlreadyExistsException ? FileWords.ofTaken(line) : line;
    }

    private static String flag(OptionException.Option option) {
        return switch (option) {
            case PATHS -> "-n";
            case LENGTH -> "--length";
            case THRESHOLD -> "--min-fidelity";
            case MAX_ATTEMPTS -> "--max-attempts";
            case UNCERTAINTY -> "--uncertainty";
            case TICK -> "--tick";
            case LOT_SIZE -> "--lot";
        };
    }

    static int exitCode(Throwable fault) {
        if (fault instanceof ThresholdNotReachedException) {
            return ExitCode.THRESHOLD_NOT_REACHED;
        }
        boolean ofTheDevice = fault instanceof IOException
                && !isInterruption(fault)
                && !(fault instanceof FileAlreadyExistsException)
                && !(fault instanceof NotDirectoryException);
        return ofTheDevice ? ExitCode.DEVICE_FAULT : ExitCode.BAD_INPUT;
    }
}
