package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveEntryTest {

    private static final BarSeries SERIES = CsvTexts.series(CsvTexts.GOOD);
    private static final byte[] TEXT = "0123456789,".repeat(20_000).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private static byte[] archive(ArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BarArchive archive = BarArchive.over(out)) {
            for (ArchiveEntry entry : entries) {
                archive.add("synthetic_" + out.size() + ".csv", entry);
            }
            archive.commit();
        }
        return out.toByteArray();
    }

    @Test
    void add_entryOfBars_isReadBack() throws IOException {
        assertThat(Archives.entries(archive(ArchiveEntry.of(SERIES))))
                .containsExactly(Map.entry("synthetic_0.csv", CsvTexts.GOOD));
    }

    @Test
    void add_entryTwice_isThereTwice() throws IOException {
        ArchiveEntry entry = ArchiveEntry.of(SERIES);

        assertThat(Archives.entries(archive(entry, entry)).values()).containsExactly(CsvTexts.GOOD, CsvTexts.GOOD);
    }

    @Test
    void of_contentThatIsTooMuch_isWrittenWhenAdded() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        ContentWriter content = out -> {
            calls.incrementAndGet();
            out.write(TEXT);
        };
        ArchiveEntry large = ArchiveEntry.of(content, 10);
        assertThat(large).hasToString("ArchiveEntry[not kept]");
        byte[] archive = archive(large);

        assertThat(calls).hasValue(2);
        assertThat(archive).isEqualTo(archive(ArchiveEntry.of(content)));
        assertThat(calls).hasValue(3);
    }

    @Test
    void of_contentThatFails_failsAtOnce() {
        assertThatThrownBy(() -> ArchiveEntry.of(out -> {
                    throw new IOException("no more");
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("no more");
    }

    @Test
    void of_contentThatIsClosed_takesNoMore() throws IOException {
        List<String> faults = new ArrayList<>();
        ArchiveEntry.of(out -> {
            out.close();
            try {
                out.write(1);
            } catch (IOException e) {
                faults.add(e.getMessage());
            }
        });

        assertThat(faults).containsExactly("the entry was closed before");
    }

    @Test
    void add_otherTools_readTheArchive() throws Exception {
        Path file = Files.write(
                folder.resolve("out.zip"), archive(ArchiveEntry.of(out -> out.write(TEXT)), ArchiveEntry.of(SERIES)));

        assertThat(exitCode("python3", "-m", "zipfile", "-t", file.toString())).isZero();
        assertThat(exitCode("unzip", "-tq", file.toString())).isZero();
    }

    private static int exitCode(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            Assumptions.abort(command[0] + " is not installed");
            throw e;
        }
    }

    @Test
    void toString_entry_tellsHowMuchItIs() throws IOException {
        assertThat(ArchiveEntry.of(SERIES))
                .asString()
                .matches("ArchiveEntry\\[" + CsvTexts.GOOD.length() + " bytes, [0-9]+ deflated]");
    }
}
