package io.synthmarket.server;

import io.synthmarket.server.common.Echo;
import io.synthmarket.server.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what outlives the process is. */
final class StoreSettings {

    static final String PASSWORD = "database-password";

    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)password\\s*=|//[^/]*@");

    private final SettingSources sources;

    // Read before anything else, by the sources.
    @Option(names = "--config", paramLabel = "FILE", description = "A file of settings, one a line: name=value.")
    @SuppressWarnings("UnusedVariable")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of uploaded files, results and the database, made if absent.")
    private Path data = Path.of("synth-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL database, as jdbc:postgresql://HOST/NAME, instead of the one in the folder.")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "The user of the database.")
    private String databaseUser = "";

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "A file that holds the password of the database and nothing else.")
    private @Nullable Path databasePasswordFile;

    StoreSettings(SettingSources sources) {
        this.sources = sources;
    }

    /** Refuses a file of settings that sets what is none, and a password where others see it. */
    void requireFit(Set<String> names) {
        sources.requireKnown(names);
        if (database != null && PASSWORD_IN_URL.matcher(database).find()) {
            throw new IllegalArgumentException("the URL of the database must hold no password but does; give it by "
                    + SettingSources.variable(PASSWORD) + " or --database-password-file");
        }
    }

    Path data() {
        return data;
    }

    /** Tells whether the database is in the folder of data, where one process has it at a time. */
    boolean databaseIsInFolder() {
        return database == null;
    }

    /** Names the database; it is not opened. */
    Database database() throws IOException {
        if (database == null) {
            return Database.inFolder(data);
        }
        if (!database.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "database must begin with jdbc:postgresql: but was " + Echo.of(database));
        }
        return Database.at(database, databaseUser, password().orElse(""));
    }

    /** Finds the password, in its own file or where settings come from, never among the arguments. */
    Optional<String> password() throws IOException {
        if (databasePasswordFile == null) {
            return sources.value(PASSWORD);
        }
        try {
            return Optional.of(Files.readString(databasePasswordFile, StandardCharsets.UTF_8)
                    .strip());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "database-password-file must be there but " + databasePasswordFile + " is not", e);
        }
    }
}
