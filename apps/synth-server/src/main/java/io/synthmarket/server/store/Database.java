package io.synthmarket.server.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: H2 in a file, or PostgreSQL. */
public final class Database implements AutoCloseable {

    static final String MIGRATIONS = "classpath:io/synthmarket/server/store/migrations";

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
    static final String NEWEST_MIGRATION = "2";

    private static final long LONGEST_WAIT_MILLIS = 15_000;

    private final HikariDataSource source;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    private Database(String url) {
        source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setMaximumPoolSize(16);
        source.setPoolName("synth");
        source.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        client = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Names the file database in a folder. */
    public static Database inFolder(Path folder) {
        return new Database(H2 + folder.resolve("synth").toAbsolutePath() + H2_SETTINGS);
    }

    /** Names a database by its JDBC URL. */
    public static Database at(String url, String user, String password) {
        Database database = new Database(url);
        if (!user.isEmpty()) {
            database.source.setUsername(user);
            database.source.setPassword(password);
        }
        return database;
    }

    /** Opens it, made if it is a file that is absent, and brings its tables up to date; before that nothing can be asked of it. */
    public Database open() {
        try {
            if (!isUpToDate()) {
                Flyway.configure()
                        .dataSource(source)
                        .locations(MIGRATIONS)
                        .load()
                        .migrate();
            }
            return this;
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Tells whether the newest migration was carried out, which is seen long before Flyway is loaded. */
    private boolean isUpToDate() {
        try {
            return sql("select version from flyway_schema_history where success order by installed_rank desc limit 1")
                    .query(String.class)
                    .optional()
                    .filter(NEWEST_MIGRATION::equals)
                    .isPresent();
        } catch (DataAccessException e) {
            if (isAway(e)) {
                throw e;
            }
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

    /** Begins a statement; that of a thread which is in a transaction is part of it. */
    StatementSpec sql(String statement) {
        return client.sql(statement);
    }

    /** Carries out what this thread does as one transaction, taken back if it throws. */
    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** Carries out what this thread does as one transaction, taken back if it throws. */
    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Tells whether the database answers. */
    public boolean answers() {
        try {
            return sql("select 1").query(Integer.class).single() == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Tells whether a fault is that a database could not be reached, or was lost. */
    public static boolean isAway(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            boolean notReached = each instanceof CannotGetJdbcConnectionException
                    || each instanceof CannotCreateTransactionException;
            boolean lost = each instanceof SQLException refused
                    && String.valueOf(refused.getSQLState()).startsWith(STATES_OF_CONNECTIONS);
            if (notReached
                    || lost
                    || (each instanceof TransactionSystemException rollback && wasAwayBefore(rollback))) {
                return true;
            }
        }
        return false;
    }

    /** What ended a transaction is not the cause of what its rollback failed by. */
    private static boolean wasAwayBefore(TransactionSystemException rollback) {
        Throwable first = rollback.getApplicationException();
        return first != null && isAway(first);
    }

    @Override
    public void close() {
        source.close();
    }
}
