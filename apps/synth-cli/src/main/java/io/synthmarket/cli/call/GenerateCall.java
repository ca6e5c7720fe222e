package io.synthmarket.cli.call;

import io.synthmarket.cli.batch.GenerateOptions;
import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.input.Input;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.NumberWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A call of {@code synth generate} that a program makes: the same options, the same files, bit for bit, and the same words where
 * something is at fault.
 */
public final class GenerateCall {

    private final GenerateOptions options;

    private GenerateCall(GenerateOptions options) {
        this.options = options;
    }

    /**
     * Lists the options that {@link #parse} takes.
     *
     * @return all options of the command but those that say where input and output are
     */
    public static List<CallOption> options() {
        return commandLine(new GenerateOptions()).getCommandSpec().options().stream()
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
        GenerateOptions options = new GenerateOptions();
        try {
            commandLine(options).parseArgs(words.toArray(String[]::new));
            options.requireThatFit();
        } catch (ParameterException | CallException e) {
            throw CallFault.of(e);
        }
        return new GenerateCall(options);
    }

    /**
     * Tells how many series are asked for.
     *
     * @return the number as it was stated, which may not do
     */
    public int paths() {
        return options.count();
    }

    /**
     * Tells how many bars each series is to have.
     *
     * @return the number as it was stated, which may not do; empty if it hangs on history
     */
    public OptionalInt length() {
        return options.length();
    }

    /**
     * Tells how many threads are asked for.
     *
     * @return the number, empty if none is stated
     */
    public OptionalInt threads() {
        return options.threads();
    }

    /**
     * Tells which seed is asked for.
     *
     * @return the seed, empty if one is to be drawn
     */
    public OptionalLong seed() {
        return options.seed();
    }

    private static CommandLine commandLine(GenerateOptions options) {
        return NumberWords.in(new CommandLine(options)).setExpandAtFiles(false);
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
            Input input = options.source().read(file, new PrintWriter(notes));
            String told = CallFault.renamed(notes.toString(), file, name);
            return prepare(input.as(CallFault.renamed(input.name(), file, name)), told);
        } catch (IOException | RuntimeException e) {
            throw CallFault.of(e, file, name);
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
            return prepare(BarSource.sample(), "");
        } catch (RuntimeException e) {
            throw CallFault.of(e);
        }
    }

    private PreparedBatch prepare(Input input, String notes) {
        List<String> told = notes.lines()
                .map(line -> line.replaceFirst("^synth: note: ", ""))
                .toList();
        return new PreparedBatch(options.prepare(input), options.isDryRun(), told);
    }
}
