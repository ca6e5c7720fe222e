package io.synthmarket.cli;

import io.synthmarket.cli.CallFault.Kind;
import io.synthmarket.core.ThresholdNotReachedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A call of {@code synth generate} that a program makes: the same options, the same files, bit for bit, and the same words where
 * something is at fault.
 */
public final class GenerateCall {

    /** What the program that calls decides by itself. */
    private static final Set<String> OF_THE_CALLER =
            Set.of("--sample", "--out", "--overwrite", "--resume", "--verbose", "--help", "--version");

    private final GenerateCommand command;

    private GenerateCall(GenerateCommand command) {
        this.command = command;
    }

    /**
     * Lists the options that {@link #parse} takes.
     *
     * @return all options of the command but those that say where input and output are
     */
    public static List<CallOption> options() {
        return commandLine(new GenerateCommand()).getCommandSpec().options().stream()
                .filter(Predicate.not(option -> OF_THE_CALLER.contains(option.longestName())))
                .map(GenerateCall::described)
                .toList();
    }

    private static CallOption described(OptionSpec option) {
        boolean isSwitch = option.arity().max() == 0;
        Class<?> type = option.auxiliaryTypes()[0];
        return new CallOption(
                option.longestName(),
                isSwitch ? Optional.empty() : Optional.of(option.paramLabel()),
                String.join(" ", option.description()),
                isSwitch ? CallOption.Type.SWITCH : typeOf(type),
                option.isMultiValue());
    }

    private static CallOption.Type typeOf(Class<?> type) {
        if (type == int.class || type == Integer.class || type == Long.class) {
            return CallOption.Type.INTEGER;
        }
        return type == Double.class ? CallOption.Type.NUMBER : CallOption.Type.TEXT;
    }

    /**
     * Reads options as they are typed.
     *
     * @param words flags and their values, such as {@code -n}, {@code 20}
     * @return the call
     * @throws CallFault if they are no options of the command, or do not go together
     */
    public static GenerateCall parse(List<String> words) throws CallFault {
        GenerateCommand command = new GenerateCommand();
        try {
            CommandLine line = commandLine(command);
            line.parseArgs(words.toArray(String[]::new));
            command.requireOptionsThatFit();
            return new GenerateCall(command);
        } catch (ParameterException | CallException e) {
            throw fault(e);
        }
    }

    /**
     * Tells how many threads are asked for.
     *
     * @return the number, empty if none is stated
     */
    public OptionalInt threads() {
        Integer threads = command.options().threadsAskedFor();
        return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
    }

    /**
     * Tells which seed is asked for.
     *
     * @return the seed, empty if one is to be drawn
     */
    public OptionalLong seed() {
        Long seed = command.seed();
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    private static CommandLine commandLine(GenerateCommand command) {
        return NumberWords.in(new CommandLine(command)).setExpandAtFiles(false);
    }

    /**
     * Reads a history and makes everything ready; nothing is generated yet.
     *
     * @param file the file of bars
     * @param name what it is called in messages and reports
     * @return the batch to be made
     * @throws CallFault if the file cannot be read, or does not go with the options
     */
    public PreparedBatch prepare(Path file, String name) throws CallFault {
        try {
            StringWriter notes = new StringWriter();
            Input input = command.source().read(file, new PrintWriter(notes));
            return prepare(input.as(renamed(input.name(), file, name)), renamed(notes.toString(), file, name));
        } catch (IOException | RuntimeException e) {
            throw fault(e, told -> renamed(told, file, name));
        }
    }

    /**
     * Makes everything ready to generate from the bundled sample.
     *
     * @return the batch to be made
     * @throws CallFault if the sample does not go with the options
     */
    public PreparedBatch prepareSample() throws CallFault {
        try {
            return prepare(command.source().readOrSample(null, true, new PrintWriter(new StringWriter())), "");
        } catch (IOException | RuntimeException e) {
            throw fault(e);
        }
    }

    private PreparedBatch prepare(Input input, String notes) {
        List<String> told = notes.lines()
                .map(line -> line.replaceFirst("^synth: note: ", ""))
                .toList();
        return new PreparedBatch(command.prepare(input), command.isDryRun(), told);
    }

    /** Calls a file in a text by the name that its owner knows. */
    static String renamed(String text, Path file, String name) {
        return text.replace(file.toString(), name).replace(String.valueOf(file.getFileName()), name);
    }

    static CallFault fault(Exception fault) {
        Exception cause = fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : fault;
        return fault(cause, told -> told);
    }

    /** Makes one that calls a file by the name that its owner knows. */
    static CallFault fault(Exception fault, UnaryOperator<String> renaming) {
        return new CallFault(kind(fault), Faults.textOf(fault), renaming, fault);
    }

    private static Kind kind(Exception fault) {
        if (fault instanceof ThresholdNotReachedException) {
            return Kind.THRESHOLD_NOT_REACHED;
        }
        if (Faults.isInterruption(fault)) {
            return Kind.INTERRUPTED;
        }
        return Faults.exitCode(fault) == ExitCode.DEVICE_FAULT ? Kind.DEVICE : Kind.BAD_INPUT;
    }
}
