package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.GOOD;
import static io.synthmarket.io.CsvTexts.gzip;
import static io.synthmarket.io.CsvTexts.read;
import static io.synthmarket.io.CsvTexts.series;
import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarCsvReaderTest {

    private static final Bar FIRST = new Bar(10, 12, 9, 11, 100);
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2020, 1, 2, 0, 0);

    private static BarSeries bytes(byte[] content) throws IOException {
        return BarCsv.reader()
                .read(new ByteArrayInputStream(content), "prices.csv")
                .series();
    }

    @Test
    void read_plainFile_everyValue(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prices.csv"), GOOD);

        BarSeries series = BarCsv.read(file);

        assertThat(series.bar(0)).isEqualTo(FIRST);
        assertThat(series.bar(1)).isEqualTo(new Bar(11, 13, 10, 12, 200));
        assertThat(series.time(1)).isEqualTo(LocalDateTime.of(2020, 1, 3, 0, 0));
        assertThat(series.zone()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open,High,Low,Close,Volume",
                "OPEN,HIGH,LOW,CLOSE,VOLUME",
                "open,high,low,close,volume",
                "Op,Hi,Low,Cl,Vol",
                "op,hi,lo,cl,vol",
                "O,H,L,C,V",
                "o,h,l,c,v",
                "OPEN,HI,LO,CL,TICK_VOLUME",
                "Open,High,Low,Close,Tick_Volume",
                "Open,High,Low,Close,tickvol",
                "<OPEN>,<HIGH>,<LOW>,<CLOSE>,<TICKVOL>",
                " Open , High , Low , Close , Tick Volume ",
                "\"Open\",\"High\",\"Low\",\"Close\",\"Volume\"",
                " \"Open\" , \"High\" , \"Low\" , \"Close\" , \"Volume\" "
            })
    void read_headerVariant_isUnderstood(String header) {
        BarSeries series = series(header + "\n10,12,9,11,100\n");

        assertThat(series.bar(0)).isEqualTo(FIRST);
        assertThat(series.hasTimes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Date", "TIME", "DateTime", "Date_Time", "timestamp", "<DATE>", "Gmt time", "", "Unnamed: 0"})
    void read_timeHeaderVariant_isUnderstood(String header) {
        BarSeries series = series(header + ",O,H,L,C\n2020-01-02,10,12,9,11\n");

        assertThat(series.time(0)).isEqualTo(NEW_YEAR);
    }

    @Test
    void read_columnsInAnyOrder_areFoundByName() {
        assertThat(series("Volume,Close,Date,Low,High,Open\n100,11,2020-01-02,9,12,10\n")
                        .bar(0))
                .isEqualTo(FIRST);
    }

    @Test
    void read_unnamedIndexColumn_isIgnored() {
        ReadResult result = read(BarCsv.reader(), ",Open,High,Low,Close\n0,10,12,9,11\n1,11,13,10,12\n");

        assertThat(result.series().hasTimes()).isFalse();
        assertThat(result.report().ignoredColumns()).containsExactly("");
    }

    @Test
    void read_unknownColumns_areListed() {
        ReadResult result = read(
                BarCsv.reader(), "Date,Open,High,Low,Close,Adj Close,Volume,Note\n2020-01-02,10,12,9,11,5,100,x\n");

        assertThat(result.series().bar(0)).isEqualTo(FIRST);
        assertThat(result.report().ignoredColumns()).containsExactly("Adj Close", "Note");
    }

    @Test
    void read_metaTraderExport_joinsDateAndTime() {
        String header = "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>";
        String row = "2025.06.23\t01:00:00\t10\t12\t9\t11\t100\t7\t20";
        ReadResult result = read(BarCsv.reader(), header + "\r\n" + row + "\r\n");

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2025, 6, 23, 1, 0));
        assertThat(result.series().volume(0)).isEqualTo(7);
        assertThat(result.report().delimiter()).contains('\t');
        assertThat(result.report().columns())
                .containsEntry("Date", "<DATE>")
                .containsEntry("Time", "<TIME>")
                .containsEntry("Volume", "<VOL>");
        assertThat(result.report().ignoredColumns()).containsExactly("<TICKVOL>", "<SPREAD>");
    }

    @ParameterizedTest
    @CsvSource({"';',;", "',',','", "'\t','\t'"})
    void read_delimiter_isInferredFromHeader(String delimiter, char expected) {
        ReadResult result = read(BarCsv.reader(), GOOD.replace(",", delimiter));

        assertThat(result.series().bar(0)).isEqualTo(FIRST);
        assertThat(result.report().delimiter()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void read_lineEnds_areAllUnderstood(String end) {
        assertThat(series(GOOD.replace("\n", end))).isEqualTo(series(GOOD));
    }

    @Test
    void read_missingFinalNewline_isFine() {
        assertThat(series(GOOD.strip())).isEqualTo(series(GOOD));
    }

    @Test
    void read_emptyLines_arePassedOver() {
        ReadResult result = read(BarCsv.reader(), "\n\n" + GOOD.replace("100\n", "100\n\n  \n") + "\n\r\n\n");

        assertThat(result.series()).isEqualTo(series(GOOD));
        assertThat(result.report().rowsRead()).isEqualTo(2);
    }

    @Test
    void read_quotedAndPaddedFields_areBared() {
        assertThat(series("Date,Open,High,Low,Close,Volume\n\"2020-01-02\", 10 ,\"12\", \"9\" ,\" 11 \",100\n")
                        .bar(0))
                .isEqualTo(FIRST);
    }

    @Test
    void read_surplusBlankFields_areIgnored() {
        assertThat(series("Open,High,Low,Close,Volume\n10,12,9,11,100,,\n").bar(0))
                .isEqualTo(FIRST);
        assertThat(series("Open,High,Low,Close,Volume,\n10,12,9,11,100\n").bar(0))
                .isEqualTo(FIRST);
    }

    @Test
    void read_byteOrderMark_isDropped() throws IOException {
        assertThat(bytes(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8))).isEqualTo(series(GOOD));
        assertThat(series("\uFEFF" + GOOD)).isEqualTo(series(GOOD));
    }

    @Test
    void read_gzip_isToldByContent() throws IOException {
        assertThat(bytes(gzip(GOOD.getBytes(StandardCharsets.UTF_8)))).isEqualTo(series(GOOD));
    }

    @Test
    void read_nonAsciiInIgnoredColumn_isDecoded() throws IOException {
        String text = "Open,High,Low,Close,Größe\n10,12,9,11,ü\n";

        ReadResult result =
                BarCsv.reader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "prices.csv");

        assertThat(result.report().ignoredColumns()).containsExactly("Größe");
    }

    @Test
    void read_oneRow_isSeriesOfOneBar() {
        assertThat(series("Open,High,Low,Close\n1,1,1,1\n").size()).isEqualTo(1);
    }

    @Test
    void read_volumeBlankEverywhere_isNoVolume() {
        BarSeries series = series("Open,High,Low,Close,Volume\n10,12,9,11,\n11,13,10,12,\n");

        assertThat(series.hasVolume()).isFalse();
        assertThat(series.size()).isEqualTo(2);
    }

    @Test
    void read_severalVolumes_firstNameInOrderWins() {
        ReadResult result = read(BarCsv.reader(), "Open,High,Low,Close,TickVol,Volume\n10,12,9,11,7,100\n");

        assertThat(result.series().volume(0)).isEqualTo(100);
        assertThat(result.report().ignoredColumns()).containsExactly("TickVol");
    }

    @ParameterizedTest
    @CsvSource({"Z,Z", "+00:00,Z", "+05:30,+05:30", "-05:00,-05:00"})
    void read_oneOffset_becomesZone(String offset, String zone) {
        BarSeries series = series("Date,Open,High,Low,Close\n2020-01-02 09:30" + offset + ",1,1,1,1\n");

        assertThat(series.zone()).contains(ZoneOffset.of(zone));
        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(2020, 1, 2, 9, 30));
    }

    @Test
    void zone_timesWithOffsets_areConverted() {
        ZoneId newYork = ZoneId.of("America/New_York");
        BarSeries series = read(
                        BarCsv.reader().zone(newYork),
                        "Date,Open,High,Low,Close\n2020-03-06T14:30Z,1,1,1,1\n2020-03-09T09:30-04:00,1,1,1,1\n")
                .series();

        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(2020, 3, 6, 9, 30));
        assertThat(series.time(1)).isEqualTo(LocalDateTime.of(2020, 3, 9, 9, 30));
        assertThat(series.zone()).contains(newYork);
    }

    @Test
    void zone_timesWithoutOffset_areTakenAsTheyAre() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ReadResult result = read(BarCsv.reader().zone(berlin), GOOD);

        assertThat(result.series().time(0)).isEqualTo(NEW_YEAR);
        assertThat(result.report().zone()).contains(berlin);
    }

    @Test
    void zone_fileWithoutTimes_hasNoZone() {
        ReadResult result = read(BarCsv.reader().zone(ZoneOffset.UTC), "Open,High,Low,Close\n1,1,1,1\n");

        assertThat(result.series().zone()).isEmpty();
        assertThat(result.report().hasTimes()).isFalse();
    }

    @Test
    void read_longFile_keepsEveryRow() throws IOException {
        StringBuilder text = new StringBuilder("Open,High,Low,Close,Bemerkung\n");
        for (int row = 1; row <= 30_000; row++) {
            text.append(row)
                    .append(',')
                    .append(row)
                    .append(',')
                    .append(row)
                    .append(',')
                    .append(row)
                    .append(",äöü€\n");
        }

        BarSeries series = bytes(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(series.size()).isEqualTo(30_000);
        assertThat(series.close(29_999)).isEqualTo(30_000);
    }

    @Test
    void toString_options_areNamed() {
        assertThat(BarCsv.reader().badRows(BadRowPolicy.SKIP))
                .hasToString("BarCsvReader[bad rows SKIP, dialect detect, repair none]");
    }

    @Test
    void read_sourceIndex_isTheLedgerOfTheSeries() throws IOException {
        BarSeries history = series("Open,High,Low,Close\n" + "1,2,0.5,1\n".repeat(5));
        ReadResult told = BarCsv.reader()
                .read(
                        new StringReader("Open,High,Low,Close,SourceIndex\n1,2,0.5,1,3\n1,2,0.5,1,4\n1,2,0.5,1,1\n"),
                        "told.csv");

        assertThat(told.ledger(history).orElseThrow().toArray()).containsExactly(3, 4, 1);
        assertThat(told.report().columns()).containsEntry("SourceIndex", "SourceIndex");
        assertThat(told.report().ignoredColumns()).isEmpty();
        assertThat(told.ledger(history.slice(0, 4))).isEmpty();
    }

    @Test
    void read_sourceIndexThatIsNone_isNoLedger() throws IOException {
        BarSeries history = series("Open,High,Low,Close\n" + "1,2,0.5,1\n".repeat(5));
        for (String number : new String[] {"", "x", "0", "-1", "1.5", "1e300", "5"}) {
            String text = "Open,High,Low,Close,SourceIndex\n1,2,0.5,1,1\n1,2,0.5,1," + number + "\n";

            assertThat(BarCsv.reader().read(new StringReader(text), "text").ledger(history))
                    .as(number)
                    .isEmpty();
        }
        assertThat(BarCsv.reader()
                        .read(new StringReader("Open,High,Low,Close\n1,2,0.5,1\n"), "text")
                        .ledger(history))
                .isEmpty();
    }
}
