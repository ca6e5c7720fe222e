package io.synthmarket.cli;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.ThresholdNotReachedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
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

    /** What the library and the option parser say, and what it is called here. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("BadRowPolicy.SKIP", "--bad-rows skip"),
            Map.entry("BadRowPolicy.REPAIR", "--bad-rows repair"),
            Map.entry("state CsvDialect \"", "give --dialect \""),
            Map.entry("use Repair.none().sort()", "use --repair sort"),
            Map.entry("use Repair.none().dropZero()", "use --repair drop-zero"),
            Map.entry("use Repair.none().dropDuplicates()", "use --repair drop-duplicates"),
            Map.entry("state the zone of the market to the reader", "give --dialect zone=ID of the market"),
            Map.entry("leave adjust out", "leave --repair adjust out"),
            Map.entry("leave instrument out", "leave instrument out of --dialect"),
            Map.entry("such as CsvDialect \"charset", "such as --dialect \"charset"),
            Map.entry("use ExistingFiles.REPLACE to overwrite it", "use --overwrite to replace it, or another --out"),
            Map.entry("number of paths must be", "-n must be"),
            Map.entry("threshold must be in", "--min-fidelity must be in"),
            Map.entry("maxAttempts must be", "--max-attempts must be"),
            Map.entry("block length must be", "--block-length must be"),
            Map.entry("length must be in [1, 2000000000]", "--length must be in [1, 2000000000]"),
            Map.entry("uncertainty must be", "--uncertainty must be"),
            Map.entry("uncertainty is for laws", "--uncertainty is for methods"),
            Map.entry("tick must be", "--tick must be"),
            Map.entry("lot size must be", "--lot must be"),
            Map.entry("limit the windows, or", "limit them by --window-limit, or"),
            Map.entry("numbers of FLOAT32 only", "numbers of --dtype float32 only"),
            Map.entry("where FLOAT64 is needed", "where float64 is needed"),
            Map.entry("read it by BarParquet", "name it .parquet"),
            Map.entry("read it by BarArrow", "name it .arrow"),
            Map.entry("read it by BarWorkbook or BarArchive", "name it .xlsx or .zip"),
            Map.entry("is not an int", "is not a whole number"),
            Map.entry("is not a long", "is not a whole number"),
            Map.entry("is not a double", "is not a number"));

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
        return inWordsOfTheCommandLine(line);
    }

    /** Calls what the library says by the names that it has here. */
    static String inWordsOfTheCommandLine(String text) {
        String line = text;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            line = line.replace(word.getKey(), word.getValue());
        }
        for (BarFeature feature : BarFeature.values()) {
            line = line.replace(
                    "feature " + feature + " needs",
                    "feature " + FormatDetails.FeaturesConverter.name(feature) + " needs");
        }
        return line;
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
