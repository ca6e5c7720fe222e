package io.synthmarket.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of the machine's own, in a temporary folder and on loopback alone, for as long as the tests run. */
public final class PostgresServer {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int FIRST_WITH_LANGUAGES = 15;
    private static final String USED = "55006";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static Optional<PostgresServer> shared = Optional.empty();

    private final int port;
    private final Path folder;
    private final Process process;
    private final List<String> databases = new ArrayList<>();

    private PostgresServer(int port, Path folder, Process process) {
        this.port = port;
        this.folder = folder;
        this.process = process;
    }

    /** Returns the URL of a new, empty database; skips the test where PostgreSQL is not installed. */
    public static String newDatabase() {
        Optional<Path> programs = programs();
        Assumptions.assumeTrue(
                programs.isPresent(),
                "PostgreSQL is not installed in " + INSTALLED + "; install the package postgresql");
        try {
            return started(programs.get()).create("synth_" + DATABASES.incrementAndGet());
        } catch (IOException | SQLException | InterruptedException e) {
            throw new IllegalStateException("PostgreSQL is installed but does not start", e);
        }
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized PostgresServer started(Path programs) throws IOException, InterruptedException {
        if (shared.isEmpty()) {
            PostgresServer server = start(programs);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            shared = Optional.of(server);
        }
        return shared.get();
    }

    private static PostgresServer start(Path programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("synth-postgres");
        if (isRoot()) {
            run(folder, "chown", USER, folder.toString());
        }
        Path data = folder.resolve("data");
        run(
                folder,
                ofUser(
                        programs.resolve("initdb"),
                        "-D",
                        data,
                        "-A",
                        "trust",
                        "-U",
                        USER,
                        "-E",
                        "UTF8",
                        "--no-sync",
                        "--locale=C"));
        int port = freePort();
        Process process = new ProcessBuilder(ofUser(
                        programs.resolve("postgres"),
                        "-D",
                        data,
                        "-p",
                        port,
                        "-h",
                        "127.0.0.1",
                        "-k",
                        "",
                        "-F",
                        "-c",
                        "max_connections=200"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        PostgresServer server = new PostgresServer(port, folder, process);
        server.awaitAnswer();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> ofUser(Object... words) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--"));
        }
        for (Object word : words) {
            command.add(word.toString());
        }
        return command;
    }

    private static void run(Path folder, String... words) throws IOException, InterruptedException {
        run(folder, List.of(words));
    }

    private static void run(Path folder, List<String> words) throws IOException, InterruptedException {
        Path log = Files.createTempFile("synth-postgres", ".log");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(words + " failed: " + Files.readString(log, StandardCharsets.UTF_8));
        }
        Files.delete(log);
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = DriverManager.getConnection(url("postgres"))) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("it does not answer on port " + port);
    }

    /** Makes a database that sorts text as English does, as those of teams do, not by the numbers of characters. */
    private synchronized String create(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            for (String before : List.copyOf(databases)) {
                dropUnlessUsed(before, statement);
            }
            boolean knowsLanguages = connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_LANGUAGES;
            statement.execute("create database " + name
                    + (knowsLanguages ? " template template0 locale_provider icu icu_locale 'en'" : ""));
        }
        databases.add(name);
        return url(name);
    }

    /** Removes the files of a test that is over: at the end of all tests there is too little time to remove those of all. */
    private void dropUnlessUsed(String name, Statement statement) throws SQLException {
        try {
            statement.execute("drop database " + name);
            databases.remove(name);
        } catch (SQLException e) {
            if (!USED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    private void stop() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            Folders.remove(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
