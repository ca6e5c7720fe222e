package io.synthmarket.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.FoundPath;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.AuditNote;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of what was found, whole and damaged. */
class CheckpointTest {

    private static final int PATHS = 4;

    @TempDir
    private Path folder;

    private Path journal;
    private Recipe recipe;

    /** What each record tells, and where it ends. */
    private final List<String> told = new ArrayList<>();

    private final List<Long> ends = new ArrayList<>();

    @BeforeEach
    void findPaths() throws IOException {
        journal = folder.resolve("checkpoint");
        RejectionAudit audit = new RejectionAudit();
        PathSet paths = Synth.from(Samples.sp500Daily())
                .length(40)
                .accept(Fidelity.concept().atLeast(100).maxAttempts(2).orBest())
                .watchedBy(audit)
                .seed(1)
                .generate(PATHS);
        recipe = paths.recipe();
        try (Checkpoint checkpoint = Checkpoint.open(journal, recipe)) {
            audit.keepNotesIn(checkpoint);
            ends.add(Files.size(journal));
            for (int path = 0; path < PATHS; path++) {
                FoundPath found = FoundPath.of(paths.path(path));
                told.add(print(found, checkpoint.find(path).orElseThrow()));
                ends.add(Files.size(journal));
            }
        }
    }

    @Test
    void journal_openedAgain_hasWhatWasAdded() throws IOException {
        assertThat(read()).isEqualTo(told);
        assertThat(told).hasSize(PATHS).doesNotHaveDuplicates();
        assertThat(Checkpoint.count(journal)).isEqualTo(PATHS);
    }

    @Test
    void journal_thatIsNotThere_hasNothing() throws IOException {
        assertThat(Checkpoint.count(folder.resolve("none"))).isZero();
    }

    @Test
    void journal_cutAnywhere_hasTheRecordsBefore() throws IOException {
        byte[] whole = Files.readAllBytes(journal);

        for (int length = 0; length <= whole.length; length++) {
            Files.write(journal, Arrays.copyOf(whole, length));
            int records = recordsWithin(length);

            assertThat(Checkpoint.count(journal)).isEqualTo(records);
            assertThat(read()).as("cut at " + length).isEqualTo(told.subList(0, records));
            assertThat(Files.size(journal)).isEqualTo(ends.get(records));
        }
    }

    @Test
    void journal_withABitFlippedAnywhere_hasTheRecordsBefore() throws IOException {
        byte[] whole = Files.readAllBytes(journal);

        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= (byte) (1 << place % Byte.SIZE);
            Files.write(journal, damaged);

            assertThat(read()).as("flipped at " + place).isEqualTo(told.subList(0, recordsWithin(place)));
        }
    }

    @Test
    void journal_followedByZeros_hasItsRecords() throws IOException {
        Files.write(journal, Arrays.copyOf(Files.readAllBytes(journal), (int) Files.size(journal) + 4096));

        assertThat(read()).isEqualTo(told);
        assertThat(Files.size(journal)).isEqualTo(ends.get(PATHS));
    }

    @Test
    void journal_cut_takesRecordsAgain() throws IOException {
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 1));
        RejectionAudit audit = new RejectionAudit();

        try (Checkpoint checkpoint = Checkpoint.open(journal, recipe)) {
            audit.keepNotesIn(checkpoint);
            Synth.replay(recipe, Samples.sp500Daily(), audit).path(PATHS - 1);
        }

        assertThat(journal).hasBinaryContent(whole);
    }

    @Test
    void journal_ofAnotherRecipe_beginsAnew() throws IOException {
        Recipe other = Recipe.parse(recipe.toString().replace("seed=1", "seed=2"));

        try (Checkpoint checkpoint = Checkpoint.open(journal, other)) {
            assertThat(checkpoint.size()).isZero();
            assertThat(checkpoint.found(0)).isEmpty();
        }
        try (Checkpoint checkpoint = Checkpoint.open(journal, recipe)) {
            assertThat(checkpoint.size()).isZero();
        }
    }

    @Test
    void journal_ofAnotherVersion_beginsAnew() throws IOException {
        Recipe other = Recipe.parse(recipe.toString().replaceFirst("/[^ ]+", "/0.0.1"));

        try (Checkpoint checkpoint = Checkpoint.open(journal, other)) {
            assertThat(checkpoint.size()).isZero();
        }
    }

    @Test
    void take_byAnInterruptedThread_isKept() throws IOException {
        try (Checkpoint checkpoint = Checkpoint.open(folder.resolve("other"), recipe)) {
            AuditNote note = note(0);
            SyntheticPath path = Synth.replay(recipe, Samples.sp500Daily()).path(0);
            Thread.currentThread().interrupt();

            checkpoint.take(path, note);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(checkpoint.found(0)).isPresent();
        }
    }

    @Test
    void take_intoAClosedFile_isAFaultOfTheDevice() throws IOException {
        Checkpoint checkpoint = Checkpoint.open(journal, recipe);
        checkpoint.close();

        assertThatThrownBy(() -> checkpoint.take(
                        Synth.replay(recipe, Samples.sp500Daily()).path(0), note(0)))
                .isInstanceOf(UncheckedIOException.class);
    }

    private AuditNote note(int path) throws IOException {
        try (Checkpoint checkpoint = Checkpoint.open(journal, recipe)) {
            return checkpoint.find(path).orElseThrow();
        }
    }

    private int recordsWithin(int length) {
        return (int) Math.max(0, ends.stream().filter(end -> end <= length).count() - 1);
    }

    /** Prints what the journal has. */
    private List<String> read() throws IOException {
        List<String> records = new ArrayList<>();
        try (Checkpoint checkpoint = Checkpoint.open(journal, recipe)) {
            for (int path = 0; path < PATHS; path++) {
                Optional<FoundPath> found = checkpoint.found(path);
                if (found.isPresent()) {
                    records.add(print(found.get(), checkpoint.find(path).orElseThrow()));
                }
            }
            assertThat(checkpoint.size()).isEqualTo(records.size());
        }
        return records;
    }

    private static String print(FoundPath found, AuditNote note) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        note.writeTo(new DataOutputStream(bytes));
        return found + " " + Arrays.toString(bytes.toByteArray());
    }
}
