package io.synthmarket.cli.call;

import io.synthmarket.cli.input.FileCheck;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.FaultWords;
import io.synthmarket.cli.text.NumberWords;
import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        FileCheck check = parse(file, words);
        try {
            return FileCheck.json(name, check.read());
        } catch (BarDataException | IOException | CallException e) {
            return FileCheck.json(name, CallFault.renamed(FaultWords.of(e), file, name), e);
        }
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
        FileCheck check = parse(file, words);
        try {
            return check.bars();
        } catch (IOException | RuntimeException e) {
            throw CallFault.of(e, file, name);
        }
    }

    private static FileCheck parse(Path file, List<String> words) throws CallFault {
        FileCheck check = new FileCheck();
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(words);
        try {
            NumberWords.in(new CommandLine(check)).setExpandAtFiles(false).parseArgs(all.toArray(String[]::new));
        } catch (ParameterException e) {
            throw CallFault.of(e);
        }
        return check;
    }
}
