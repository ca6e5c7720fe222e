package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.faulty.Faults;
import io.synthmarket.io.faulty.FaultyFileSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarArchiveTest {

    private static final BarSeries SERIES = CsvTexts.series(CsvTexts.GOOD);

    @TempDir
    private Path folder;

    private static ContentWriter content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BarArchive archive = BarArchive.over(out)) {
            fill(archive);
            archive.commit();
        }
        return out.toByteArray();
    }

    private static void fill(BarArchive archive) throws IOException {
        archive.add("b.csv", SERIES);
        archive.add("a.txt", content("text"));
    }

    @Test
    void commit_entries_areReadBack() throws IOException {
        assertThat(Archives.entries(archive()))
                .containsExactly(Map.entry("b.csv", CsvTexts.GOOD), Map.entry("a.txt", "text"));
    }

    @Test
    void begin_contentBitByBit_makesTheBytesOfAdd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BarArchive archive = BarArchive.over(out)) {
            archive.add("b.csv", SERIES);
            try (OutputStream entry = archive.begin("a.txt")) {
                entry.write('t');
                entry.write("ext".getBytes(StandardCharsets.UTF_8));
            }
            archive.commit();
        }

        assertThat(out.toByteArray()).isEqualTo(archive());
    }

    @Test
    void begin_entryThatIsOpen_holdsUpEverythingElse() throws IOException {
        try (BarArchive archive = BarArchive.over(new ByteArrayOutputStream());
                OutputStream entry = archive.begin("a.txt")) {
            entry.write('t');

            assertThatThrownBy(archive::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("an entry is still being written; close its stream first");
            assertThatThrownBy(() -> archive.begin("b.txt")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void begin_entryWhoseWriteFails_isNeverCompleted() throws IOException {
        OutputStream full = new OutputStream() {
            private int room = 20_000;

            @Override
            public void write(int octet) throws IOException {
                if (--room < 0) {
                    throw new IOException("no space left");
                }
            }
        };
        byte[] noise = new byte[200_000];
        new SplittableRandom(1).nextBytes(noise);
        try (BarArchive archive = BarArchive.over(full)) {
            OutputStream entry = archive.begin("a.bin");

            assertThatThrownBy(() -> entry.write(noise)).hasMessage("no space left");
            entry.close();
            assertThatThrownBy(archive::commit).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void commit_noEntries_isValid() throws IOException {
        Path file = folder.resolve("empty.zip");
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.REFUSE)) {
            archive.commit();
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isZero();
        }
    }

    @Test
    void commit_entries_areDeflatedAtAFixedTime() throws IOException {
        Path file = folder.resolve("out.zip");
        byte[] text = "0123456789".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.REFUSE)) {
            archive.add("ş.txt", out -> out.write(text));
            archive.commit();
        }

        Deflater deflater = new Deflater(4, true);
        deflater.setInput(text);
        deflater.finish();
        int expected = deflater.deflate(new byte[text.length]);
        deflater.end();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("ş.txt");
            assertThat(entry.getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(entry.getSize()).isEqualTo(text.length);
            assertThat(entry.getCompressedSize()).isEqualTo(expected);
        }
        assertThat(Archives.names(folder)).containsExactly("out.zip");
    }

    @Test
    void commit_otherClockAndZone_givesTheSameBytes() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        byte[] here = archive();
        Thread.sleep(2_100);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
            assertThat(archive()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void commit_moreEntriesThanPlainZipHas_usesZip64() throws IOException {
        Path file = folder.resolve("many.zip");
        int count = 65_600;
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.REFUSE)) {
            for (int entry = 0; entry < count; entry++) {
                archive.add(entry + ".txt", out -> {});
            }
            archive.commit();
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(count);
        }
    }

    @Test
    void create_beforeCommit_showsNothing() throws IOException {
        Path file = folder.resolve("out.zip");
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.REFUSE)) {
            fill(archive);
            assertThat(Archives.names(folder)).containsExactly(".out.zip.1.partial");
        }

        assertThat(Archives.names(folder)).isEmpty();
    }

    @Test
    void create_existingFile_isTreatedAsChosen() throws IOException {
        Path file = Files.writeString(folder.resolve("out.zip"), "mine");
        assertThatThrownBy(() -> BarArchive.create(file, ExistingFiles.REFUSE))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("out.zip already exists; use ExistingFiles.REPLACE to overwrite it");
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.REPLACE)) {
            fill(archive);
            assertThat(file).hasContent("mine");
            archive.commit();
        }

        assertThat(file).hasBinaryContent(archive());
        assertThat(Archives.names(folder)).containsExactly("out.zip");
    }

    @Test
    void create_keepEqual_writesOnlyWhatDiffers() throws IOException {
        Path file = Files.write(folder.resolve("out.zip"), archive());
        Faults faults = new Faults();
        faults.refuseWrites();
        try (BarArchive archive =
                BarArchive.create(FaultyFileSystem.view(folder, faults).resolve("out.zip"), ExistingFiles.KEEP_EQUAL)) {
            fill(archive);
            archive.commit();
        }
        assertThat(file).hasBinaryContent(archive());
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.KEEP_EQUAL)) {
            archive.add("b.csv", SERIES);
            archive.commit();
        }

        assertThat(Archives.entries(Files.readAllBytes(file))).containsOnlyKeys("b.csv");
        assertThat(Archives.names(folder)).containsExactly("out.zip");
    }

    @Test
    void add_fullDisk_leavesNothing() throws IOException {
        Faults faults = new Faults();
        Path view = FaultyFileSystem.view(folder, faults);
        int length = archive().length;
        for (long free = 0; free < length; free++) {
            faults.fullAfter(free);
            assertThatThrownBy(() -> {
                        try (BarArchive archive = BarArchive.create(view.resolve("out.zip"), ExistingFiles.REFUSE)) {
                            fill(archive);
                            archive.commit();
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("out.zip could not be written: No space left on device");
            assertThat(Archives.names(folder)).isEmpty();
        }
    }

    @Test
    void commit_otherFaults_leaveNothing() throws IOException {
        Faults faults = new Faults();
        Path view = FaultyFileSystem.view(folder, faults);
        faults.failClose();
        try (BarArchive archive = BarArchive.create(view.resolve("out.zip"), ExistingFiles.REFUSE)) {
            fill(archive);
            assertThatThrownBy(archive::commit).hasMessage("out.zip could not be written: Disk quota exceeded");
            assertThat(Archives.names(folder)).isEmpty();
        }
        faults.heal();
        faults.failMovesAfter(0);
        try (BarArchive archive = BarArchive.create(view.resolve("out.zip"), ExistingFiles.REFUSE)) {
            fill(archive);
            assertThatThrownBy(archive::commit).hasMessage("out.zip could not be written: Input/output error");
            assertThat(Archives.names(folder)).isEmpty();
        }
    }

    @Test
    void add_writerThrows_leavesAnArchiveThatCanOnlyBeClosed() throws IOException {
        try (BarArchive archive = BarArchive.create(folder.resolve("out.zip"), ExistingFiles.REFUSE)) {
            assertThatThrownBy(() -> archive.add("a.txt", out -> {
                        out.write(1);
                        throw new IllegalStateException("no more");
                    }))
                    .hasMessage("no more");
            assertThatThrownBy(() -> archive.add("b.txt", content("b")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the archive must be open but is failed");
            assertThatThrownBy(archive::commit).hasMessage("the archive must be open but is failed");
        }

        assertThat(Archives.names(folder)).isEmpty();
    }

    @Test
    void add_badNames_areRefusedWithoutHarm() throws IOException {
        try (BarArchive archive = BarArchive.create(folder.resolve("out.zip"), ExistingFiles.REFUSE)) {
            archive.add("a.txt", content("a"));
            assertThatThrownBy(() -> archive.add("a.txt", content("b")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("names must differ but a.txt is in the archive already");
            assertThatThrownBy(() -> archive.add("../a.txt", content("b")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "a name must be a plain file name of 1 to 240 characters, without folder, leading dot or"
                                    + " any of /\\:*?\"<>| but was \"../a.txt\"");
            assertThat(archive).hasToString("BarArchive[1 entry, OPEN]");
            archive.commit();
        }

        assertThat(Archives.entries(Files.readAllBytes(folder.resolve("out.zip"))))
                .containsOnlyKeys("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "a\\b", "/a", "C:a", "a\nb"})
    void add_nameThatIsNotPlain_isRefused(String name) throws IOException {
        try (BarArchive archive = BarArchive.over(OutputStream.nullOutputStream())) {
            assertThatThrownBy(() -> archive.add(name, content("a"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void add_entryClosedByItsWriter_endsThere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BarArchive archive = BarArchive.over(out)) {
            OutputStream[] leaked = new OutputStream[1];
            archive.add("a.txt", entry -> {
                entry.write('a');
                entry.close();
                leaked[0] = entry;
            });
            assertThatThrownBy(() -> leaked[0].write('b')).hasMessage("the entry was closed before");
            archive.add("b.txt", content("b"));
            archive.commit();
        }

        assertThat(Archives.entries(out.toByteArray()).values()).containsExactly("a", "b");
    }

    @Test
    void calls_afterTheEnd_areRefused() throws IOException {
        BarArchive committed = BarArchive.over(OutputStream.nullOutputStream());
        committed.commit();
        assertThatThrownBy(committed::commit).hasMessage("the archive must be open but is committed");
        committed.close();
        BarArchive closed = BarArchive.over(OutputStream.nullOutputStream());
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.add("a.txt", content("a")))
                .hasMessage("the archive must be open but is closed");
    }

    @Test
    void over_stream_isFlushedAndLeftOpen() throws IOException {
        List<String> calls = new ArrayList<>();
        try (BarArchive archive = BarArchive.over(new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        })) {
            fill(archive);
            archive.commit();
        }

        assertThat(calls).containsExactly("flush");
    }
}
