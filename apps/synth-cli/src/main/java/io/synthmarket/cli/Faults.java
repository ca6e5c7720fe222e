package io.synthmarket.cli;

import io.synthmarket.core.ThresholdNotReachedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
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
        String message = fault.getMessage();
        err.println("synth: " + (message == null ? fault.getClass().getSimpleName() : firstLine(message)));
        if (verbose) {
            fault.printStackTrace(err);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
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
