package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.fault;
import static io.synthmarket.io.CsvTexts.read;
import static io.synthmarket.io.CsvTexts.series;
import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that are numbers: of six digits, with short years, or counted by a spreadsheet. */
class CsvDateFormsTest {

    private static final Inference SHORT_YEARS = new Inference("years", "of two digits, read as 1970 to 2069");

    private static String rows(String... dates) {
        StringBuilder text = new StringBuilder("Date,O,H,L,C\n");
        for (String date : dates) {
            text.append(date).append(",1,1,1,1\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/69", "31-Dec-69", "311269"})
    void read_shortYear_isTold(String date) {
        ReadResult result = read(BarCsv.reader(), rows(date));

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2069, 12, 31, 0, 0));
        assertThat(result.report().inferences()).contains(SHORT_YEARS);
    }

    @ParameterizedTest
    @CsvSource({
        "200131,200203,200210,year first",
        "310120,030220,100220,day first",
        "013120,020320,021020,month first",
    })
    void read_sixDigitsOfOneReading_areDates(String one, String two, String three, String order) {
        ReadResult result = read(BarCsv.reader(), rows(one, two, three));

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2020, 1, 31, 0, 0));
        assertThat(result.series().time(2)).isEqualTo(LocalDateTime.of(2020, 2, 10, 0, 0));
        assertThat(result.report().inferences())
                .hasSize(2)
                .contains(SHORT_YEARS)
                .anyMatch(told -> told.finding().startsWith(order));
    }

    @Test
    void read_sixDigitsOfSeveralReadings_areRefusedWithTheWord() {
        fault(rows("200113", "200114"))
                .hasMessage("prices.csv line 2 column \"Date\": expected dates that can be read in one way but found"
                        + " \"200113\", which is 2013-01-20 or 2020-01-13; state CsvDialect \"dates=day-first\" or"
                        + " \"dates=year-first\"");
        assertThat(read(BarCsv.reader().dialect(CsvDialect.parse("dates=year-first")), rows("200113", "200114"))
                        .series()
                        .time(1))
                .isEqualTo(LocalDateTime.of(2020, 1, 14, 0, 0));
    }

    @Test
    void read_sixDigitsThatAreMonthsOnly_areMonths() {
        ReadResult result = read(BarCsv.reader(), rows("201911", "201912", "202001"));

        assertThat(result.series().time(2)).isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(result.report().inferences())
                .containsExactly(new Inference("dates", "months without a day, each read as its first day"));
    }

    @Test
    void read_sixDigitsThatAreMonthsOrDays_areRefusedWithBoth() {
        fault(rows("200101", "200102"))
                .hasMessage(
                        "prices.csv line 2 column \"Date\": expected dates that can be read in one way but found \"200101\","
                                + " which is a day or the month 2001-01; state CsvDialect \"dates=year-first\", \"dates=day-first\" or"
                                + " \"dates=month-first\" for the day, else write months such as 2020-01");
    }

    @Test
    void read_sixDigitsThatAreMonthsOrDaysBelowAStrayRow_areRefusedAtTheFirstMonth() {
        String[] dates = new String[12];
        dates[0] = "991399 0930";
        for (int month = 1; month < dates.length; month++) {
            dates[month] = String.valueOf(200_100 + month);
        }

        fault(rows(dates))
                .hasMessageStartingWith(
                        "prices.csv line 3 column \"Date\": expected dates that can be read in one way");
    }

    @Test
    void read_sixDigitsInAColumnWithoutAName_areDates() {
        BarSeries series =
                series("200130,10,12,9,11\n200131,11.1,13,10,12\n200203,12.1,14,11,13\n200204,13.1,15,12,14\n"
                        + "200205,14.1,16,13,15\n200206,15.1,17,14,16\n200207,16.1,18,15,17\n");

        assertThat(series.time(2)).isEqualTo(LocalDateTime.of(2020, 2, 3, 0, 0));
        assertThat(series.open(0)).isEqualTo(10);
    }

    @Test
    void read_daysOfASpreadsheet_areDatesAndTold() {
        ReadResult result = read(BarCsv.reader(), rows("43832", "43832.5"));

        assertThat(result.series().time(1)).isEqualTo(LocalDateTime.of(2020, 1, 2, 12, 0));
        assertThat(result.series().zone()).isEmpty();
        assertThat(result.report().inferences())
                .containsExactly(new Inference("dates", "day numbers of a spreadsheet, \"43832\" read as 2020-01-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date,O,H,L,C\n", ""})
    void read_daysOfASpreadsheetAboveANote_areDates(String names) {
        BarSeries series = series(names
                + "43832,12,13,11,12.5\n43833,12.5,14,12,13.5\n43836,13.5,15,13,14.5\n43837,14.5,16,14,15.5\n"
                + "43838,15.5,17,15,16.5\n43839,16.5,18,16,17.5\nSource: exchange\n");

        assertThat(series.time(5)).isEqualTo(LocalDateTime.of(2020, 1, 9, 0, 0));
        assertThat(series.high(5)).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2/2020 09:30:00.000",
                "1/2/2020 9:30 a.m.",
                "Mon. 1/2/2020 09:30:00.5",
                "1-2-2020 09:30:00.000"
            })
    void read_pointBehindADateOfOpenOrder_doesNotPutTheDayFirst(String date) {
        fault(rows(date)).hasMessageContaining(", which is 2020-02-01 or 2020-01-02; state CsvDialect");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.2020 09:30:00.000", "Sat 01.02.2020 09:30"})
    void read_pointsInADate_putTheDayFirst(String date) {
        ReadResult result = read(BarCsv.reader(), rows(date));

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2020, 2, 1, 9, 30));
        assertThat(result.report().inferences())
                .containsExactly(new Inference("dates", "day first, as dates with points are"));
    }

    @Test
    void read_daysThatMayBeCountedFrom1970_areRefusedWithTheWord() {
        fault(rows("20001", "20002"))
                .hasMessage(
                        "prices.csv line 2 column \"Date\": expected times that can be read in one way but found \"20001\","
                                + " which is 1954-10-04 as spreadsheets count days, or 2024-10-05 counted from 1970; state CsvDialect"
                                + " \"epoch=excel-days\" for the former, else write dates such as 2020-01-31");
        assertThat(read(BarCsv.reader().dialect(CsvDialect.parse("epoch=excel-days")), rows("20001"))
                        .series()
                        .time(0))
                .isEqualTo(LocalDateTime.of(1954, 10, 4, 0, 0));
    }

    @Test
    void read_daysThatMayBeTimesOfDay_areRefusedWithTheWord() {
        fault("Time,O,H,L,C\n43832,1,1,1,1\n43833,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 2 column \"Time\": expected times that can be read in one way but found \"43832\","
                                + " which is 2020-01-02 as spreadsheets count days, or a time of day; state CsvDialect"
                                + " \"epoch=excel-days\" for the former, else write dates such as 2020-01-31");
    }

    @ParameterizedTest
    @CsvSource({
        "060519,060619,2019-05-06 or 2019-06-05 or 2006-05-19",
        "050106,060106,2006-01-05 or 2006-05-01 or 2005-01-06",
    })
    void read_sixDigitsWithAZeroInFront_areNoDaysOfASpreadsheet(String one, String two, String readings) {
        fault(rows(one, two))
                .hasMessage("prices.csv line 2 column \"Date\": expected dates that can be read in one way but found \""
                        + one
                        + "\", which is " + readings
                        + "; state CsvDialect \"dates=day-first\" or \"dates=month-first\" or"
                        + " \"dates=year-first\"");
    }

    @Test
    void read_sixDigitsWithAZeroInFrontAndTimesOfDay_areDates() {
        BarSeries series = series("Date,Time,O,H,L,C\n053119,0930,1,1,1,1\n060319,0930,1,1,1,1\n");

        assertThat(series.time(1)).isEqualTo(LocalDateTime.of(2019, 6, 3, 9, 30));
    }

    @Test
    void read_daysThatMayBeDatesWithoutTheirZero_areRefusedWithTheWord() {
        fault(rows("40101", "40102", "40105"))
                .hasMessage(
                        "prices.csv line 2 column \"Date\": expected times that can be read in one way but found \"40101\","
                                + " which is 2009-10-15 as spreadsheets count days, or 2004-01-01 as six digits whose zero in front is"
                                + " lost; state CsvDialect \"epoch=excel-days\" for the former, else write dates such as 2020-01-31");
    }

    @Test
    void read_daysOfTheYearsEndThatRunAsDaysOnly_areDays() {
        assertThat(series(rows("43006", "43007", "43010")).time(2)).isEqualTo(LocalDateTime.of(2017, 10, 2, 0, 0));
    }

    @Test
    void read_fiveDigitsBeyondTheDaysOfAHistory_areRefused() {
        fault(rows("60519", "60619"))
                .hasMessage(
                        "prices.csv line 2 column \"Date\": expected a date of six digits, whose zero in front is lost here, but"
                                + " found \"60519\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_daysWithADecimalComma_areTimes() {
        String text = "Date;O;H;L;C\n43832,375000;1,5;1,5;1,5;1,5\n43832,416667;1,5;1,5;1,5;1,5\n";

        assertThat(series(text).time(1)).isEqualTo(LocalDateTime.of(2020, 1, 2, 10, 0));
        assertThat(read(BarCsv.reader().dialect(CsvDialect.parse("epoch=excel-days decimal=comma")), text)
                        .series()
                        .time(0))
                .isEqualTo(LocalDateTime.of(2020, 1, 2, 9, 0));
    }

    @Test
    void read_dateOfASpreadsheetBelowTheFirstRows_isNoOtherDate() {
        StringBuilder text = new StringBuilder(rows());
        for (int day = 43_000; day < 44_000; day++) {
            text.append(day).append(",1,1,1,1\n");
        }
        text.append("2022-01-01,1,1,1,1\n");

        fault(text.toString())
                .hasMessage(
                        "prices.csv line 1002 column \"Date\": expected days as spreadsheets count them, such as 43832 for"
                                + " 2020-01-02 but found \"2022-01-01\"; write times in such a form, or use BadRowPolicy.SKIP to drop such"
                                + " rows");
    }

    @Test
    void read_shortNameOfAZone_isRefusedWithTheWords() {
        fault("Time,O,H,L,C\n2020-01-02 09:30 EST,1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 2 column \"Time\": expected a zone that tells its offset from UTC but found"
                                + " \"2020-01-02 09:30 EST\", and EST does not; state CsvDialect \"zone=America/New_York\", or"
                                + " \"zone=-05:00\" where that offset holds all year");
    }

    @Test
    void read_shortNamesOfTheZoneOfTheMarket_tellTheHourThatComesTwice() {
        ReadResult result = read(
                BarCsv.reader().dialect(CsvDialect.parse("zone=UTC")),
                "Time,O,H,L,C\n2020-01-02 09:30 UTC,1,1,1,1\n2020-01-02 10:30 UTC,1,1,1,1\n");
        assertThat(result.series().time(1)).isEqualTo(LocalDateTime.of(2020, 1, 2, 10, 30));

        fault("Time,O,H,L,C\n2020-01-02 09:30,1,1,1,1\n2020-01-02 10:30 EST,1,1,1,1\n")
                .hasMessageContaining(
                        "expected a zone that tells its offset, which EST does not (state CsvDialect"
                                + " \"zone=America/New_York\", or \"zone=-05:00\" where that offset holds all year), but found");
    }

    @ParameterizedTest
    @CsvSource({
        "09:30,a date before the time of day",
        "'Jan-10','a month with a year of four digits, such as Jan 2010, or a day with its year, such as 10-Jan-2020'",
        "'Mar 18','a month with a year of four digits, such as Jan 2010, or a day with its year, such as 10-Jan-2020'",
        "'n.n.','a time such as 2020-01-31, 31.01.2020, 01/31/2020, 31-Jan-20 or 20200131, then if need be 09:30, 09:30:15.123,"
                + " 9:30 AM or 093015, then if need be Z, +01:00 or Europe/Paris'",
    })
    void read_textThatIsNoTime_isRefusedByWhatItLacks(String text, String expected) {
        fault(rows(text))
                .hasMessage("prices.csv line 2 column \"Date\": expected " + expected + ", but found \"" + text
                        + "\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @ParameterizedTest
    @CsvSource({"11/2019,01/2020", "11-2019,01-2020", "11.2019,01.2020"})
    void read_monthsBeforeTheirYear_areMonths(String one, String two) {
        ReadResult result = read(BarCsv.reader(), rows(one, two));

        assertThat(result.series().time(1)).isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(result.report().inferences())
                .containsExactly(new Inference("dates", "months without a day, each read as its first day"));
    }

    @Test
    void read_datesOfWhichASpreadsheetSwappedSome_areRefused() {
        fault(rows("10/1/2020", "1/13/2020", "1/14/2020", "1/31/2020", "3/2/2020", "4/2/2020", "2/13/2020"))
                .hasMessage(
                        "prices.csv line 2 column \"Date\": expected dates in one order but found \"10/1/2020\" here and"
                                + " \"1/13/2020\" in line 3, and rows are in order of time only if they are not of one, as where a"
                                + " spreadsheet took the days up to 12 for months; export the file again, with dates such as 2020-01-31, or"
                                + " state CsvDialect \"dates=month-first\" where they are all of one");
    }
}
