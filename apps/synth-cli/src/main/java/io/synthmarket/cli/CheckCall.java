package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A call of {@code synth check --json} that a program makes. */
public final class CheckCall {

    private CheckCall() {}

    /**
     * Tells what is in a file and what is wrong with it.
     *
     * @param file the file of bars
     * @param name what it is called in the answer
     * @param words options of the command, such as {@code --dialect}, {@code dates=day-first}
     * @return what the command prints, of a file that cannot be read too
     * @throws CallFault if the options are at fault
     */
    public static String json(Path file, String name, List<String> words) throws CallFault {
        return parse(file, words).json(name);
    }

    /**
     * Reads the bars of a file as {@link #json} tells of them, those of a file of typed columns too.
     *
     * @param file the file of bars
     * @param name what it is called in messages
     * @param words options of the command, such as {@code --dialect}, {@code dates=day-first}
     * @return the bars
     * @throws CallFault if the options are at fault, or the file cannot be read
     */
    public static BarSeries bars(Path file, String name, List<String> words) throws CallFault {
        CheckCommand command = parse(file, words);
        try {
            return command.bars();
        } catch (IOException | RuntimeException e) {
            throw GenerateCall.fault(e, told -> GenerateCall.renamed(told, file, name));
        }
    }

    private static CheckCommand parse(Path file, List<String> words) throws CallFault {
        CheckCommand command = new CheckCommand();
        try {
            NumberWords.in(new CommandLine(command)).setExpandAtFiles(false).parseArgs(withFile(file, words));
        } catch (ParameterException e) {
            throw GenerateCall.fault(e, told -> told);
        }
        return command;
    }

    private static String[] withFile(Path file, List<String> words) {
        String[] all = new String[words.size() + 2];
        all[0] = file.toString();
        all[1] = "--json";
        for (int i = 0; i < words.size(); i++) {
            all[i + 2] = words.get(i);
        }
        return all;
    }
}
