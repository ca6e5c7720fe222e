package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.faulty.Faults;
import io.synthmarket.io.faulty.FaultyFileSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchDirectoryTest {

    private static final BarSeries SERIES = CsvTexts.series(CsvTexts.GOOD);
    private static final List<String> NAMES = List.of("a.csv", "b.csv", "report.json");
    private static final String STAGING = ".synthetic_batch_7.partial";
    private static final String LOCK = ".synthetic_batch_7.lock";

    @TempDir
    private Path folder;

    private static BatchDirectory open(Path directory, ExistingFiles existing) throws IOException {
        return BatchDirectory.open(directory, "7", NAMES, existing);
    }

    private static ContentWriter content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(BatchDirectory batch) throws IOException {
        batch.add("a.csv", SERIES);
        batch.add("b.csv", SERIES);
        batch.add("report.json", content("{}"));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> content = Files.walk(directory)) {
            return content.filter(path -> !path.equals(directory))
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void open_whileTheSameBatchIsBeingWritten_isRefusedAndDisturbsNothing() throws IOException {
        try (BatchDirectory first = open(folder, ExistingFiles.REFUSE)) {
            first.add("a.csv", SERIES);

            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> open(folder, ExistingFiles.REPLACE))
                    .withMessage("this batch is being written by another call, which holds " + LOCK
                            + "; wait for its end, or write to another directory");

            first.add("b.csv", SERIES);
            first.add("report.json", content("{}"));
            first.commit();
        }
        assertThat(names(folder)).isEqualTo(NAMES);
    }

    @Test
    void open_lockLeftByAKilledWriter_isTakenOver() throws IOException {
        Files.createFile(folder.resolve(LOCK));

        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            fill(batch);
            batch.commit();
        }

        assertThat(names(folder)).isEqualTo(NAMES);
    }

    @Test
    void commit_allAdded_movesAllIntoPlace() throws IOException {
        Path out = folder.resolve("new/deep/out");
        List<Path> files;
        try (BatchDirectory batch = open(out, ExistingFiles.REFUSE)) {
            fill(batch);
            assertThat(names(out)).allMatch(name -> name.startsWith(STAGING) || name.equals(LOCK));
            files = batch.commit();
        }

        assertThat(files).containsExactly(out.resolve("a.csv"), out.resolve("b.csv"), out.resolve("report.json"));
        assertThat(names(out)).isEqualTo(NAMES);
        assertThat(out.resolve("a.csv")).hasContent(CsvTexts.GOOD);
        assertThat(out.resolve("report.json")).hasContent("{}");
    }

    @Test
    void close_withoutCommit_leavesNothingAtAll() throws IOException {
        try (BatchDirectory batch = open(folder.resolve("new/deep/out"), ExistingFiles.REFUSE)) {
            batch.add("a.csv", SERIES);
        }

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void close_withoutCommit_keepsWhatOthersMade() throws IOException {
        Path out = folder.resolve("out");
        try (BatchDirectory batch = open(out, ExistingFiles.REFUSE)) {
            batch.add("a.csv", SERIES);
            Files.writeString(out.resolve("mine.txt"), "mine");
        }

        assertThat(names(folder)).containsExactly("out", "out/mine.txt");
    }

    @Test
    void open_existingFile_isRefusedUpFront() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "mine");

        assertThatThrownBy(() -> open(folder, ExistingFiles.REFUSE))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("b.csv already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(names(folder)).containsExactly("b.csv");
    }

    @Test
    void replace_existingFile_isReplacedAtCommitOnly() throws IOException {
        Path mine = Files.writeString(folder.resolve("b.csv"), "mine");
        try (BatchDirectory batch = open(folder, ExistingFiles.REPLACE)) {
            fill(batch);
            assertThat(mine).hasContent("mine");
            batch.commit();
        }

        assertThat(mine).hasContent(CsvTexts.GOOD);
        assertThat(names(folder)).isEqualTo(NAMES);
    }

    @Test
    void commit_fileAppearedMeanwhile_takesTheBatchBack() throws IOException {
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            fill(batch);
            Files.writeString(folder.resolve("report.json"), "mine");
            assertThatThrownBy(batch::commit)
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage("report.json already exists; use ExistingFiles.REPLACE to overwrite it");
        }

        assertThat(names(folder)).containsExactly("report.json");
        assertThat(folder.resolve("report.json")).hasContent("mine");
    }

    @Test
    void commit_hiddenDirectoryCannotBeDeleted_letsTheNextBatchBegin() throws IOException {
        Path intruder = folder.resolve(STAGING).resolve("mine");
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            fill(batch);
            Files.createDirectory(intruder);
            batch.commit();
        }
        Files.delete(intruder);

        try (BatchDirectory next = open(folder, ExistingFiles.REPLACE)) {
            fill(next);
            next.commit();
        }
        assertThat(names(folder)).isEqualTo(NAMES);
    }

    @Test
    void close_hiddenDirectoryCannotBeDeleted_saysSoAndLetsTheNextBatchBegin() throws IOException {
        Path intruder = folder.resolve(STAGING).resolve("mine");
        BatchDirectory batch = open(folder, ExistingFiles.REFUSE);
        Files.createDirectory(intruder);
        assertThatThrownBy(batch::close)
                .isInstanceOf(IOException.class)
                .hasMessage(STAGING + " must hold only files but holds the directory mine; remove it");
        Files.delete(intruder);

        try (BatchDirectory next = open(folder, ExistingFiles.REFUSE)) {
            fill(next);
            next.commit();
        }
        assertThat(names(folder)).isEqualTo(NAMES);
    }

    @Test
    void commit_failedMove_takesTheBatchBack() throws IOException {
        for (int moves = 0; moves < NAMES.size(); moves++) {
            Faults faults = new Faults();
            Path out = FaultyFileSystem.view(folder.resolve("out"), faults);
            try (BatchDirectory batch = open(out, ExistingFiles.REFUSE)) {
                fill(batch);
                faults.failMovesAfter(moves);
                assertThatThrownBy(batch::commit)
                        .isInstanceOf(IOException.class)
                        .hasMessage("out could not be written: Input/output error");
            }
            assertThat(names(folder)).isEmpty();
        }
    }

    @Test
    void commit_failedMoveWhileReplacing_putsOldFilesBack() throws IOException {
        for (int moves = 0; moves < 2 * NAMES.size(); moves++) {
            for (String name : NAMES) {
                Files.writeString(folder.resolve(name), "old " + name);
            }
            Faults faults = new Faults();
            try (BatchDirectory batch = open(FaultyFileSystem.view(folder, faults), ExistingFiles.REPLACE)) {
                fill(batch);
                faults.failMovesAfter(moves);
                assertThatThrownBy(batch::commit).isInstanceOf(IOException.class);
                assertThatThrownBy(batch::commit)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("the batch must be open but is failed");
                faults.heal();
            }
            assertThat(names(folder)).isEqualTo(NAMES);
            for (String name : NAMES) {
                assertThat(folder.resolve(name)).hasContent("old " + name);
            }
        }
    }

    @Test
    void add_fullDisk_leavesNothingAfterClose() throws IOException {
        for (long bytes = 0; bytes < 2L * CsvTexts.GOOD.length(); bytes += 7) {
            Faults faults = new Faults();
            faults.fullAfter(bytes);
            try (BatchDirectory batch =
                    open(FaultyFileSystem.view(folder.resolve("out"), faults), ExistingFiles.REFUSE)) {
                assertThatThrownBy(() -> fill(batch))
                        .isInstanceOf(IOException.class)
                        .hasMessageEndingWith(".csv could not be written: No space left on device");
            }
            assertThat(names(folder)).isEmpty();
        }
    }

    @Test
    void add_failedOnce_canBeRepeated() throws IOException {
        Faults faults = new Faults();
        faults.fullAfter(10);
        try (BatchDirectory batch = open(FaultyFileSystem.view(folder, faults), ExistingFiles.REFUSE)) {
            assertThatThrownBy(() -> batch.add("a.csv", SERIES)).isInstanceOf(IOException.class);
            faults.heal();
            fill(batch);
            batch.commit();
        }

        assertThat(names(folder)).isEqualTo(NAMES);
    }

    @Test
    void add_writerThrows_leavesNothing() throws IOException {
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            assertThatThrownBy(() -> batch.add("a.csv", out -> {
                        out.write(1);
                        throw new IllegalStateException("no more");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no more");
            assertThat(names(folder)).containsExactly(LOCK, STAGING);
        }
    }

    @Test
    void open_refusedWrites_leavesNothing() throws IOException {
        Faults faults = new Faults();
        faults.refuseWrites();

        assertThatThrownBy(() -> open(FaultyFileSystem.view(folder.resolve("out"), faults), ExistingFiles.REFUSE))
                .isInstanceOf(IOException.class)
                .hasMessage("out could not be written: access is denied; check its permissions");
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void open_lockThatCannotBeTaken_isAFaultAndClosesItsFile() {
        Faults faults = new Faults();
        faults.refuseLocks();

        assertThatThrownBy(() -> open(FaultyFileSystem.view(folder, faults), ExistingFiles.REFUSE))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.getFileName() + " could not be written: No locks available");
        assertThat(faults.openChannels()).isZero();
    }

    @Test
    void open_staleStagingThatCannotBeListed_isAFaultOfTheDevice() throws IOException {
        Files.createDirectory(folder.resolve(STAGING));
        Faults faults = new Faults();
        faults.failLists();

        assertThatThrownBy(() -> open(FaultyFileSystem.view(folder, faults), ExistingFiles.REFUSE))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.getFileName() + " could not be written: Input/output error");
    }

    @Test
    void open_staleStaging_isEmptiedAndUsed() throws IOException {
        Path stale = Files.createDirectory(folder.resolve(STAGING));
        Files.writeString(stale.resolve("a.csv"), "half");
        Files.writeString(stale.resolve("other.csv"), "half");
        Files.writeString(stale.resolve(".lost.csv.previous"), "put aside");
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            assertThat(names(folder)).containsExactly(LOCK, STAGING, "lost.csv");
            fill(batch);
            batch.commit();
        }

        assertThat(names(folder)).containsExactly("a.csv", "b.csv", "lost.csv", "report.json");
        assertThat(folder.resolve("lost.csv")).hasContent("put aside");
    }

    @Test
    void open_linkInPlaceOfStaging_isRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(folder.resolve(STAGING), elsewhere);

        assertThatThrownBy(() -> open(folder, ExistingFiles.REPLACE))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        STAGING + " must be a directory that an earlier batch left but is something else; remove it");
        assertThat(elsewhere.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void open_fileInPlaceOfDirectory_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");

        assertThatThrownBy(() -> open(file, ExistingFiles.REPLACE))
                .isInstanceOf(IOException.class)
                .hasMessage("out is a file; name a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "a\\b", "../a", "C:a", "a\nb", "a.", " a"})
    void open_nameThatIsNotPlain_isRefused(String name) {
        assertThatThrownBy(() -> BatchDirectory.open(folder, "7", List.of(name), ExistingFiles.REFUSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a name must be a plain file name of 1 to 240 characters");
    }

    @Test
    void open_otherBadArguments_areRefused() {
        assertThatThrownBy(() -> BatchDirectory.open(folder, "../7", NAMES, ExistingFiles.REFUSE))
                .hasMessage("an id must be 1 to 64 letters, digits, - and _ but was \"../7\"");
        assertThatThrownBy(() -> BatchDirectory.open(folder, "7", List.of(), ExistingFiles.REFUSE))
                .hasMessage("names must hold at least one name but is empty");
        assertThatThrownBy(() -> BatchDirectory.open(folder, "7", List.of("a", "a"), ExistingFiles.REFUSE))
                .hasMessage("names must differ but a is there twice; rename one of them");
    }

    @Test
    void calls_inWrongOrder_areRefused() throws IOException {
        BatchDirectory batch = open(folder, ExistingFiles.REFUSE);
        assertThatThrownBy(batch::commit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("all 3 files must be added before commit but 3 are missing; the first is a.csv");
        batch.add("a.csv", SERIES);
        assertThatThrownBy(() -> batch.add("a.csv", SERIES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a.csv was added before; add each file once");
        assertThatThrownBy(() -> batch.add("z.csv", SERIES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the batch has no file named z.csv; name it when the batch is opened");
        batch.close();
        batch.close();
        assertThatThrownBy(() -> batch.add("b.csv", SERIES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the batch must be open but is closed");
    }
}
