package io.synthmarket.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Path FILES = Path.of("src/main/resources/io/synthmarket/server/store/migrations");

    /** A database that has it is opened without a look at the others. */
    @Test
    void newestMigration_always_isTheLastFile() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                            .max(Comparator.comparing(Integer::valueOf)))
                    .contains(Database.NEWEST_MIGRATION);
        }
    }

    @Test
    void database_ofTheFirstVersion_isBroughtUpToDate(@TempDir Path folder) {
        try (Database first = Database.inFolder(folder)) {
            Flyway.configure()
                    .dataSource(first.source())
                    .locations(Database.MIGRATIONS)
                    .target("1")
                    .load()
                    .migrate();
        }

        try (Database database = Database.inFolder(folder).open()) {
            assertThat(database.sql("select max(version) from flyway_schema_history")
                            .query(String.class)
                            .single())
                    .isEqualTo(Database.NEWEST_MIGRATION);
        }
    }

    /** To look for tables that are not there is no fault that somebody should find a file of. */
    @Test
    void database_newInAFolder_isOneFile(@TempDir Path folder) throws IOException {
        Database.inFolder(folder).open().close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("synth.mv.db"));
        }
    }
}
