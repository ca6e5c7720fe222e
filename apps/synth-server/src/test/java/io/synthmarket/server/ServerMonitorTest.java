package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Monitor.Answer;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerMonitorTest {

    @TempDir
    private Path folder;

    private Folders folders;
    private Database database;
    private ServerMonitor monitor;

    @BeforeEach
    void open() throws IOException {
        folders = Folders.open(folder);
        database = Database.inFolder(folder).open();
        monitor = monitor(database, 1);
        monitor.watch(() -> true);
    }

    @AfterEach
    void close() throws IOException {
        monitor.close();
        database.close();
        folders.close();
    }

    @Test
    void readiness_whenAllIsWell_isUp() {
        assertThat(monitor.readiness().up()).isTrue();
        assertThat(monitor.readiness().checks())
                .containsExactly(
                        Map.entry("database", "up"),
                        Map.entry("disk", "up"),
                        Map.entry("queue", "up"),
                        Map.entry("server", "up"));
    }

    @Test
    void readiness_whenTheDatabaseIsGone_isDown() {
        database.close();

        assertThat(monitor.readiness().up()).isFalse();
        assertThat(monitor.readiness().checks()).containsEntry("database", "does not answer");
    }

    @Test
    void readiness_whenTheQueueDoesNotRun_isDown() {
        monitor.watch(() -> false);

        assertThat(monitor.readiness().up()).isFalse();
        assertThat(monitor.readiness().checks()).containsEntry("queue", "does not run");
    }

    @Test
    void readiness_whenTheServerStops_isDown() {
        monitor.stopping();

        assertThat(monitor.readiness().up()).isFalse();
        assertThat(monitor.readiness().checks()).containsEntry("server", "stops");
    }

    @Test
    void readiness_onADiskWithoutRoomForAnUpload_isDown() {
        try (Database other = Database.inFolder(folder.resolve("other")).open();
                ServerMonitor greedy = monitor(other, Long.MAX_VALUE)) {
            greedy.watch(() -> true);

            assertThat(greedy.readiness().up()).isFalse();
            assertThat(greedy.readiness().checks()).containsEntry("disk", "has no room for an upload");
        }
    }

    @Test
    void metrics_ofRequests_areByRouteAndStatus() {
        monitor.answered(new Answer("r", "anna", "GET", "/api/v1/jobs/{job_id}", 404, Duration.ofMillis(250)));
        monitor.answered(new Answer("s", "anna", "GET", "/api/v1/jobs/{job_id}", 404, Duration.ofMillis(250)));

        assertThat(monitor.metrics())
                .contains(
                        "synth_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/jobs/{job_id}\",status=\"404\"} 2\n",
                        "synth_http_requests_seconds_sum{method=\"GET\",route=\"/api/v1/jobs/{job_id}\",status=\"404\"} 0.5\n");
    }

    @Test
    void metrics_ofMethodsThatClientsMakeUp_areOne() {
        monitor.answered(new Answer("r", "-", "BREW", "-", 400, Duration.ZERO));
        monitor.answered(new Answer("s", "-", "BREW2", "-", 400, Duration.ZERO));

        assertThat(monitor.metrics())
                .contains("synth_http_requests_seconds_count{method=\"OTHER\",route=\"-\",status=\"400\"} 2\n")
                .doesNotContain("BREW");
    }

    @Test
    void metrics_ofUploads_countFilesAndBytes() {
        monitor.uploaded(1_000);
        monitor.uploaded(500);

        assertThat(monitor.metrics()).contains("synth_uploads_total 2.0\n", "synth_upload_bytes_total 1500.0\n");
    }

    @Test
    void metrics_ofStorage_countAFileOfTwoUsersOnce() {
        Datasets datasets = new Datasets(database);
        datasets.add(dataset("01", "anna", "a", 700));
        datasets.add(dataset("02", "bert", "a", 700));
        datasets.add(dataset("03", "bert", "b", 50));

        assertThat(monitor.metrics()).contains("synth_storage_datasets_bytes 750.0\n");
    }

    @Test
    void metrics_always_tellOfQueueMachineAndConnections() {
        assertThat(monitor.metrics())
                .contains(
                        "synth_queue_depth 0.0\n",
                        "synth_jobs{state=\"running\"} 0.0\n",
                        "synth_jobs{state=\"queued\"} 0.0\n",
                        "jvm_memory_used_bytes{",
                        "jvm_threads_live_threads ",
                        "hikaricp_connections{pool=\"synth\"}",
                        "process_uptime_seconds ",
                        "synth_disk_free_bytes ");
    }

    @Test
    void metrics_withoutADatabase_areStillTold() {
        monitor.uploaded(1);
        database.close();

        assertThat(monitor.metrics()).contains("synth_uploads_total 1.0\n");
    }

    private ServerMonitor monitor(Database database, long room) {
        return new ServerMonitor(Store.of(folders, database, Clock.systemUTC()), room);
    }

    private static Dataset dataset(String added, String owner, String sha256, long bytes) {
        return new Dataset(added, owner, sha256, "prices.csv", ".csv", bytes, Instant.EPOCH, "{}");
    }
}
