package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.HEADER;
import static io.synthmarket.io.CsvTexts.fault;
import static io.synthmarket.io.CsvTexts.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarCsvMessagesTest {

    private static final String SKIP = "; use BadRowPolicy.SKIP to drop such rows";
    private static final String FORMS =
            "expected a time such as 2020-01-31, 31.01.2020, 01/31/2020, 31-Jan-20 or 20200131, then if need be 09:30,"
                    + " 09:30:15.123, 9:30 AM or 093015, then if need be Z, +01:00 or Europe/Paris, but found ";
    private static final String STATE = "state CsvDialect \"columns=time,open,high,low,close\" as they are";

    private static AbstractThrowableAssert<?, ? extends Throwable> bytesFault(byte[] content) {
        return assertThatThrownBy(() -> BarCsv.reader().read(new ByteArrayInputStream(content), "prices.csv"))
                .isExactlyInstanceOf(BarDataException.class);
    }

    @Test
    void read_missingColumn_saysWhich() {
        fault("Date,Open,High,Low\n2020-01-02,1,1,1\n")
                .hasMessage("prices.csv line 1: expected the columns Open, High, Low and Close but found no Close in"
                        + " \"Date,Open,High,Low\"; fetch a file that has the four prices of each bar");
    }

    @Test
    void read_unknownNames_saysSo() {
        fault("Nap,Nyito,Csucs,Melypont,Zaro\n2020-01-02,1,1,1,1\n")
                .hasMessage("prices.csv line 1: expected a line that names the columns Open, High, Low and Close"
                        + " but found \"Nap,Nyito,Csucs,Melypont,Zaro\"; put such a line first, or " + STATE);
    }

    @Test
    void read_noHeaderAndFlat_saysSo() {
        fault("2020-01-02,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 1: expected to find the high and the low among the numbers 2, 3, 4 and 5 of"
                                + " a row, but bars are too flat or too few to tell (1 rows); put a line with the names of the"
                                + " columns first, or " + STATE);
    }

    @Test
    void read_repeatedColumn_isRefused() {
        fault("Open,High,Low,Close,Cl\n1,1,1,1,1\n")
                .hasMessage("prices.csv line 1 column \"Cl\": expected one column for Close but found \"Close\" and"
                        + " \"Cl\"; remove or rename one of them, or " + STATE);
    }

    @Test
    void read_emptyFile_isRefused() {
        String message =
                "prices.csv: expected a header such as Date,Open,High,Low,Close,Volume and at least one row but"
                        + " the file is empty; export it again";
        fault("").hasMessage(message);
        fault("\uFEFF").hasMessage(message);
        fault(" \r\n\n").hasMessage(message);
    }

    @Test
    void read_headerOnly_isRefused() {
        fault(HEADER)
                .hasMessage(
                        "prices.csv: expected at least one row below the header but found none; export the file again");
    }

    @Test
    void read_wrongDelimiter_isRefused() {
        fault("Date:Open:High:Low:Close\n")
                .hasMessage(
                        "prices.csv line 1: expected column names separated by comma, semicolon, tab or vertical bar"
                                + " but found \"Date:Open:High:Low:Close\"; separate the columns by one of these");
    }

    @Test
    void read_zeroInALaterLine_isRefusedThere() {
        bytesFault("Date,Open\nzürich,1\n2,\u00003\n4,5\n".getBytes(StandardCharsets.UTF_8))
                .hasMessage("prices.csv line 3: expected text in UTF-8 but found the byte 0x00; save the file as CSV in"
                        + " UTF-8");
    }

    @Test
    void read_binary_isRefused() {
        bytesFault(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3})
                .hasMessage("prices.csv line 1: expected text in UTF-8 but found the byte 0x00; save the file as CSV in"
                        + " UTF-8");
        bytesFault("Open\u0000High".getBytes(StandardCharsets.UTF_8))
                .hasMessage("prices.csv line 1: expected text in UTF-8 but found the byte 0x00; save the file as CSV in"
                        + " UTF-8");
    }

    @Test
    void read_windows1252InNumber_showsTheLetter() {
        bytesFault((HEADER + "2020-01-02,1,1,1,1,1\n2020-01-03,1,1,1,1,é\n").getBytes(StandardCharsets.ISO_8859_1))
                .hasMessage("prices.csv line 3 column \"Volume\": expected a number but found \"é\"" + SKIP);
    }

    @Test
    void read_zipArchive_isRefused() {
        bytesFault(new byte[] {'P', 'K', 3, 4, 0, 0})
                .hasMessage("prices.csv: expected CSV text but it is a workbook or another ZIP archive; read it by"
                        + " BarWorkbook or BarArchive");
    }

    @Test
    void read_workbook_isRefusedWithWhatReadsIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("prices.xlsx");
        BarWorkbook.write(CsvTexts.series(CsvTexts.GOOD), file);

        bytesFault(Files.readAllBytes(file))
                .hasMessage("prices.csv: expected CSV text but it is a workbook; read it by BarWorkbook");
    }

    @ParameterizedTest
    @CsvSource({"PAR1,Parquet", "ARROW1,Arrow"})
    void read_typedColumns_areRefusedWithWhatReadsThem(String first, String format) {
        bytesFault((first + "\0\25\0rest").getBytes(StandardCharsets.ISO_8859_1))
                .hasMessage("prices.csv: expected CSV text but it is " + format + "; read it by Bar" + format);
    }

    @Test
    void read_textThatBeginsLikeParquet_isText() {
        bytesFault("PAR1,Open,High,Low\n2020-01-02,1,1,1\n".getBytes(StandardCharsets.UTF_8))
                .hasMessageStartingWith(
                        "prices.csv line 1: expected the columns Open, High, Low and Close but found no Close");
    }

    @Test
    void read_cutGzip_isRefused() throws IOException {
        byte[] packed = gzip(CsvTexts.GOOD.getBytes(StandardCharsets.UTF_8));
        String message =
                "prices.csv: expected a whole gzip file but it is damaged or ends early; fetch or pack it again";
        bytesFault(Arrays.copyOf(packed, packed.length / 2)).hasMessage(message);
        bytesFault(Arrays.copyOf(packed, 5)).hasMessage(message);
    }

    @Test
    void read_unmatchedQuote_isRefused() {
        String message =
                "prices.csv line 3: expected a quoted field to end in a quote and then a delimiter but found one"
                        + " that does not; correct the quotes";
        fault(HEADER + "2020-01-02,1,1,1,1,1\n2020-01-03,\"1\"x,1,1,1,1\n").hasMessage(message);
        fault(HEADER + "2020-01-02,1,1,1,1,1\n2020-01-03,\"1,1,1,1,1\n2020-01-04,1,1,1,1,1\n")
                .hasMessage(message);
    }

    @Test
    void read_endlessField_isRefused() {
        String longField = "x".repeat(2_000_000);
        String message =
                "prices.csv line 2: expected fields of at most 65536 characters but found a longer one; correct"
                        + " the quotes";
        fault(HEADER + "\"" + longField + "\",1,1,1,1,1\n").hasMessage(message);
        fault(HEADER + longField + ",1,1,1,1,1\n").hasMessage(message);
    }

    @Test
    void read_directory_isRefused(@TempDir Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));

        assertThatThrownBy(() -> BarCsv.read(data))
                .isInstanceOf(IOException.class)
                .hasMessage("data is a directory; name the CSV file in it");
    }

    @Test
    void read_absentFile_isRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> BarCsv.read(folder.resolve("prices.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("prices.csv does not exist; correct the name or the folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n/a|expected a number but found \"n/a\"",
                "null|expected a number but found \"null\"",
                "1d|expected a number but found \"1d\"",
                "1 00|expected a number but found \"1 00\"",
                "0x1p3|expected a number but found \"0x1p3\"",
                "NaN|expected a finite number but found \"NaN\"",
                "-Infinity|expected a finite number but found \"-Infinity\"",
                "inf|expected a finite number but found \"inf\"",
                "1e999|expected a finite number but found \"1e999\"",
                "''|expected a number but found a blank",
                "-1.5|a price must be above 0 but found \"-1.5\"; use Repair.none().dropZero() to drop rows of zeros, or",
                "0|a price must be above 0 but found \"0\"; use Repair.none().dropZero() to drop rows of zeros, or",
                "1e-999|a price must be above 0 but found \"1e-999\"; use Repair.none().dropZero() to drop rows of zeros, or"
            })
    void read_badPrice_namesValueLineAndColumn(String price, String what) {
        fault("Date,Open,High,Low,<CLOSE>\n2020-01-02,1,1,1,1\n2020-01-03,1,1,1," + price + "\n")
                .hasMessage("prices.csv line 3 column \"<CLOSE>\": "
                        + (what.endsWith(" or") ? what + SKIP.substring(1) : what + SKIP));
    }

    @Test
    void read_badVolume_namesValue() {
        fault(HEADER + "2020-01-02,1,1,1,1,-3\n")
                .hasMessage("prices.csv line 2 column \"Volume\": a volume must be at least 0 but found \"-3\"" + SKIP);
        fault(HEADER + "2020-01-02,1,1,1,1,9.2X\n")
                .hasMessage("prices.csv line 2 column \"Volume\": expected a number but found \"9.2X\"" + SKIP);
    }

    @Test
    void read_highBelowLow_saysBoth() {
        fault(HEADER + "2020-01-02,1,1.1,1.2,1,1\n")
                .hasMessage("prices.csv line 2 column \"High\": high 1.1 is below low 1.2; high must be >= low" + SKIP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13,12,9,11|Open|high 12 is below open 13; high must be >= max(open, close)",
                "8,12,9,11|Open|low 9 is above open 8; low must be <= min(open, close)",
                "10,12,9,12.5|Close|high 12 is below close 12.5; high must be >= max(open, close)",
                "10,12,9,8.75|Close|low 9 is above close 8.75; low must be <= min(open, close)"
            })
    void read_openOrCloseOutside_saysBoth(String prices, String column, String what) {
        fault(HEADER + "2020-01-02," + prices + ",1\n")
                .hasMessage("prices.csv line 2 column \"" + column + "\": " + what
                        + "; use BadRowPolicy.REPAIR to widen high and low, or BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_outOfOrder_saysBothTimes() {
        fault(HEADER + "2020-01-01,1,1,1,1,1\n2020-01-03,1,1,1,1,1\n2020-01-02 09:30,1,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 4 column \"Date\": expected a time after that of the row before, 2020-01-03,"
                                + " but found 2020-01-02T09:30; use Repair.none().sort() to sort the rows by time, or use"
                                + " BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_duplicateTime_saysIt() {
        fault(HEADER + "2020-01-03,1,1,1,1,1\n2020-01-03,1,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 3 column \"Date\": expected a time after that of the row before but found the"
                                + " same, 2020-01-03; give each bar a time of its own, use Repair.none().dropDuplicates() to keep the"
                                + " first of them, or use BadRowPolicy.SKIP to drop such rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-03 09:30+02:00|the offset +02:00",
                "2020-01-03 09:30|no offset from UTC",
                "2020-01-03 09:30 Europe/Paris|the zone Europe/Paris",
            })
    void read_otherOffset_saysBoth(String time, String found) {
        fault(HEADER + "2020-01-02 09:30+01:00,1,1,1,1,1\n" + time + ",1,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 3 column \"Date\": expected the offset +01:00 as in the rows before but found "
                                + found
                                + "; state the zone of the market, such as CsvDialect \"zone=America/New_York\", where every row has an offset, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_dateOfTwoReadings_namesBoth() {
        fault(HEADER + "02/03/2020,1,1,1,1,1\n")
                .hasMessage("prices.csv line 2 column \"Date\": expected dates that can be read in one way but found"
                        + " \"02/03/2020\", which is 2020-03-02 or 2020-02-03; state CsvDialect \"dates=day-first\" or"
                        + " \"dates=month-first\"");
    }

    @ParameterizedTest
    @CsvSource({"soon", "2020-01/02", "18262", "1637971"})
    void read_unknownForm_listsWhatIsUnderstood(String date) {
        fault(HEADER + date + ",1,1,1,1,1\n")
                .hasMessage("prices.csv line 2 column \"Date\": " + FORMS + "\"" + date
                        + "\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_unknownFormBelowOthers_saysThatItIsToBeTheirs() {
        fault(CsvTexts.GOOD + "soon,1,1,1,1,1\n")
                .hasMessage("prices.csv line 4 column \"Date\": "
                        + FORMS.replace(", but", ", in the form of the rows before, but")
                        + "\"soon\"; write times in such a form, or"
                        + " use BadRowPolicy.SKIP to drop such rows");
    }

    @ParameterizedTest
    @CsvSource({"2020-02-30", "2021-02-29", "2020-13-01", "20200102 096000"})
    void read_dateNotInCalendar_isRefused(String date) {
        fault(HEADER + date + ",1,1,1,1,1\n")
                .hasMessage("prices.csv line 2 column \"Date\": expected a time that the calendar has but found \""
                        + date + "\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_dateOutOfRange_saysTheRange() {
        fault(HEADER + "1600-01-01,1,1,1,1,1\n")
                .hasMessage("prices.csv line 2 column \"Date\": expected a time in 1677-09-22..2262-04-11 but found"
                        + " \"1600-01-01\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_blankTime_isRefused() {
        fault(HEADER + ",1,1,1,1,1\n")
                .hasMessage("prices.csv line 2 column \"Date\": expected a time but found a blank" + SKIP);
        fault("Date,Time,O,H,L,C\n2020-01-02,,1,1,1,1\n")
                .hasMessage("prices.csv line 2 column \"Time\": expected a time of day but found a blank" + SKIP);
    }

    @Test
    void read_volumeBlankLater_namesFirstBlank() {
        fault(HEADER + "2020-01-02,1,1,1,1,5\n2020-01-03,1,1,1,1,\n2020-01-04,1,1,1,1,\n")
                .hasMessage("prices.csv line 3 column \"Volume\": expected a number as in the rows before but found a"
                        + " blank; give every row a volume or none, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_volumeBlankAtFirst_namesFirstVolume() {
        fault(HEADER + "2020-01-02,1,1,1,1,\n2020-01-03,1,1,1,1,\n2020-01-04,1,1,1,1,7\n")
                .hasMessage(
                        "prices.csv line 4 column \"Volume\": expected a blank as in the rows before but found 7; give"
                                + " every row a volume or none, or use BadRowPolicy.SKIP to drop such rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2020-01-02,1,1,1,1|5", "2020-01-02,1,1,1,1,5,6|7", "2020-01-02,1|2"})
    void read_wrongFieldCount_saysBoth(String row, int count) {
        fault(HEADER + row + "\n")
                .hasMessage("prices.csv line 2: expected 6 fields as in the header but found " + count + SKIP);
    }

    @Test
    void read_hostileValue_isCutAndMadeVisible() {
        fault("O,H,L,C\n1,1,1,a\u202Eb\u001B\n")
                .hasMessage("prices.csv line 2 column \"C\": expected a number but found \"a\\u202eb\\u001b\"" + SKIP);
        fault("O,H,L,C\n1,1,1," + "x".repeat(500) + "\n")
                .hasMessage("prices.csv line 2 column \"C\": expected a number but found \"" + "x".repeat(80) + "…\""
                        + SKIP);
    }

    @Test
    void exception_place_canBeAsked() {
        assertThatThrownBy(() -> CsvTexts.series(HEADER + "2020-01-02,1,1,1,x,1\n"))
                .isInstanceOfSatisfying(BarDataException.class, fault -> {
                    assertThat(fault.source()).isEqualTo("prices.csv");
                    assertThat(fault.line()).hasValue(2);
                    assertThat(fault.column()).contains("Close");
                });
        assertThatThrownBy(() -> CsvTexts.series("")).isInstanceOfSatisfying(BarDataException.class, fault -> {
            assertThat(fault.line()).isEmpty();
            assertThat(fault.column()).isEmpty();
        });
    }

    @Test
    void read_quotedLineBreaks_lineNumbersStayTrue() {
        fault("Note,O,H,L,C\n\"two\nlines\",1,1,1,1\n\nx,1,1,1,bad\n")
                .hasMessage("prices.csv line 5 column \"C\": expected a number but found \"bad\"" + SKIP);
    }
}
