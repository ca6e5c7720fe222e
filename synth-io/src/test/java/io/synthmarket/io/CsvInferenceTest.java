package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.HEADER;
import static io.synthmarket.io.CsvTexts.fault;
import static io.synthmarket.io.CsvTexts.read;
import static io.synthmarket.io.CsvTexts.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInferenceTest {

    private static final LocalDateTime START = LocalDateTime.of(2020, 5, 6, 0, 0);

    /** Writes so many rows, three minutes apart. */
    private static String rows(String pattern, int count) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        StringBuilder text = new StringBuilder("Date,O,H,L,C\n");
        for (int row = 0; row < count; row++) {
            text.append(format.format(START.plusMinutes(3L * row))).append(",1,2,1,2\n");
        }
        return text.toString();
    }

    @Test
    void read_plainFile_infersNothing() {
        assertThat(read(BarCsv.reader(), CsvTexts.GOOD).report().inferences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"d/M/yyyy HH:mm,day,13/5/2020 00:00", "M/d/yyyy HH:mm,month,5/13/2020 00:00"})
    void read_orderSettledFarBelow_holdsForEveryRow(String pattern, String first, String settling) {
        ReadResult result = read(BarCsv.reader(), rows(pattern, 4_000));

        assertThat(result.series().time(0)).isEqualTo(START);
        assertThat(result.series().time(3_999)).isEqualTo(START.plusMinutes(3 * 3_999));
        assertThat(result.report().inferences())
                .containsExactly(new Inference("dates", first + " first, as line 3362 shows: \"" + settling + "\""));
    }

    @Test
    void read_shortYears_areSettledByTheRows() {
        BarSeries yearFirst = series("Date,O,H,L,C\n20/01/31,1,1,1,1\n20/02/15,1,1,1,1\n20/12/31,1,1,1,1\n");
        BarSeries dayFirst = series("Date,O,H,L,C\n01/01/99,1,1,1,1\n31/01/99,1,1,1,1\n");

        assertThat(yearFirst.time(1)).isEqualTo(LocalDateTime.of(2020, 2, 15, 0, 0));
        assertThat(dayFirst.time(1)).isEqualTo(LocalDateTime.of(1999, 1, 31, 0, 0));
    }

    @Test
    void read_sameDayAndMonth_needsNoOrder() {
        assertThat(series("Date,O,H,L,C\n02/02/2020,1,1,1,1\n03/03/2020,1,1,1,1\n")
                        .time(1))
                .isEqualTo(LocalDateTime.of(2020, 3, 3, 0, 0));
    }

    @Test
    void read_oneStrangeDateAmongMany_isTheBadRow() {
        StringBuilder text = new StringBuilder("Date,O,H,L,C\n25/03/2020,1,1,1,1\n");
        for (int day = 1; day <= 30; day++) {
            text.append("4/").append(day).append("/2020,1,1,1,1\n");
        }

        fault(text.toString())
                .hasMessageStartingWith(
                        "prices.csv line 2 column \"Date\": expected a time that the calendar has in a file of dates"
                                + " with the month first but found \"25/03/2020\"");
    }

    @Test
    void read_oneDateThatOnlyAnotherOrderHas_doesNotDateTheOthers() {
        StringBuilder text = new StringBuilder("Date,O,H,L,C\n");
        for (int day = 1; day <= 12; day++) {
            text.append("1/").append(day).append("/2020,1,1,1,1\n");
        }
        text.append("13/1/2020,1,1,1,1\n2/3/2020,1,1,1,1\n");

        ReadResult result = read(BarCsv.reader().badRows(BadRowPolicy.COLLECT), text.toString());

        assertThat(result.series().time(12)).isEqualTo(LocalDateTime.of(2020, 2, 3, 0, 0));
        assertThat(result.report().inferences())
                .containsExactly(new Inference("dates", "month first, as only so the rows are in order of time"));
        assertThat(result.report().badRows())
                .containsExactly(new BadRow(
                        14,
                        "Date",
                        RowDefect.BAD_TIME,
                        "expected a time that the calendar has in a file of dates with the month first but found"
                                + " \"13/1/2020\""));
    }

    @Test
    void read_oneDateThatOnlyAnotherOrderHasFarBelow_doesNotDateTheOthers() {
        String text = rows("M/d/yyyy HH:mm", 3_000) + "13/5/2020 00:00,1,2,1,2\n6/1/2020 00:00,1,2,1,2\n";

        ReadResult result = read(BarCsv.reader().badRows(BadRowPolicy.SKIP), text);

        assertThat(result.series().time(0)).isEqualTo(START);
        assertThat(result.series().time(3_000)).isEqualTo(LocalDateTime.of(2020, 6, 1, 0, 0));
        assertThat(result.report().defects()).containsExactly(new DefectCount(RowDefect.BAD_TIME, 1, 3_002, "Date"));
    }

    @Test
    void read_dateOfARowThatIsLeftOut_rulesOutNoOrder() {
        String text = rows("M/d/yyyy HH:mm", 3_000) + "13/12/2020 00:00,x,2,1,2\n5/13/2020 00:00,1,2,1,2\n";

        ReadResult result = read(BarCsv.reader().badRows(BadRowPolicy.SKIP), text);

        assertThat(result.series().time(0)).isEqualTo(START);
        assertThat(result.series().time(3_000)).isEqualTo(LocalDateTime.of(2020, 5, 13, 0, 0));
    }

    @Test
    void read_datesThatRuleOutBothOrders_areRefusedWithBothLines() {
        fault("Date,O,H,L,C\n13/01/2020,1,1,1,1\n01/14/2020,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 3 column \"Date\": expected dates in one order but found \"01/14/2020\" here and"
                                + " \"13/01/2020\" in line 2, which no order has both; correct one of them, or state CsvDialect"
                                + " \"dates=day-first\" or \"dates=month-first\" and use BadRowPolicy.SKIP to drop the others");
    }

    @Test
    void read_datesThatRuleOutBothOrdersFarBelow_areRefusedWithBothLines() {
        String text = rows("M/d/yyyy HH:mm", 3_000) + "13/12/2020 00:00,1,2,1,2\n5/13/2020 00:00,1,2,1,2\n";

        assertThatThrownBy(() -> read(BarCsv.reader().badRows(BadRowPolicy.SKIP), text))
                .hasMessage(
                        "prices.csv line 3003 column \"Date\": expected dates in one order but found \"5/13/2020 00:00\""
                                + " here and \"13/12/2020 00:00\" in line 3002, which no order has both; correct one of them, or state"
                                + " CsvDialect \"dates=day-first\" or \"dates=month-first\" and use BadRowPolicy.SKIP to drop the"
                                + " others");
    }

    @Test
    void read_countOfAnotherUnitFarBelow_isABadRow() {
        StringBuilder text = new StringBuilder("Time,O,H,L,C\n");
        for (long second = 0; second < 1_500; second++) {
            text.append(1_735_600_000_000L + 1_000 * second).append(",1,1,1,1\n");
        }
        text.append("1735689600000000,1,1,1,1\n");

        fault(text.toString())
                .hasMessage(
                        "prices.csv line 1502 column \"Time\": expected milliseconds since 1970 as in the rows before but"
                                + " found \"1735689600000000\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_countsThatRunThroughAPowerOfTen_areOfOneUnit() {
        BarSeries series = series(
                "Time,O,H,L,C\n99900000000,1,1,1,1\n99986400000,1,1,1,1\n100072800000,1,1,1,1\n100159200000,1,1,1,1\n");

        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(1973, 3, 2, 6, 0));
    }

    @ParameterizedTest
    @CsvSource({"Window,true", "update_ts,true", "barTime,true", "lastUpdateId,false", "Contracts,false"})
    void read_unevenCounts_areTimesByTheirNameAlone(String name, boolean timed) {
        BarSeries series = series(
                name
                        + ",Open,High,Low,Close\n1600000003,1,1,1,1\n1600000110,1,1,1,1\n1600000111,1,1,1,1\n1600000503,1,1,1,1\n");

        assertThat(series.hasTimes()).isEqualTo(timed);
    }

    @ParameterizedTest
    @CsvSource({"60,true", "3,true", "1,false"})
    void read_evenCounts_areTimesUnlessTheyCountRows(int step, boolean timed) {
        StringBuilder text = new StringBuilder("Place,Open,High,Low,Close\n");
        for (int row = 0; row < 5; row++) {
            text.append(1_600_000_000 + step * row).append(",1,1,1,1\n");
        }

        assertThat(series(text.toString()).hasTimes()).isEqualTo(timed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Prev Close", "previousClose", "Close Change", "Close %", "MA Close", "52w Close", "Close Limit"
            })
    void read_closeOfSomethingElse_isNoClose(String name) {
        fault("Date,Open,High,Low," + name + "\n2020-01-02,1,1,1,1\n")
                .hasMessageStartingWith(
                        "prices.csv line 1: expected the columns Open, High, Low and Close but found no Close in");
    }

    @Test
    void read_namesKnownByTheirEnds_areTold() {
        ReadResult result =
                read(BarCsv.reader(), "Date,MA.Open,MA.High,MA.Low,MA.Close,MA.Volume\n2020-01-02,1,1,1,1,5\n");

        assertThat(result.report().inferences())
                .containsExactly(new Inference(
                        "columns",
                        "by the ends of their names: Open \"MA.Open\", High \"MA.High\", Low \"MA.Low\", Close \"MA.Close\","
                                + " Volume \"MA.Volume\""));
    }

    @ParameterizedTest
    @CsvSource({"Date (UTC+3),+03:00", "Date UTC-05:30,-05:30", "Date (GMT+0200),+02:00", "Date (UTC),Z"})
    void read_offsetInTheNameOfTimes_isTheZone(String name, String zone) {
        assertThat(series(name + ",O,H,L,C\n2020-01-02 10:00,1,1,1,1\n").zone()).contains(ZoneId.of(zone));
    }

    @Test
    void read_pointsInAColumnThatIsNotUsed_sayNothingOfTheOthers() {
        assertThat(series("Date;Open;High;Low;Close;Change\n2020-01-02;12,5;13,5;12,5;13,5;1.25%\n")
                        .open(0))
                .isEqualTo(12.5);
    }

    @ParameterizedTest
    @CsvSource({"1.234;1.3;1.2;1.25,1.234", "0.997;1.234;0.997;1.001,0.997"})
    void read_pointsOfWhichOneCannotGroup_areDecimal(String prices, double open) {
        assertThat(series("Date;Open;High;Low;Close\n2020-01-02;" + prices + "\n")
                        .open(0))
                .isEqualTo(open);
    }

    @Test
    void read_pointsBeforeThreeDigitsBetweenCommas_areDecimal() {
        assertThat(series("Date,Open,High,Low,Close\n2020-01-02,144.897,145.001,144.512,144.601\n")
                        .open(0))
                .isEqualTo(144.897);
    }

    @Test
    void read_lostDecimalPointBetweenSemicolons_advisesTheComma() {
        fault("Date;Open;High;Low;Close\n2020-01-02;1.05;1.06;1.04;1.05\n2020-01-03;1050;1.06;1.04;1.05\n")
                .hasMessage(
                        "prices.csv line 3 column \"Open\": prices of a bar must be of one size but 1.04 and 1050 are 1000"
                                + " times apart, as if a decimal point were lost; state CsvDialect \"decimal=comma\" where points group"
                                + " thousands, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_openOrderWithOffsetsAndZone_asksForTheOrder() {
        assertThatThrownBy(() ->
                        read(BarCsv.reader().zone(ZoneOffset.UTC), "Date,O,H,L,C\n02/03/2020 09:30+01:00,1,1,1,1\n"))
                .hasMessage("prices.csv line 2 column \"Date\": expected dates that can be read in one way but found"
                        + " \"02/03/2020 09:30+01:00\", which is 2020-03-02 or 2020-02-03; state CsvDialect \"dates=day-first\" or"
                        + " \"dates=month-first\"");
    }

    @Test
    void read_newestFirst_isReversedAndTold() {
        ReadResult result = read(BarCsv.reader(), "Date,O,H,L,C\n2020-01-03,2,2,2,2\n2020-01-02,1,1,1,1\n");

        assertThat(result.series().close()).containsExactly(1, 2);
        assertThat(result.report().inferences())
                .containsExactly(new Inference("order", "newest first throughout; reversed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "NaN", "n/a", "N/A", "-", "--", "None"})
    void read_rowWithoutAnyPrice_isLeftOutAndCounted(String blank) {
        String prices = (blank + ",").repeat(4);
        ReadResult result = read(BarCsv.reader(), HEADER + "2020-01-02,1,1,1,1,5\n2020-01-03," + prices + "\n");

        assertThat(result.series().size()).isEqualTo(1);
        assertThat(result.report().rowsBlank()).isEqualTo(1);
        assertThat(result.report().rowsDropped()).isEqualTo(1);
        assertThat(result.report().defects()).isEmpty();
        assertThat(result.report().inferences())
                .containsExactly(new Inference("lines", "1 without any price left out, the first in line 3"));
    }

    @Test
    void read_onlyRowsWithoutPrices_isRefused() {
        fault("Date,O,H,L,C\n2020-01-02,null,null,null,null\n")
                .hasMessage(
                        "prices.csv: expected at least one good row but found none of 1; export the file again, or repair less");
    }

    @Test
    void read_namesAgainInTheMiddle_areLeftOutAndTold() {
        ReadResult result = read(
                BarCsv.reader(),
                "Date,Open,High,Low,Close\n2020-01-02,1,1,1,1\nDate,Open,High,Low,Close\n2020-01-03,1,1,1,1\n");

        assertThat(result.series().size()).isEqualTo(2);
        assertThat(result.report().inferences())
                .containsExactly(
                        new Inference("lines", "1 with the names of the columns again left out, the first in line 3"));
    }

    @Test
    void read_noteInTheMiddle_isABadRow() {
        fault("Date,O,H,L,C\n2020-01-02,1,1,1,1\nsee below\n2020-01-03,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 3: expected 5 fields as in the header but found 1; use BadRowPolicy.SKIP to drop such"
                                + " rows");
    }

    @Test
    void read_hundredNotesAtTheEnd_areNotes() {
        ReadResult result = read(BarCsv.reader(), "Date,O,H,L,C\n2020-01-02,1,1,1,1\n" + "note\n".repeat(100));

        assertThat(result.report().rowsRead()).isEqualTo(1);
        assertThat(result.report().inferences()).hasSize(100);
    }

    @Test
    void read_moreThanAHundredNotesAtTheEnd_areBadRows() {
        ReadResult result = read(
                BarCsv.reader().badRows(BadRowPolicy.SKIP),
                "Date,O,H,L,C\n2020-01-02,1,1,1,1\n" + "note\n".repeat(250));

        assertThat(result.report().rowsRead()).isEqualTo(251);
        assertThat(result.report().defects()).containsExactly(new DefectCount(RowDefect.WRONG_FIELD_COUNT, 250, 3, ""));
        assertThat(result.report().inferences()).isEmpty();
    }

    @Test
    void read_faultByPlaceBeforeFaultByValue_tellsTheFirst() {
        fault("Date,O,H,L,C\n2020-01-02,1,1,1,1\n2020-01-02,1,1,1,1\n2020-01-03,x,1,1,1\n")
                .hasMessageStartingWith(
                        "prices.csv line 3 column \"Date\": expected a time after that of the row before");
    }

    @Test
    void read_oddBarThatHoldsItsPrices_isKeptAndTold() {
        ReadResult result = read(BarCsv.reader(), "O,H,L,C\n1.05487,1055,1.05485,1055\n1.05,1.06,1.05,1.06\n");

        assertThat(result.series().size()).isEqualTo(2);
        assertThat(result.report().inferences())
                .containsExactly(new Inference(
                        "prices",
                        "1 odd bars kept, the first in line 2: prices of a bar must be of one size but 1.05485 and 1055 are 1000"
                                + " times apart, as if a decimal point were lost"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1234.5",
                "12,34,567.5|1234567.5",
                "$1,234.50|1234.5",
                "-1.5E+3|-1500",
                "(1.5)|-1.5",
                "1 234.5|1234.5",
                "1'234.5|1234.5",
                "USD 12.5|12.5",
                "12.5 \u20AC|12.5",
                "1.2M|1200000",
                "3.45 k|3450",
                "5.0B|5000000000"
            })
    void read_dressedNumber_isItsValue(String number, double value) {
        String text = "Date;O;H;L;C;V\n2020-01-02;1.5;1.5;1.5;1.5;" + number + "\n";
        if (value < 0) {
            fault(text).hasMessageContaining("a volume must be at least 0 but found \"" + number + "\"");
        } else {
            assertThat(series(text).volume(0)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23.5", "1.2.3", "1.2MM", "M", "$", "()", "1,", "12 34", "1.5%"})
    void read_badlyDressedNumber_isABadRow(String number) {
        fault("Date;O;H;L;C;V\n2020-01-02;1.5;1.5;1.5;1.5;" + number + "\n")
                .hasMessage("prices.csv line 2 column \"V\": expected a number but found \"" + number
                        + "\"; use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_timesOfDayWithoutLeadingZeros_areOfTheLongestForm() {
        BarSeries series =
                series("Date,Time,O,H,L,C\n20200102,0,1,1,1,1\n20200102,1500,1,1,1,1\n20200102,93000,1,1,1,1\n");

        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 0));
        assertThat(series.time(1)).isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 15));
        assertThat(series.time(2)).isEqualTo(LocalDateTime.of(2020, 1, 2, 9, 30));
    }

    @Test
    void read_regionBehindTimes_isTheZone() {
        String text =
                "date,open,high,low,close\n20200308 01:30:00 US/Eastern,1,1,1,1\n20200308 03:30:00 US/Eastern,1,1,1,1\n";

        assertThat(series(text).zone()).contains(ZoneId.of("US/Eastern"));
        assertThat(read(BarCsv.reader().zone(ZoneOffset.UTC), text).series().time(1))
                .isEqualTo(LocalDateTime.of(2020, 3, 8, 7, 30));
    }
}
