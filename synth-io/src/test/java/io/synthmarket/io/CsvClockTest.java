package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.fault;
import static io.synthmarket.io.CsvTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day that are digits only, whose zeros in front may be lost. */
class CsvClockTest {

    private static final Inference SECONDS =
            new Inference("times", "of day in digits, read as hours, minutes and seconds: \"1500\" is 00:15");

    private static final Inference MINUTES =
            new Inference("times", "of day in digits, read as hours and minutes: \"930\" is 09:30");

    /** Writes rows of one day, or each of a day of its own. */
    private static String rows(boolean oneDay, String... clocks) {
        StringBuilder text = new StringBuilder("Date,Time,O,H,L,C\n");
        for (int row = 0; row < clocks.length; row++) {
            int day = 20_200_101 + (oneDay ? 0 : row);
            text.append(day).append(',').append(clocks[row]).append(",1,1,1,1\n");
        }
        return text.toString();
    }

    private static List<LocalTime> clocks(ReadResult result) {
        List<LocalTime> clocks = new ArrayList<>();
        for (int bar = 0; bar < result.series().size(); bar++) {
            clocks.add(result.series().time(bar).toLocalTime());
        }
        return clocks;
    }

    @Test
    void read_fourDigitsBesideFiveThatGoUpOnlyWithZerosInFront_arePadded() {
        ReadResult result = read(BarCsv.reader(), rows(true, "1500", "2000", "93000", "100000"));

        assertThat(clocks(result))
                .containsExactly(LocalTime.of(0, 15), LocalTime.of(0, 20), LocalTime.of(9, 30), LocalTime.of(10, 0));
        assertThat(result.report().inferences()).containsExactly(SECONDS);
    }

    @Test
    void read_fourDigitsBehindADateInOneText_arePaddedLikewise() {
        ReadResult result = read(
                BarCsv.reader(),
                "Time,O,H,L,C\n20200102 1500,1,1,1,1\n20200102 93000,1,1,1,1\n20200102 100000,1,1,1,1\n");

        assertThat(clocks(result)).containsExactly(LocalTime.of(0, 15), LocalTime.of(9, 30), LocalTime.of(10, 0));
        assertThat(result.report().inferences()).containsExactly(SECONDS);
    }

    @Test
    void read_fourDigitsThatGoUpOnlyAsTheyStand_areRead() {
        ReadResult result = read(BarCsv.reader(), rows(true, "1030", "103030", "1031", "103130"));

        assertThat(clocks(result))
                .containsExactly(
                        LocalTime.of(10, 30), LocalTime.of(10, 30, 30), LocalTime.of(10, 31), LocalTime.of(10, 31, 30));
    }

    @Test
    void read_zerosKeptInFourDigitsBesideSix_areRead() {
        ReadResult result = read(BarCsv.reader(), rows(true, "0930", "093030", "0931"));

        assertThat(clocks(result)).containsExactly(LocalTime.of(9, 30), LocalTime.of(9, 30, 30), LocalTime.of(9, 31));
    }

    @Test
    void read_fourDigitsBesideFiveThatFitBothWays_areRefusedWithTheWord() {
        String text = rows(false, "93000", "1500", "93000");

        fault(text)
                .hasMessage(
                        "prices.csv line 3 column \"Time\": expected times of day that can be read in one way but found \"1500\""
                                + " beside others of 5 digits, which is 00:15 or 15:00; state CsvDialect \"clock-digits=6\" where zeros in"
                                + " front are missing, or write all with six digits");
        assertThat(clocks(read(BarCsv.reader().dialect(CsvDialect.parse("clock-digits=6")), text)))
                .containsExactly(LocalTime.of(9, 30), LocalTime.of(0, 15), LocalTime.of(9, 30));
    }

    @Test
    void read_threeAndFourDigits_areHoursAndMinutesAndTold() {
        ReadResult result = read(BarCsv.reader(), rows(true, "930", "935", "1000"));

        assertThat(clocks(result)).containsExactly(LocalTime.of(9, 30), LocalTime.of(9, 35), LocalTime.of(10, 0));
        assertThat(result.report().inferences()).containsExactly(MINUTES);
    }

    @Test
    void read_wholeHoursOfOneDay_areRefusedAsTheyMayBeMinutes() {
        String text = rows(true, "0", "500", "1000");

        fault(text)
                .hasMessage(
                        "prices.csv line 3 column \"Time\": expected times of day that can be read in one way but found \"500\","
                                + " which is 00:05 or 05:00; state CsvDialect \"clock-digits=6\" or \"clock-digits=4\"");
        assertThat(clocks(read(BarCsv.reader().dialect(CsvDialect.parse("clock-digits=4")), text)))
                .containsExactly(LocalTime.of(0, 0), LocalTime.of(5, 0), LocalTime.of(10, 0));
    }

    @Test
    void read_wholeHoursOfSeveralDays_areHours() {
        assertThat(clocks(read(BarCsv.reader(), rows(false, "900", "1000"))))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 0));
    }

    @Test
    void read_fourDigitsThatAreNoHoursAndMinutes_areMinutesAndSeconds() {
        ReadResult result = read(BarCsv.reader(), rows(true, "1500", "2455", "2500"));

        assertThat(clocks(result)).containsExactly(LocalTime.of(0, 15), LocalTime.of(0, 24, 55), LocalTime.of(0, 25));
        assertThat(result.report().inferences()).containsExactly(SECONDS);
    }

    @Test
    void read_fourDigitsWithZerosInFront_needNoTelling() {
        assertThat(read(BarCsv.reader(), rows(true, "0930", "0935")).report().inferences())
                .isEmpty();
    }

    @Test
    void read_yearBehindAMonth_isNoTimeOfDay() {
        assertThat(read(BarCsv.reader(), "Date,O,H,L,C\nJan 2018,1,1,1,1\nFeb 2018,1,1,1,1\n")
                        .report()
                        .inferences())
                .containsExactly(new Inference("dates", "months without a day, each read as its first day"));
    }

    @Test
    void read_volumesBehindDatesWithoutNames_areNoTimesOfDay() {
        StringBuilder text = new StringBuilder();
        for (int day = 0; day < 10; day++) {
            text.append(20_200_101 + day)
                    .append(",1")
                    .append(day)
                    .append("00,")
                    .append(10 + day)
                    .append(',')
                    .append(12 + day)
                    .append(',')
                    .append(9 + day)
                    .append(',')
                    .append(11 + day)
                    .append('\n');
        }

        fault(text.toString())
                .hasMessageStartingWith(
                        "prices.csv line 1: expected four prices of one size among the numbers 2, 3, 4 and 5");
    }

    @ParameterizedTest
    @CsvSource({"930,93000", "1500,93000"})
    void read_moreDigitsBelowTheFirstRows_areABadRow(String usual, String later) {
        StringBuilder text = new StringBuilder("Date,Time,O,H,L,C\n");
        for (int day = 0; day < 1_000; day++) {
            text.append(LocalDate.of(2015, 1, 1).plusDays(day))
                    .append(',')
                    .append(usual)
                    .append(",1,1,1,1\n");
        }
        text.append("2019-01-01,").append(later).append(",1,1,1,1\n");

        assertThatThrownBy(() -> read(BarCsv.reader(), text.toString()))
                .hasMessageStartingWith("prices.csv line 1002 column \"Date\": expected a time such as")
                .hasMessageContaining(" but found \"2019-01-01 93000\"; ");
    }

    @Test
    void read_hoursThatMayBeMinutes_areRefusedWithTheWords() {
        String text = "Date,Time,O,H,L,C\n2020-01-02,9,1,1,1,1\n2020-01-02,10,1,1,1,1\n";

        fault(text)
                .hasMessage(
                        "prices.csv line 2 column \"Time\": expected times of day that can be read in one way but found \"9\", which"
                                + " is 09:00 or 00:09; state CsvDialect \"clock-digits=2\" where they are hours, or \"clock-digits=4\""
                                + " where zeros in front are missing");
        assertThat(clocks(read(BarCsv.reader().dialect(CsvDialect.parse("clock-digits=2")), text)))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 0));
        assertThat(clocks(read(BarCsv.reader().dialect(CsvDialect.parse("clock-digits=4")), text)))
                .containsExactly(LocalTime.of(0, 9), LocalTime.of(0, 10));
    }

    @Test
    void read_hoursBehindADateInOneText_areRefusedLikewise() {
        fault("Time,O,H,L,C\n2020-01-02 9,1,1,1,1\n2020-01-02 10,1,1,1,1\n")
                .hasMessageStartingWith(
                        "prices.csv line 2 column \"Time\": expected times of day that can be read in one way but found \"9\"");
    }

    @Test
    void read_minutesBeyondTheHoursOfADay_areMinutes() {
        assertThat(clocks(read(BarCsv.reader(), rows(true, "0", "30", "45"))))
                .containsExactly(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(0, 45));
    }

    @Test
    void read_zerosForTimesOfDay_areMidnights() {
        assertThat(clocks(read(BarCsv.reader(), rows(false, "0", "0")))).containsOnly(LocalTime.MIDNIGHT);
    }

    @Test
    void read_columnOfHoursBesideDates_isReadAndTold() {
        ReadResult result = read(BarCsv.reader(), "Date,Hour,O,H,L,C\n2020-01-02,9,1,1,1,1\n2020-01-02,10,1,1,1,1\n");

        assertThat(clocks(result)).containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 0));
        assertThat(result.report().inferences())
                .containsExactly(new Inference("times", "of day in digits, read as hours: \"9\" is 09:00"));
    }

    @Test
    void read_columnOfHoursBesideTimes_isNotUsed() {
        ReadResult result = read(BarCsv.reader(), "Date,Hour,O,H,L,C\n2020-01-02 09:30,9,1,1,1,1\n");

        assertThat(clocks(result)).containsExactly(LocalTime.of(9, 30));
        assertThat(result.report().ignoredColumns()).containsExactly("Hour");
    }

    @ParameterizedTest
    @CsvSource({"Hour,23,24,24", "Time,2330,2400,2400", "Time,23:00,24:00,24:00"})
    void read_endOfTheDay_isABadRowThatSaysWhatToWrite(String name, String before, String last, String shown) {
        fault("Date," + name + ",O,H,L,C\n2020-01-02," + before + ",1,1,1,1\n2020-01-02," + last + ",1,1,1,1\n")
                .hasMessage(
                        "prices.csv line 3 column \"Date\": expected a time that the calendar has, 00:00 of the same day or of"
                                + " the next rather than 24:00, but found \"2020-01-02 " + shown
                                + "\"; write times in such a form, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_hoursBehindDatesWithoutNames_areNoPrices() {
        fault("2020-01-02,14,100.5,101.5,99.5,101,10\n2020-01-03,14,101.5,102.5,100.5,102,20\n")
                .hasMessageStartingWith(
                        "prices.csv line 1 column \"2\": expected times of day that can be read in one way but found \"14\", which is"
                                + " 14:00 or 00:14");
    }

    @Test
    void read_timesOfDayBehindDaysOfASpreadsheetWithoutNames_areRead() {
        StringBuilder text = new StringBuilder();
        for (int day = 43_832; day < 43_842; day++) {
            int price = day - 43_800;
            text.append(
                    day + ",6:00 PM," + price + "," + (price + 2) + "," + (price - 1) + "," + (price + 1) + ".1,10\n");
        }

        assertThat(clocks(read(BarCsv.reader(), text.toString()))).containsOnly(LocalTime.of(18, 0));
    }

    @Test
    void read_hoursBesideDaysOfASpreadsheet_areNotPassedOver() {
        fault("Date,Hour,O,H,L,C\n43832,9,1,1,1,1\n43833,9,1,1,1,1\n")
                .hasMessageStartingWith("prices.csv line 2 column \"Date\": expected days as spreadsheets count them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.05.1995 0.625", "51012 03:30", "Mon 13 Apr 1998 14"})
    void read_timesInNoKnownFormWithoutNames_areNotPassedOver(String time) {
        String later = time.replaceFirst("1", "2");

        fault(time + ",100.5,101.5,99.5,101,10\n" + later + ",101.5,102.5,100.5,102,20\n")
                .hasMessageContaining(" \"1\": expected ");
    }

    @Test
    void read_datesInNoKnownFormBeforeTimesOfDayWithoutNames_areNotTakenForPrices() {
        fault("18041998,12:00 AM,1231057.4,1239190.8,1222009.8,1222580.2\n"
                        + "18041998,01:00 AM,1221803.1,1223567.1,1219217.4,1222944.9\n")
                .hasMessage(
                        "prices.csv line 1 column \"1\": expected a time such as 2020-01-31, 31.01.2020, 01/31/2020, 31-Jan-20 or"
                                + " 20200131, then if need be 09:30, 09:30:15.123, 9:30 AM or 093015, then if need be Z, +01:00 or"
                                + " Europe/Paris, but found \"18041998\"; write times in such a form, or state CsvDialect"
                                + " \"columns=-,-,open,high,low,close\" as they are for bars without times");
    }

    @Test
    void read_datesAsLargeAsPricesBeforeTimesOfDayWithoutNames_areReadAsToldWithoutTimes() {
        BarCsvReader reader = BarCsv.reader().dialect(CsvDialect.parse("columns=-,-,open,high,low,close"));

        assertThat(read(
                                reader,
                                "18041998,12:00 AM,1231057.4,1239190.8,1222009.8,1222580.2\n"
                                        + "18041998,01:00 AM,1221803.1,1223567.1,1219217.4,1222944.9\n")
                        .series()
                        .close())
                .containsExactly(1_222_580.2, 1_222_944.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00,", "EURUSD,09:00,"})
    void read_timesOfDayAloneBeforePricesWithoutNames_wantADate(String before) {
        String column = before.startsWith("0") ? "1" : "2";
        String unused = before.replaceAll("[^,]+", "-");

        fault(bars(before, ",1000"))
                .hasMessage("prices.csv line 1 column \"" + column
                        + "\": expected a date before the time of day, but found \"09:00\"; write times in such a form, or"
                        + " state CsvDialect \"columns=" + unused
                        + "open,high,low,close,volume\" as they are for bars without times");
    }

    @Test
    void read_datesInNoKnownFormBeforePricesAndTimesOfDayWithoutNames_areNotTakenForPrices() {
        fault(bars("18041998,", ",09:00"))
                .hasMessageStartingWith("prices.csv line 1 column \"1\": expected a time such as ")
                .hasMessageEndingWith(" but found \"18041998\"; write times in such a form, or state CsvDialect"
                        + " \"columns=time,open,high,low,close,volume\" as they are");
    }

    @ParameterizedTest
    @ValueSource(strings = {",1000,09:00", ",1000,00:05", ",09:00", ",2000,250,09:00"})
    void read_timesOfDayBehindPricesWithoutNames_areNoTimesOfBars(String behind) {
        ReadResult result = read(BarCsv.reader(), bars("", behind));

        assertThat(result.series().hasTimes()).isFalse();
        assertThat(result.series().close(9)).isEqualTo(110.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20200131", "31012020", "9012020", "20203101", "310120", "43832"})
    void read_numbersThatMayBeDatesBetweenPricesAndTimesOfDayWithoutNames_areNotTakenForVolumes(String date) {
        fault(bars("", "," + date + ",09:00"))
                .hasMessage(
                        "prices.csv line 1 column \"5\": expected numbers that are no dates between prices and times of"
                                + " day in rows without names but found \"" + date
                                + "\", which may be a date; state CsvDialect"
                                + " \"columns=open,high,low,close,date,time\" as they are");
    }

    private static String bars(String before, String behind) {
        StringBuilder text = new StringBuilder();
        for (int open = 100; open < 110; open++) {
            text.append(before + open + ".5," + (open + 1) + ".7," + (open - 1) + ".3," + (open + 1) + ".5" + behind
                    + "\n");
        }
        return text.toString();
    }
}
