package io.synthmarket.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The database: H2 in a file unless a URL of PostgreSQL is given; its tables are brought up to date when it is opened. */
public final class Database implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:io/synthmarket/server/store/migrations";

    /** By files that are opened again where the interruption of a thread closes them. */
    private static final String H2 = "jdbc:h2:retry:";

    /**
     * As PostgreSQL; what is committed is in the file, and stays open until {@link #close}, also while the JVM is ending; no statement is
     * parsed twice by a connection; and faults are thrown, not written into a file too.
     */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                    + ";QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0";

    /** As the standard numbers them. */
    private static final String STATES_OF_CONNECTIONS = "08";

    /** The version of the last file among the migrations. */
    static final String NEWEST_MIGRATION = "1";

    private static final long LONGEST_WAIT_MILLIS = 15_000;

    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(HikariDataSource source) {
        this.source = source;
        jdbi = Jdbi.create(source);
        // What is bound is nobody's but its owner's, and is not for the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /** Opens the file database in a folder, made if absent. */
    public static Database inFolder(Path folder) {
        return open(H2 + folder.resolve("synth").toAbsolutePath() + H2_SETTINGS, "", "");
    }

    /** Opens a database by its JDBC URL. */
    public static Database open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(16);
        config.setPoolName("synth");
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        HikariDataSource source = new HikariDataSource(config);
        try {
            Database database = new Database(source);
            if (!database.isUpToDate()) {
                Flyway.configure()
                        .dataSource(source)
                        .locations(MIGRATIONS)
                        .load()
                        .migrate();
            }
            return database;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Tells whether the newest migration was carried out, which is seen long before Flyway is loaded. */
    private boolean isUpToDate() {
        try {
            return jdbi.withHandle(handle -> handle.select(
                                    "select version from flyway_schema_history where success order by installed_rank desc limit 1")
                            .mapTo(String.class)
                            .findOne())
                    .filter(NEWEST_MIGRATION::equals)
                    .isPresent();
        } catch (JdbiException e) {
            return false;
        }
    }

    /** Returns the connections. */
    public DataSource source() {
        return source;
    }

    /** Lets a registry measure how connections are used. */
    public void measureWith(MeterRegistry registry) {
        source.setMetricRegistry(registry);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Tells whether the database answers. */
    public boolean answers() {
        try {
            return jdbi.withHandle(handle ->
                            handle.select("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Tells whether a fault is that a database could not be reached, or was lost. */
    public static boolean isAway(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            boolean lost = each instanceof SQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith(STATES_OF_CONNECTIONS);
            if (lost || each instanceof ConnectionException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        source.close();
    }
}
