package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.series;
import static io.synthmarket.io.CsvTexts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.faulty.Faults;
import io.synthmarket.io.faulty.FaultyFileSystem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarCsvWriterTest {

    private static final BarSeries SERIES = series(CsvTexts.GOOD);
    private static final BarCsvWriter REPLACE = BarCsv.writer().existingFiles(ExistingFiles.REPLACE);
    private static final Bar BAR = new Bar(1469.25, 1470, 0.00001234, 1469.5, 931_800_000);

    @TempDir
    private Path folder;

    private static BarSeries at(LocalDateTime... times) {
        BarSeriesBuilder builder = BarSeries.builder();
        for (LocalDateTime time : times) {
            builder.add(time, BAR);
        }
        return builder.build();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void write_midnights_areDates() {
        assertThat(text(at(LocalDateTime.of(2020, 1, 2, 0, 0))))
                .isEqualTo("Date,Open,High,Low,Close,Volume\n2020-01-02,1469.25,1470,0.00001234,1469.5,931800000\n");
    }

    @Test
    void write_withLedger_addsTheSourceOfEveryBar() throws IOException {
        SyntheticPath path = Synth.from(at(LocalDateTime.of(2020, 1, 2, 0, 0), LocalDateTime.of(2020, 1, 3, 0, 0)))
                .blocks(BlockLaw.iid())
                .length(3)
                .seed(1)
                .generate(1)
                .path(0);
        Path file = folder.resolve("path.csv");

        BarCsv.writer().ledger(path.ledger()).write(path.series(), file);

        assertThat(Files.readAllLines(file)).allSatisfy(line -> assertThat(line).matches(".*,(1|SourceIndex)"));
        assertThat(BarCsv.read(file)).isEqualTo(path.series());
    }

    @Test
    void write_ledgerOfAnotherLength_isRefused() {
        SyntheticPath path =
                Synth.from(SERIES).blocks(BlockLaw.iid()).seed(1).generate(1).path(0);
        Path file = folder.resolve("path.csv");

        assertThatThrownBy(() -> BarCsv.writer().ledger(path.ledger()).write(SERIES, file))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the ledger must be that of the series but has 1 bars where the series has 2");
        assertThat(file).doesNotExist();
    }

    @Test
    void write_oneTimeOfDay_givesEveryRowAClock() {
        assertThat(text(at(LocalDateTime.of(2020, 1, 2, 0, 0), LocalDateTime.of(2020, 1, 2, 9, 30)))
                        .lines())
                .map(line -> line.split(",", 2)[0])
                .containsExactly("Date", "2020-01-02T00:00:00", "2020-01-02T09:30:00");
    }

    @Test
    void write_fraction_givesEveryRowAsManyDigits() {
        LocalDateTime time = LocalDateTime.of(1999, 12, 31, 23, 59, 59);

        assertThat(text(at(time, time.withNano(1_000_000)))).contains("\n1999-12-31T23:59:59.000,", ":59.001,");
        assertThat(text(at(time, time.withNano(1_000)))).contains("\n1999-12-31T23:59:59.000000,", ":59.000001,");
        assertThat(text(at(time, time.withNano(1)))).contains("\n1999-12-31T23:59:59.000000000,", ":59.000000001,");
    }

    @Test
    void write_manyMinutesOverDays_areTheTimesOfTheBars() {
        LocalDateTime first = LocalDateTime.of(1969, 12, 30, 20, 0);

        BarSeries series = at(
                Stream.iterate(first, time -> time.plusMinutes(7)).limit(3_000).toArray(LocalDateTime[]::new));

        assertThat(text(series)).isEqualTo(PlainTexts.csv(series));
    }

    @Test
    void write_noTimesNoVolume_leavesThemOut() {
        double[] ones = {1};

        assertThat(text(BarSeries.of(ones, ones, ones, ones))).isEqualTo("Open,High,Low,Close,Volume\n1,1,1,1,\n");
    }

    @Test
    void write_newFile_isComplete() throws IOException {
        BarCsv.write(SERIES, folder.resolve("out.csv"));

        assertThat(folder.resolve("out.csv")).hasContent(CsvTexts.GOOD);
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void write_existingFile_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "mine");

        assertThatThrownBy(() -> BarCsv.write(SERIES, file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("out.csv already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void replace_existingFile_isOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "mine");

        REPLACE.write(SERIES, file);

        assertThat(file).hasContent(CsvTexts.GOOD);
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void replace_symbolicLink_isReplacedItself() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("out.csv"), real);

        assertThatThrownBy(() -> BarCsv.write(SERIES, link)).isInstanceOf(FileAlreadyExistsException.class);
        REPLACE.write(SERIES, link);

        assertThat(real).hasContent("mine");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(link).hasContent(CsvTexts.GOOD);
    }

    @Test
    void write_danglingLink_isRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out.csv"), folder.resolve("nowhere.csv"));

        assertThatThrownBy(() -> BarCsv.write(SERIES, link)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void write_directory_isRefused() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("out"));

        assertThatThrownBy(() -> REPLACE.write(SERIES, directory))
                .isInstanceOf(IOException.class)
                .hasMessage("out is a directory; name the file to write in it");
    }

    @Test
    void write_absentDirectory_isRefused() {
        assertThatThrownBy(() -> BarCsv.write(SERIES, folder.resolve("no/out.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("out.csv cannot be made because its directory does not exist; make the directory first");
    }

    @Test
    void write_fullDisk_leavesNothing() throws IOException {
        Faults faults = new Faults();
        Path view = FaultyFileSystem.view(folder, faults);
        for (long bytes = 0; bytes < CsvTexts.GOOD.length(); bytes++) {
            faults.fullAfter(bytes);
            assertThatThrownBy(() -> BarCsv.write(SERIES, view.resolve("out.csv")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("out.csv could not be written: No space left on device");
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void replace_fullDisk_keepsTheOldFile() throws IOException {
        Files.writeString(folder.resolve("out.csv"), "mine");
        Faults faults = new Faults();
        faults.fullAfter(40);

        assertThatThrownBy(() -> REPLACE.write(
                        SERIES, FaultyFileSystem.view(folder, faults).resolve("out.csv")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("out.csv")).hasContent("mine");
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void write_failedMove_leavesNothing() throws IOException {
        Faults faults = new Faults();
        faults.failMovesAfter(0);
        Path file = FaultyFileSystem.view(folder, faults).resolve("out.csv");

        assertThatThrownBy(() -> BarCsv.write(SERIES, file))
                .hasMessage("out.csv could not be written: Input/output error");
        assertThatThrownBy(() -> REPLACE.write(SERIES, file))
                .hasMessage("out.csv could not be written: Input/output error");
        assertThat(names()).isEmpty();
    }

    @Test
    void write_refusedWrite_saysSo() throws IOException {
        Faults faults = new Faults();
        faults.refuseWrites();

        assertThatThrownBy(() -> BarCsv.write(
                        SERIES, FaultyFileSystem.view(folder, faults).resolve("out.csv")))
                .isInstanceOf(IOException.class)
                .hasMessage("out.csv could not be written: access is denied; check its permissions");
        assertThat(names()).isEmpty();
    }

    @Test
    void read_refusedRead_saysSo() throws IOException {
        Files.writeString(folder.resolve("prices.csv"), CsvTexts.GOOD);
        Faults faults = new Faults();
        faults.refuseReads();

        assertThatThrownBy(
                        () -> BarCsv.read(FaultyFileSystem.view(folder, faults).resolve("prices.csv")))
                .isInstanceOf(IOException.class)
                .hasMessage("prices.csv could not be read: access is denied; check its permissions");
    }

    @Test
    void write_leavingsOfKilledProcess_areLeftAlone() throws IOException {
        Files.writeString(folder.resolve(".out.csv.1.partial"), "half");

        BarCsv.write(SERIES, folder.resolve("out.csv"));

        assertThat(folder.resolve("out.csv")).hasContent(CsvTexts.GOOD);
        assertThat(names()).containsExactly(".out.csv.1.partial", "out.csv");
    }

    @Test
    void replace_withoutAtomicMove_works() throws IOException {
        Files.writeString(folder.resolve("out.csv"), "mine");
        Faults faults = new Faults();
        faults.withoutAtomicMove();

        REPLACE.write(SERIES, FaultyFileSystem.view(folder, faults).resolve("out.csv"));

        assertThat(folder.resolve("out.csv")).hasContent(CsvTexts.GOOD);
    }

    @Test
    void toString_option_isNamed() {
        assertThat(REPLACE).hasToString("BarCsvWriter[existing files REPLACE]");
    }
}
