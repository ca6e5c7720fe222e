package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has ten jobs, killed in the middle without a warning, and started again. */
class KilledServerIT {

    private static final long LONGEST_WAIT_SECONDS = 120;

    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    @Test
    void jobs_ofAKilledProcess_areAllMadeOnceToTheBytesOfTheCommandLine() throws Exception {
        killedAndStartedAgain(Optional.empty());
    }

    @Test
    void jobs_ofAKilledProcessOverPostgres_areAllMadeOnceToTheBytesOfTheCommandLine() throws Exception {
        killedAndStartedAgain(Optional.of(PostgresServer.newDatabase()));
    }

    private void killedAndStartedAgain(Optional<String> url) throws Exception {
        List<String> queued = killWhen(url, line -> line.matches("done [2-9] making"));
        List<String> more = killWhen(url, line -> line.matches("done [5-9] making"));
        List<String> searching = killWhen(url, line -> line.matches("found [1-9]"));
        List<String> last = killWhen(url, line -> false);

        assertThat(queued)
                .doesNotContain("over")
                .filteredOn(line -> line.startsWith("queued"))
                .hasSize(KilledServer.JOBS);
        assertThat(more).doesNotContain("over").noneMatch(line -> line.startsWith("queued"));
        assertThat(searching).doesNotContain("over").noneMatch(line -> line.startsWith("queued"));
        assertThat(folder.resolve("log"))
                .content()
                .containsPattern("job \\w{26}: ([1-9]|10) of 10 series were found before");
        assertThat(last).noneMatch(line -> line.startsWith("queued")).endsWith("over");
        try (Folders folders = Folders.open(root);
                Database database = url.isPresent()
                        ? Database.at(url.get(), "", "").open()
                        : Database.inFolder(root).open()) {
            assertThat(new Jobs(database).counts()).isEqualTo(Map.of(JobState.DONE, KilledServer.JOBS));
            List<Job> done = new Jobs(database).in(JobState.DONE);
            assertThat(done.stream().map(job -> "queued " + job.id()))
                    .containsExactlyInAnyOrderElementsOf(queued.stream()
                            .filter(line -> line.startsWith("queued"))
                            .toList());
            assertThat(done)
                    .allMatch(job -> job.status().starts() <= 3)
                    .anyMatch(job -> job.status().starts() > 1);
            assertThat(folders.jobs())
                    .containsExactlyInAnyOrderElementsOf(
                            done.stream().map(Job::id).toList());
            Map<String, Map<String, String>> made = new TreeMap<>();
            Map<String, Map<String, String>> expected = new TreeMap<>();
            StringBuilder commands = new StringBuilder();
            for (Job job : done) {
                assertThat(job.plan().command()).endsWith(" --out DIR");
                commands.append(job.plan().command()).append(job.id()).append(" && ");
                made.put(job.id(), CommandLineProgram.hashes(folders.files(job.id())));
            }
            CommandLineProgram.shell(folder, commands + "true");
            for (Job job : done) {
                expected.put(job.id(), CommandLineProgram.hashes(folder.resolve("DIR" + job.id())));
            }
            assertThat(made).hasSize(KilledServer.JOBS).isEqualTo(expected);
            assertThat(made.values()).allMatch(files -> files.size() == 13);
        }
    }

    /** Starts the process, kills it as soon as it says something or lets it end by itself, and returns all that it said. */
    private List<String> killWhen(Optional<String> url, Predicate<String> wanted)
            throws IOException, InterruptedException {
        List<String> command = CommandLineProgram.java(KilledServer.class.getName());
        command.add(root.toString());
        url.ifPresent(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("log").toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (wanted.test(line)) {
                    break;
                }
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        return said;
    }
}
