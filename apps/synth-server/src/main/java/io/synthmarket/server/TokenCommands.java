package io.synthmarket.server;

import io.synthmarket.server.common.Echo;
import io.synthmarket.server.store.Access;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands that say who may use the server. */
@Command(name = TokenCommands.NAME, description = "Says who may use the server.", mixinStandardHelpOptions = true)
final class TokenCommands implements Runnable {

    static final String NAME = "token";

    private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private TokenCommands() {}

    static CommandLine commandLine(SettingSources sources) {
        return new CommandLine(new TokenCommands())
                .addSubcommand(new Add(sources))
                .addSubcommand(new ListAll(sources))
                .addSubcommand(new Remove(sources));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: token add, token list or token remove");
    }

    /** Gives a user a token. */
    @Command(
            name = "add",
            description = "Gives a user a token and prints it once; it replaces any earlier token of the user.",
            mixinStandardHelpOptions = true)
    private static final class Add implements Callable<Integer> {

        @Mixin
        private final StoreSettings store;

        @Parameters(paramLabel = "NAME", description = "The user. What was made before there were users is local's.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        private Add(SettingSources sources) {
            store = new StoreSettings(sources);
        }

        @Override
        public Integer call() throws IOException {
            if (!USER.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a name must be 1 to 64 of a-z, 0-9, dot, hyphen, underscore and @ but was " + Echo.of(name));
            }
            return with(store, spec, access -> out(spec).println(access.issue(name)));
        }
    }

    /** Lists who has a token. */
    @Command(name = "list", description = "Lists who has a token.", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {

        @Mixin
        private final StoreSettings store;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        private ListAll(SettingSources sources) {
            store = new StoreSettings(sources);
        }

        @Override
        public Integer call() throws IOException {
            return with(store, spec, access -> access.users().forEach(out(spec)::println));
        }
    }

    /** Takes a user's token away. */
    @Command(
            name = "remove",
            description = "Takes a user's token away; what the user has stays.",
            mixinStandardHelpOptions = true)
    private static final class Remove implements Callable<Integer> {

        @Mixin
        private final StoreSettings store;

        @Parameters(paramLabel = "NAME", description = "The user.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        private Remove(SettingSources sources) {
            store = new StoreSettings(sources);
        }

        @Override
        public Integer call() throws IOException {
            return with(store, spec, access -> {
                if (!access.revoke(name)) {
                    throw new IllegalArgumentException(
                            "there must be a token of " + Echo.of(name) + " but there is none; see token list");
                }
            });
        }
    }

    private static PrintWriter out(CommandSpec spec) {
        return spec.commandLine().getOut();
    }

    private static int with(StoreSettings store, CommandSpec spec, Consumer<Access> work) throws IOException {
        if (!spec.root().commandLine().getParseResult().matchedOptions().isEmpty()) {
            throw new IllegalArgumentException(
                    "options must follow the command: token " + spec.name() + " … --data DIR");
        }
        store.requireFit(Main.names(spec.root()));
        if (!store.databaseIsInFolder()) {
            work(store, work);
            return ExitCode.DONE;
        }
        // The database in the folder is one process's at a time; a running server has both.
        Folders folders = Folders.open(store.data());
        try {
            work(store, work);
        } finally {
            folders.close();
        }
        return ExitCode.DONE;
    }

    private static void work(StoreSettings store, Consumer<Access> work) throws IOException {
        try (Database database = store.database().open()) {
            work.accept(new Access(database, Clock.systemUTC()));
        }
    }
}
