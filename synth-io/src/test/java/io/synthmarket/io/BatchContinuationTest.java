package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.faulty.Faults;
import io.synthmarket.io.faulty.FaultyFileSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches whose files grow bit by bit, and batches that were begun before. */
class BatchContinuationTest {

    private static final BarSeries SERIES = CsvTexts.series(CsvTexts.GOOD);
    private static final List<String> NAMES = List.of("a.csv", "b.zip", "c.txt");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private static BatchDirectory open(Path directory, ExistingFiles existing) throws IOException {
        return BatchDirectory.open(directory, "7", NAMES, existing);
    }

    private static ContentWriter content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(BatchDirectory batch, String text) throws IOException {
        try (OutputStream out = batch.begin("b.zip");
                BarArchive archive = BarArchive.over(out)) {
            batch.add("a.csv", SERIES);
            archive.add("a.csv", SERIES);
            batch.add("c.txt", content(text));
            archive.commit();
        }
    }

    private void oldBatch() throws IOException {
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            fill(batch, "one");
            batch.commit();
        }
        for (String name : NAMES) {
            Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
        }
    }

    private boolean isOld(String name) throws IOException {
        return Files.getLastModifiedTime(folder.resolve(name)).equals(LONG_AGO);
    }

    @Test
    void begin_archiveBesideOtherFiles_isCommittedWithThem() throws IOException {
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            fill(batch, "one");
            assertThat(batch.commit()).hasSize(3);
        }

        assertThat(Archives.names(folder)).isEqualTo(NAMES);
        assertThat(Archives.entries(Files.readAllBytes(folder.resolve("b.zip"))))
                .containsEntry("a.csv", CsvTexts.GOOD);
    }

    @Test
    void begin_filesAddedByOtherThreadsMeanwhile_allArrive() throws Exception {
        List<String> names = new ArrayList<>(List.of("all.zip"));
        for (int file = 0; file < 40; file++) {
            names.add(file + ".csv");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (BatchDirectory batch = BatchDirectory.open(folder, "7", names, ExistingFiles.REFUSE)) {
            try (OutputStream out = batch.begin("all.zip");
                    BarArchive archive = BarArchive.over(out)) {
                List<Future<?>> added = new ArrayList<>();
                for (String name : names.subList(1, names.size())) {
                    Callable<String> adding = () -> {
                        batch.add(name, SERIES);
                        return name;
                    };
                    added.add(threads.submit(adding));
                    archive.add(name, SERIES);
                }
                for (Future<?> each : added) {
                    each.get(1, TimeUnit.MINUTES);
                }
                archive.commit();
            }
            batch.commit();
        } finally {
            threads.shutdownNow();
        }

        assertThat(Archives.names(folder)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Archives.entries(Files.readAllBytes(folder.resolve("all.zip"))))
                .hasSize(40);
    }

    @Test
    void commit_streamStillOpen_isRefused() throws IOException {
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            batch.add("a.csv", SERIES);
            batch.add("c.txt", content("c"));
            OutputStream out = batch.begin("b.zip");
            out.write(1);
            assertThatThrownBy(batch::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("b.zip is still being written; close its stream before commit");
            assertThatThrownBy(() -> batch.begin("b.zip"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("b.zip was added before; add each file once");
            out.close();
            out.close();
            batch.commit();
        }

        assertThat(folder.resolve("b.zip")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void close_streamStillOpen_givesItUp() throws IOException {
        OutputStream out;
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            out = batch.begin("b.zip");
            out.write(1);
        }

        assertThat(Archives.names(folder)).isEmpty();
        assertThatThrownBy(() -> out.write(1)).hasMessage("b.zip could not be written: it was closed before");
        out.close();
        assertThat(Archives.names(folder)).isEmpty();
    }

    @Test
    void begin_archiveWithoutCommit_isGivenUpAndCanBeRepeated() throws IOException {
        try (BatchDirectory batch = open(folder, ExistingFiles.REFUSE)) {
            try (OutputStream out = batch.begin("b.zip");
                    BarArchive archive = BarArchive.over(out)) {
                archive.add("a.csv", SERIES);
            }
            assertThatThrownBy(batch::commit)
                    .hasMessage("all 3 files must be added before commit but 3 are missing; the first is a.csv");
            fill(batch, "one");
            batch.commit();
        }

        assertThat(Archives.names(folder)).isEqualTo(NAMES);
    }

    @Test
    void begin_failedWrite_isGivenUpAndCanBeRepeated() throws IOException {
        Faults faults = new Faults();
        try (BatchDirectory batch = open(FaultyFileSystem.view(folder, faults), ExistingFiles.REFUSE)) {
            faults.fullAfter(10);
            try (OutputStream out = batch.begin("b.zip")) {
                assertThatThrownBy(() -> out.write(new byte[100_000]))
                        .hasMessage("b.zip could not be written: No space left on device");
                assertThatThrownBy(() -> out.write(1))
                        .hasMessage("b.zip could not be written: an earlier write to it failed");
            }
            faults.heal();
            faults.failClose();
            OutputStream second = batch.begin("b.zip");
            second.write(1);
            assertThatThrownBy(second::close).hasMessage("b.zip could not be written: Disk quota exceeded");
            faults.refuseWrites();
            assertThatThrownBy(() -> batch.begin("b.zip"))
                    .hasMessage("b.zip could not be written: access is denied; check its permissions");
            faults.heal();
            fill(batch, "one");
            batch.commit();
        }

        assertThat(Archives.names(folder)).isEqualTo(NAMES);
    }

    @Test
    void add_failedClose_leavesNothing() throws IOException {
        Faults faults = new Faults();
        faults.failClose();
        try (BatchDirectory batch = open(FaultyFileSystem.view(folder, faults), ExistingFiles.REFUSE)) {
            assertThatThrownBy(() -> batch.add("a.csv", SERIES))
                    .hasMessage("a.csv could not be written: Disk quota exceeded");
        }

        assertThat(Archives.names(folder)).isEmpty();
    }

    @Test
    void keepEqual_equalFiles_stayUntouched() throws IOException {
        oldBatch();
        try (BatchDirectory batch = open(folder, ExistingFiles.KEEP_EQUAL)) {
            fill(batch, "two");
            assertThat(Archives.names(folder.resolve(".synthetic_batch_7.partial")))
                    .containsExactly("c.txt");
            assertThat(batch.commit())
                    .containsExactly(folder.resolve("a.csv"), folder.resolve("b.zip"), folder.resolve("c.txt"));
        }

        assertThat(isOld("a.csv")).isTrue();
        assertThat(isOld("b.zip")).isTrue();
        assertThat(isOld("c.txt")).isFalse();
        assertThat(folder.resolve("c.txt")).hasContent("two");
        assertThat(Archives.names(folder)).isEqualTo(NAMES);
    }

    @Test
    void keepEqual_someFilesMissing_areAdded() throws IOException {
        oldBatch();
        Files.delete(folder.resolve("b.zip"));
        try (BatchDirectory batch = open(folder, ExistingFiles.KEEP_EQUAL)) {
            fill(batch, "one");
            batch.commit();
        }

        assertThat(isOld("a.csv")).isTrue();
        assertThat(isOld("b.zip")).isFalse();
        assertThat(Archives.names(folder)).isEqualTo(NAMES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 199_999})
    void keepEqual_firstDifferenceAnywhere_isFound(int place) throws IOException {
        byte[] now = new byte[200_000];
        for (int at = 0; at < now.length; at++) {
            now[at] = (byte) (at % 251);
        }
        byte[] before = now.clone();
        before[place]++;
        byte[] shorter = Arrays.copyOf(now, place);
        byte[] longer = Arrays.copyOf(now, now.length + place + 1);
        Path file = folder.resolve("x");
        for (byte[] old : List.of(before, shorter, longer, now)) {
            Files.write(file, old);
            Files.setLastModifiedTime(file, LONG_AGO);
            try (BatchDirectory batch = BatchDirectory.open(folder, "7", List.of("x"), ExistingFiles.KEEP_EQUAL)) {
                batch.add("x", out -> {
                    for (int at = 0; at < now.length; at += 1_000) {
                        out.write(now, at, 1_000);
                    }
                });
                assertThat(file).hasBinaryContent(old);
                batch.commit();
            }
            assertThat(file).hasBinaryContent(now);
            assertThat(isOld("x")).isEqualTo(old == now);
        }
    }

    @Test
    void keepEqual_failure_leavesAllAsItWas() throws IOException {
        oldBatch();
        for (int moves = 0; moves < 2; moves++) {
            Faults faults = new Faults();
            try (BatchDirectory batch = open(FaultyFileSystem.view(folder, faults), ExistingFiles.KEEP_EQUAL)) {
                fill(batch, "two");
                faults.failMovesAfter(moves);
                assertThatThrownBy(batch::commit).isInstanceOf(IOException.class);
                faults.heal();
            }
            assertThat(Archives.names(folder)).isEqualTo(NAMES);
            assertThat(isOld("a.csv") && isOld("b.zip") && isOld("c.txt")).isTrue();
        }
        Faults full = new Faults();
        full.fullAfter(1);
        try (BatchDirectory batch = open(FaultyFileSystem.view(folder, full), ExistingFiles.KEEP_EQUAL)) {
            assertThatThrownBy(() -> fill(batch, "two"))
                    .hasMessage("c.txt could not be written: No space left on device");
        }
        assertThat(Archives.names(folder)).isEqualTo(NAMES);
        assertThat(folder.resolve("c.txt")).hasContent("one");
    }

    @Test
    void keepEqual_unreadableFile_isAFault() throws IOException {
        oldBatch();
        Faults faults = new Faults();
        try (BatchDirectory batch = open(FaultyFileSystem.view(folder, faults), ExistingFiles.KEEP_EQUAL)) {
            faults.refuseReads();
            assertThatThrownBy(() -> batch.add("a.csv", SERIES))
                    .isInstanceOf(IOException.class)
                    .hasMessage("a.csv could not be read: access is denied; check its permissions");
        }

        assertThat(Archives.names(folder)).isEqualTo(NAMES);
    }

    @Test
    void keepEqual_keptFileRemovedMeanwhile_isAFault() throws IOException {
        oldBatch();
        try (BatchDirectory batch = open(folder, ExistingFiles.KEEP_EQUAL)) {
            fill(batch, "one");
            Files.delete(folder.resolve("b.zip"));
            assertThatThrownBy(batch::commit)
                    .isInstanceOf(IOException.class)
                    .hasMessage("b.zip was equal and was to be kept but has been removed since; write the batch again");
        }

        assertThat(Archives.names(folder)).containsExactly("a.csv", "c.txt");
    }

    @Test
    void keepEqual_linkToAnEqualFile_isReplacedItself() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), CsvTexts.GOOD);
        Path link = Files.createSymbolicLink(folder.resolve("a.csv"), real);
        try (BatchDirectory batch = open(folder, ExistingFiles.KEEP_EQUAL)) {
            fill(batch, "one");
            batch.commit();
        }

        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(link).hasContent(CsvTexts.GOOD);
    }

    @Test
    void keepEqual_killedBatch_isCleanedUpAndContinued() throws IOException {
        oldBatch();
        Path stale = Files.createDirectory(folder.resolve(".synthetic_batch_7.partial"));
        Files.writeString(stale.resolve("c.txt"), "half");
        try (BatchDirectory batch = open(folder, ExistingFiles.KEEP_EQUAL)) {
            fill(batch, "one");
            batch.commit();
        }

        assertThat(isOld("a.csv") && isOld("b.zip") && isOld("c.txt")).isTrue();
        assertThat(Archives.names(folder)).isEqualTo(NAMES);
    }
}
