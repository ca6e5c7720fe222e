package io.synthmarket.cli;

import io.synthmarket.cli.text.NumberWords;
import io.synthmarket.core.Synth;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code synth}. */
@Command(
        name = "synth",
        description = "Generates synthetic market data from a real history, measures it and scores it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            GenerateCommand.class,
            ReplayCommand.class,
            MetricsCommand.class,
            ScoreCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            WorstCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            ShellCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 threshold not reached, nothing written; 2 bad usage or input; 3 read or write fault.",
            "Example: synth generate prices.csv -n 100 --seed 42 --out batch"
        })
public final class Main implements Runnable {

    private static final long LONGEST_FAREWELL_SECONDS = 10;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of a fault.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs the program and ends the JVM with its exit code.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(interruptionOf(Thread.currentThread(), ended)));
        int code = run(out, err, args);
        if (out.checkError()) {
            err.println("synth: standard output could not be written");
            code = ExitCode.DEVICE_FAULT;
        }
        ended.countDown();
        System.exit(code);
    }

    /** On Ctrl-C, gives the program a moment to take back what it has written so far. */
    private static Runnable interruptionOf(Thread program, CountDownLatch ended) {
        return () -> {
            program.interrupt();
            try {
                if (!ended.await(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("synth: interrupted; a hidden folder may be left where it was writing");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Runs the program on given streams and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        try {
            return commandLine(out, err).execute(args);
        } catch (OutOfMemoryError e) {
            err.println("synth: not enough memory; give Java more with -Xmx, or make fewer or shorter series");
            return ExitCode.DEVICE_FAULT;
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Faults faults = new Faults();
        return NumberWords.in(new CommandLine(new Main()))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults)
                .setUsageHelpAutoWidth(true);
    }

    /** Tells whether {@code --verbose} was given, to the program or to a command of it. */
    static boolean isVerbose(CommandLine command) {
        Object root = command.getCommandSpec().root().userObject();
        return root instanceof Main main && main.verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a command: generate, replay, metrics, score, compare, check, worst, report, export or shell");
    }

    /** The version as {@code --version} prints it. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"synth " + Synth.version()};
        }
    }
}
