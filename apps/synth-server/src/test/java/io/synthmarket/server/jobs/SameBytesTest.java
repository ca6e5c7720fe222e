package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.samples.Samples;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a job, and those that its command makes when a shell runs it. */
class SameBytesTest {

    private static final String HASH = "c".repeat(64);
    private static final String NAME = "it's mine.csv";

    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    @Test
    void job_ofAnUpload_hasTheBytesThatItsCommandWrites() throws Exception {
        try (Desk desk =
                Desk.start(root, Desk.plan(data -> Database.inFolder(data).open()))) {
            Files.writeString(folder.resolve(NAME), Samples.sp500DailyCsv());
            Files.writeString(desk.folders.dataset(HASH, ".csv"), Samples.sp500DailyCsv());
            desk.datasets.add(new Dataset("0", "ada", HASH, NAME, ".csv", 9, Instant.EPOCH, "{}"));

            Job job = desk.over(desk.submit(new JobOrder(
                    "ada",
                    HASH,
                    "{}",
                    List.of("-n", "2", "--length=300", "--format=csv,xlsx,zip,parquet,arrow", "--min-fidelity=30"))));

            assertThat(job.state()).as(job.outcome().fault()).isEqualTo(JobState.DONE);
            CommandLineProgram.shell(folder, job.plan().command());
            assertThat(CommandLineProgram.hashes(desk.folders.files(job.id())))
                    .hasSize(10)
                    .isEqualTo(CommandLineProgram.hashes(folder.resolve("DIR")));
        }
    }

    @Test
    void job_ofTheSample_hasTheBytesThatItsCommandWrites() throws Exception {
        try (Desk desk =
                Desk.start(root, Desk.plan(data -> Database.inFolder(data).open()))) {
            Job job = desk.over(desk.submit("ada", "-n", "2", "--length=50", "--ledger"));

            CommandLineProgram.shell(folder, job.plan().command());
            assertThat(CommandLineProgram.hashes(desk.folders.files(job.id())))
                    .hasSize(4)
                    .isEqualTo(CommandLineProgram.hashes(folder.resolve("DIR")));
        }
    }
}
