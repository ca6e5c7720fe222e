package io.synthmarket.server;

import io.synthmarket.core.Synth;
import io.synthmarket.server.http.WarmUp;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program {@code synth-server}. */
@Command(
        name = "synth-server",
        description = "Serves the engine to a team: a REST API, jobs in the background and a dashboard.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        sortSynopsis = false,
        abbreviateSynopsis = true,
        showDefaultValues = true,
        footer = {
            "",
            "Each setting can be in the environment (--upload-bytes is SYNTH_UPLOAD_BYTES) or in the file of --config (upload-bytes=256MB);"
                    + " a flag wins over the environment, that over the file. The password of the database is SYNTH_DATABASE_PASSWORD.",
            "Exit codes: 0 stopped; 2 bad settings, or the folder or the port is taken; 3 disk or database do not answer.",
            "Example: synth-server --port 8080 --data synth-data"
        })
public final class Main implements Callable<Integer> {

    /** Ends with the process. */
    private static final CountDownLatch FOREVER = new CountDownLatch(1);

    /** What names a command, or asks which there are. */
    private static final Set<String> ASK_FOR_COMMANDS = Set.of(TokenCommands.NAME, "--help", "-h");

    private final CountDownLatch end;

    @Mixin
    private final StoreSettings store;

    @Mixin
    private final ServeSettings serve = new ServeSettings();

    @Option(
            names = "--print-config",
            showDefaultValue = Visibility.NEVER,
            description = "Print all settings as they are in force, but no secrets, and end.")
    private boolean printConfig;

    @Option(
            names = "--verbose",
            showDefaultValue = Visibility.NEVER,
            description = "Print the stack trace of a fault at the start.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main(SettingSources sources, CountDownLatch end) {
        store = new StoreSettings(sources);
        this.end = end;
    }

    /**
     * Runs the program; a server ends when it is told to by a signal, then with exit code 0.
     *
     * @param args options, or a command and its options
     */
    public static void main(String[] args) {
        StartProperties.set();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, System.getenv(), FOREVER, args));
    }

    /** Runs the program on given streams and returns its exit code; a server ends when the latch opens. */
    static int run(
            PrintWriter out, PrintWriter err, Map<String, String> environment, CountDownLatch end, String... args) {
        try {
            return commandLine(SettingSources.of(environment, args), end, args)
                    .setOut(out)
                    .setErr(err)
                    .execute(args);
        } catch (IOException | RuntimeException e) {
            return StartFault.tell(e, err, false);
        }
    }

    static CommandLine commandLine(SettingSources sources, CountDownLatch end, String... args) {
        CommandLine line = new CommandLine(new Main(sources, end));
        if (!isPlainStart(args)) {
            line.addSubcommand(TokenCommands.commandLine(sources));
        }
        StartFault faults = new StartFault();
        return line.setDefaultValueProvider(sources)
                .registerConverter(Size.class, text -> converted(Size::parse, text))
                .registerConverter(Span.class, text -> converted(Span::parse, text))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults)
                .setUsageHelpAutoWidth(true);
    }

    /** Tells whether no command can be meant: a start is in a hurry, and reading what commands there are takes a while. */
    private static boolean isPlainStart(String... args) {
        return Collections.disjoint(List.of(args), ASK_FOR_COMMANDS);
    }

    private static <T> T converted(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Names all settings, as a file does. */
    static Set<String> names(CommandSpec command) {
        Set<String> names = new TreeSet<>(Set.of(StoreSettings.PASSWORD));
        for (OptionSpec option : command.options()) {
            if (SettingSources.isSetting(option)) {
                names.add(SettingSources.nameOf(option));
            }
        }
        return names;
    }

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        store.requireFit(names(spec));
        serve.limits();
        PrintWriter out = spec.commandLine().getOut();
        if (printConfig) {
            printConfig(out);
            return ExitCode.DONE;
        }
        WarmUp.begin();
        Logging.set(serve.logFormat(), serve.logLevel());
        Server server = Server.start(store, serve);
        Thread farewell = new Thread(
                () -> {
                    server.close();
                    // Without this the exit code would be that of the signal.
                    Runtime.getRuntime().halt(ExitCode.DONE);
                },
                "farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        out.println("listening on " + server.address());
        end.await();
        Runtime.getRuntime().removeShutdownHook(farewell);
        server.close();
        return ExitCode.DONE;
    }

    private void printConfig(PrintWriter out) throws IOException {
        for (OptionSpec option : spec.options()) {
            if (SettingSources.isSetting(option)) {
                out.println(SettingSources.nameOf(option) + "=" + text(option.getValue()));
            }
        }
        out.println(StoreSettings.PASSWORD + "=" + (store.password().isPresent() ? "(hidden)" : ""));
        out.flush();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Iterable<?> list
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(String::valueOf)
                        .collect(Collectors.joining(","))
                : value.toString();
    }

    /** The version as {@code --version} prints it. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"synth-server " + Synth.version()};
        }
    }
}
