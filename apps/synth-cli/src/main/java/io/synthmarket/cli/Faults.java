package io.synthmarket.cli;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.text.FaultWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a fault in one line on the error stream, and what exit code it has. */
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("synth: " + FaultWords.of(fault) + guess(fault) + "; see " + help);
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
        CallFault told = CallFault.of(fault);
        command.getErr().println("synth: " + told.getMessage());
        if (Main.isVerbose(command)) {
            Objects.requireNonNull(told.getCause()).printStackTrace(command.getErr());
        }
        return switch (told.kind()) {
            case THRESHOLD_NOT_REACHED -> ExitCode.THRESHOLD_NOT_REACHED;
            case DEVICE -> ExitCode.DEVICE_FAULT;
            case BAD_INPUT, INTERRUPTED -> ExitCode.BAD_INPUT;
        };
    }
}
