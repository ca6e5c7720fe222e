package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a queue have at hand, whatever its database. */
abstract class QueueContract {

    static final String SMALL = "--length=40";

    @TempDir
    Path folder;

    Desk desk;
    GatedMaker gate;

    /** Opens the database of the test's folder, the same one each time. */
    abstract Database database(Path root);

    Desk.Plan plan() {
        return Desk.plan(this::database);
    }

    Desk.Plan gated() {
        return plan().maker(folders -> {
            gate = new GatedMaker(folders);
            return gate;
        });
    }

    Desk start(Desk.Plan plan) throws IOException {
        desk = Desk.start(folder, plan);
        return desk;
    }

    @AfterEach
    void close() throws IOException {
        if (desk != null) {
            desk.close();
        }
    }

    List<Job> submitMany(String owner, int count) {
        List<Job> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(desk.submit(owner, "-n", "1", SMALL));
        }
        return many;
    }

    static void assertFault(ThrowableAssert.ThrowingCallable call, Problem.Kind kind, String detail) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ServerFault.class,
                        fault -> assertThat(fault.problem().kind()).isEqualTo(kind))
                .hasMessage(detail);
    }

    static Limits limits(long bars, int threads, Duration time, int queued, int ofUser, long storage) {
        return new Limits(
                1 << 20,
                1 << 20,
                1 << 16,
                storage,
                bars,
                time,
                threads,
                1,
                queued,
                ofUser,
                Duration.ofDays(7),
                Duration.ofDays(90),
                1_000);
    }

    /** Waits until a job has written some of its files, under names that nobody sees. */
    void awaitFiles(Job job) {
        Desk.await(() -> {
            try (Stream<Path> files = Files.walk(desk.folders.files(job.id()))) {
                return files.filter(Files::isRegularFile).count() >= 3;
            } catch (IOException | UncheckedIOException e) {
                return false;
            }
        });
    }

    List<String> visible(Job job) throws IOException {
        if (!Files.isDirectory(desk.folders.files(job.id()))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(desk.folders.files(job.id()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    Map<String, Long> checksums(Job job) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (String name : visible(job)) {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(desk.folders.files(job.id()).resolve(name)));
            sums.put(name, sum.getValue());
        }
        assertThat(sums).isNotEmpty();
        return sums;
    }

    static long sizes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    void execute(String statement) throws Exception {
        try (var connection = desk.database.source().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    int tasks() throws Exception {
        try (var connection = desk.database.source().getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from scheduled_tasks where task_name = 'job'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
