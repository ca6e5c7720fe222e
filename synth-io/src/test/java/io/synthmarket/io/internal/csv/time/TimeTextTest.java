package io.synthmarket.io.internal.csv.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.io.DateOrder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private final TimeText times = new TimeText();

    @ParameterizedTest
    @ValueSource(strings = {"2020-01", "2020/1", "2020-Jan", "Jan 2020", "January-2020", "jan/2020"})
    void read_monthWithoutADay_isItsFirst(String text) {
        assertThat(times.read(text)).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(times.dateTime()).isEqualTo("2020-01-01T00:00");
        assertThat(times.isOfMonths()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02,2020-01-02T00:00",
        "2020/01/02,2020-01-02T00:00",
        "2020.01.02,2020-01-02T00:00",
        "20200102,2020-01-02T00:00",
        "2020-01-02 09:30,2020-01-02T09:30",
        "2020-01-02T09:30:15,2020-01-02T09:30:15",
        "2020-01-02t09:30:15.5,2020-01-02T09:30:15.5",
        "2020.01.02  09:30:15.123456789,2020-01-02T09:30:15.123456789",
        "20200102 093015,2020-01-02T09:30:15",
        "20200102T235959,2020-01-02T23:59:59",
        "2020-01-02T09:30Z,2020-01-02T09:30",
        "2020-01-02 09:30:15.25+01:00,2020-01-02T09:30:15.250",
        "2020-1-2,2020-01-02T00:00",
        "2020-Jan-02,2020-01-02T00:00",
        "2020-01-02 9:30,2020-01-02T09:30",
        "2020-01-02 0930,2020-01-02T09:30",
        "2020-01-02 093015.5,2020-01-02T09:30:15.500",
        "20200102093015,2020-01-02T09:30:15",
        "202001020930,2020-01-02T09:30",
        "2020010209,2020-01-02T09:00",
        "20200102;170000,2020-01-02T17:00",
        "31.12.2020 23:59:59.999,2020-12-31T23:59:59.999",
        "12/31/2020,2020-12-31T00:00",
        "31/12/20 5:07,2020-12-31T05:07",
        "02-Jan-20,2020-01-02T00:00",
        "2 janv. 2020,2020-01-02T00:00",
        "02JAN2020,2020-01-02T00:00",
        "'Jan 02, 2020',2020-01-02T00:00",
        "'Thu, 02 Jan 2020 09:30',2020-01-02T09:30",
        "2020年1月2日,2020-01-02T00:00",
        "2020-01-02 12:05 AM,2020-01-02T00:05",
        "2020-01-02 12:05:07 pm,2020-01-02T12:05:07",
        "2020-01-02 09-PM,2020-01-02T21:00",
        "2020-01-02 09:30 Z,2020-01-02T09:30",
        "2020-01-02 09:30:00.000 GMT+0100,2020-01-02T09:30",
        "2020-01-02 09:30+01,2020-01-02T09:30",
        "20200102 09:30:00 US/Eastern,2020-01-02T09:30",
        "2020-01-02T09:30+01:00[Europe/Paris],2020-01-02T09:30",
        "2020-02-29,2020-02-29T00:00",
        "1677-09-22,1677-09-22T00:00",
        "2262-04-11,2262-04-11T00:00"
    })
    void read_formThatIsUnderstood_isThatTime(String text, LocalDateTime expected) {
        assertThat(times.read(text)).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(times.dateTime()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01/02",
                "2020-01-02T",
                "2020-01-02 ",
                "2020-01-02 09",
                "2020-01-02 09:30:",
                "2020-01-02 09:30:15.",
                "2020-01-02 09:30:15.1234567890",
                "2020-01-02Z",
                "2020-01-02 09:30+01:0",
                "32.13.2020 x",
                "Foo 02, 2020",
                "2020-01-02 09:30 XST",
                "200102",
                "2020-01-02 09:30 Nowhere/Here",
                "02/03",
                "13 2020 01",
                "2020-01-02 09:30+0100x",
                "1637971200000",
                "",
                "today",
                "٢٠٢٠-٠١-٠٢"
            })
    void read_anyOtherForm_isNotUnderstood(String text) {
        assertThat(times.read(text)).isEqualTo(TimeText.Outcome.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-30",
                "1900-02-29",
                "2020-00-01",
                "2020-04-31",
                "2020-01-00",
                "2020-01-02 24:00",
                "2020-01-02 09:60",
                "2020-01-02 09:30:60",
                "2020-01-02 09:30+18:01",
                "2020-01-02 09:30+01:60",
                "13/13/2020",
                "2020-01-02 13:05 PM",
                "30-Feb-2020"
            })
    void read_timeThatNeverIs_isNotInCalendar(String text) {
        assertThat(times.read(text)).isEqualTo(TimeText.Outcome.NOT_IN_CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1677-09-21", "2262-04-12", "2262-04-11 00:00:01", "9999-12-31"})
    void read_farTime_isOutOfRange(String text) {
        assertThat(times.read(text)).isEqualTo(TimeText.Outcome.OUT_OF_RANGE);
    }

    @Test
    void read_twoTexts_areJoined() {
        assertThat(times.read("2020.01.02", "09:30:00")).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 1, 2, 9, 30));
        assertThat(times.read("2020.01.02 00:00", "09:30:00")).isEqualTo(TimeText.Outcome.NOT_UNDERSTOOD);
    }

    @Test
    void read_offset_isTold() {
        times.read("2020-01-02T09:30-05:30");
        assertThat(times.offset()).isEqualTo(-19_800);
        times.read("2020-01-02T09:30");
        assertThat(times.offset()).isEqualTo(TimeText.NO_OFFSET);
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS,1577957400,2020-01-02T09:30",
        "SECONDS,1577957400.25,2020-01-02T09:30:00.250",
        "SECONDS,-1.5,1969-12-31T23:59:58.500",
        "MILLISECONDS,1577957400123,2020-01-02T09:30:00.123",
        "MILLISECONDS,1577957400000.0,2020-01-02T09:30",
        "MILLISECONDS,1.577957400000E+12,2020-01-02T09:30",
        "MICROSECONDS,1577957400123456,2020-01-02T09:30:00.123456",
        "NANOSECONDS,1577957400123456789,2020-01-02T09:30:00.123456789"
    })
    void read_countSince1970_isThatTime(TimeUnit unit, String text, LocalDateTime expected) {
        TimeText counts = new TimeText(TimeForm.ANY.withEpoch(unit));

        assertThat(counts.read(text)).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(counts.dateTime()).isEqualTo(expected);
        assertThat(counts.offset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "99999999999999", "-99999999999999999999"})
    void read_countTooFarFrom1970_isOutOfRange(String text) {
        assertThat(new TimeText(TimeForm.ANY.withEpoch(TimeUnit.SECONDS)).read(text))
                .isEqualTo(TimeText.Outcome.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-01-02", "0x10", "1e999999999", "NaN"})
    void read_noCount_isNotUnderstood(String text) {
        assertThat(new TimeText(TimeForm.ANY.withEpoch(TimeUnit.SECONDS)).read(text))
                .isEqualTo(TimeText.Outcome.NOT_UNDERSTOOD);
    }

    @Test
    void read_shortNameOfAZone_isUnknownWithoutTheZoneOfTheMarket() {
        assertThat(times.read("2020-01-02 09:30 EST")).isEqualTo(TimeText.Outcome.ZONE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,2020-01-02 09:30 EST,GOOD,-18000",
        "America/New_York,2020-07-02 09:30 EDT,GOOD,-14400",
        "America/New_York,2020-07-02 09:30 EST,NOT_ON_CLOCK,",
        "-05:00,2020-07-02 09:30 est,GOOD,-18000",
        "Asia/Shanghai,2020-07-02 09:30 CST,GOOD,28800",
        "America/Chicago,2020-01-02 09:30 CST,GOOD,-21600",
        "Europe/London,2020-07-02 09:30 CST,NOT_ON_CLOCK,"
    })
    void read_shortNameOfAZone_isWhatTheClockOfTheMarketShowsThen(
            ZoneId zone, String text, TimeText.Outcome outcome, Integer offset) {
        TimeText zoned = new TimeText(TimeForm.ANY.withZone(zone));

        assertThat(zoned.read(text)).isEqualTo(outcome);
        if (offset != null) {
            assertThat(zoned.offset()).isEqualTo(offset);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "43832,2020-01-02T00:00",
        "43832.5,2020-01-02T12:00",
        "43832.39583,2020-01-02T09:30",
        "43832.395833333336,2020-01-02T09:30",
        "43832.39584,2020-01-02T09:30:01",
        "43832.395839120,2020-01-02T09:30:00.500",
        "61,1900-03-01T00:00"
    })
    void read_dayOfASpreadsheet_isThatTime(String text, LocalDateTime expected) {
        TimeText days = new TimeText(TimeForm.ANY.withEpoch(TimeUnit.DAYS));

        assertThat(days.read(text)).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(days.dateTime()).isEqualTo(expected);
        assertThat(days.offset()).isEqualTo(TimeText.NO_OFFSET);
    }

    @ParameterizedTest
    @CsvSource({
        "60,OUT_OF_RANGE",
        "-1,OUT_OF_RANGE",
        "1e30,OUT_OF_RANGE",
        "200000,OUT_OF_RANGE",
        "2020-01-02,NOT_UNDERSTOOD"
    })
    void read_noDayOfASpreadsheet_isNone(String text, TimeText.Outcome outcome) {
        assertThat(new TimeText(TimeForm.ANY.withEpoch(TimeUnit.DAYS)).read(text))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"43832,0.395833333,2020-01-02T09:30", "43832,09:31,2020-01-02T09:31", "43832,093115,2020-01-02T09:31:15"
    })
    void read_dayOfASpreadsheetAndTimeOfDay_areJoined(String day, String clock, LocalDateTime expected) {
        TimeText days = new TimeText(TimeForm.ANY.withEpoch(TimeUnit.DAYS));

        assertThat(days.read(day, clock)).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(days.dateTime()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"43832.5,0.25", "43832,1.0", "43832,-0.5", "43832,noon", "43832,24:00"})
    void read_dayOfASpreadsheetAndNoTimeOfDay_areNotUnderstood(String day, String clock) {
        assertThat(new TimeText(TimeForm.ANY.withEpoch(TimeUnit.DAYS)).read(day, clock))
                .isEqualTo(TimeText.Outcome.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_FIRST,200131,2020-01-31T00:00",
        "DAY_FIRST,310120,2020-01-31T00:00",
        "MONTH_FIRST,013199,1999-01-31T00:00",
        "YEAR_FIRST,200131 0930,2020-01-31T09:30"
    })
    void read_sixDigits_areADateInTheOrder(DateOrder order, String text, LocalDateTime expected) {
        TimeText days =
                new TimeText(TimeForm.ANY.withOrders(DateText.bit(order)).withSixDigits(TimeForm.SixDigits.DATE));

        assertThat(days.read(text)).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(days.dateTime()).isEqualTo(expected);
        assertThat(days.isOfShortYears()).isTrue();
    }

    @Test
    void read_sixDigitsThatAreMonths_areTheirFirstDay() {
        TimeText months = new TimeText(TimeForm.ANY.withSixDigits(TimeForm.SixDigits.MONTH));

        assertThat(months.read("202002")).isEqualTo(TimeText.Outcome.GOOD);
        assertThat(months.dateTime()).isEqualTo("2020-02-01T00:00");
        assertThat(months.isOfShortYears()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4,930,GOOD,2020-01-02T09:30",
        "4,0,GOOD,2020-01-02T00:00",
        "4,93000,NOT_UNDERSTOOD,",
        "6,1500,GOOD,2020-01-02T00:15",
        "6,0930,NOT_UNDERSTOOD,",
        "6,0,GOOD,2020-01-02T00:00",
        "6,0930000,NOT_UNDERSTOOD,",
        "6,09:30,GOOD,2020-01-02T09:30"
    })
    void read_timeOfDayOfSoManyDigits_isPaddedInATextOrInTwo(
            int digits, String clock, TimeText.Outcome outcome, LocalDateTime expected) {
        for (boolean joined : new boolean[] {true, false}) {
            TimeText padded = new TimeText(TimeForm.ANY.withClockDigits(digits));
            assertThat(joined ? padded.read("2020-01-02 " + clock) : padded.read("2020-01-02", clock))
                    .isEqualTo(outcome);
            if (expected != null) {
                assertThat(padded.dateTime()).isEqualTo(expected);
            }
        }
    }

    @Test
    void read_dayAboveTwelve_settlesTheOrder() {
        times.read("02/03/2020");
        assertThat(times.isOpen()).isTrue();
        times.read("02/13/2020");
        assertThat(times.isOpen()).isFalse();
        assertThat(times.order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(times.read("13/02/2020")).isEqualTo(TimeText.Outcome.NOT_IN_CALENDAR);
    }

    @Test
    void read_anotherFormThanBefore_isNotUnderstood() {
        times.read("2020-01-02");
        assertThat(times.read("02/03/2020")).isEqualTo(TimeText.Outcome.NOT_UNDERSTOOD);
    }

    @Test
    void read_oneAfterAnother_leavesNothingBehind() {
        times.read("2020-01-02 09:30:15.5");
        times.read("2020-01-03");
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 1, 3, 0, 0));
        times.read("2020-02-30");
        assertThat(times.read("2020-01-03")).isEqualTo(TimeText.Outcome.GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02T09:31,GOOD,2020-01-02T09:31",
        "2020-01-02T9:31,GOOD,2020-01-02T09:31",
        "2020-01-02T09:31:07,GOOD,2020-01-02T09:31:07",
        "2020-01-02T09:31:07.5Z,GOOD,2020-01-02T09:31:07.5",
        "2020-01-03T09:31,GOOD,2020-01-03T09:31",
        "2020-01-02 09:31,GOOD,2020-01-02T09:31",
        "2020-01-02,GOOD,2020-01-02T00:00",
        "2020-01-02T24:00,NOT_IN_CALENDAR,",
        "2020-01-02T09:60:00,NOT_IN_CALENDAR,",
        "2020-01-02T09:31:0x,NOT_UNDERSTOOD,",
        "2020-01-02T09-31,NOT_UNDERSTOOD,",
        "2020-01-02T,NOT_UNDERSTOOD,"
    })
    void read_afterAnotherTimeOfTheDay_isWhatItIsAlone(String text, TimeText.Outcome outcome, LocalDateTime expected) {
        times.read("2020-01-02T09:30");
        assertThat(times.read(text)).isEqualTo(outcome);
        if (expected != null) {
            assertThat(times.dateTime()).isEqualTo(expected);
        }
    }

    @Test
    void read_moreBlanksThanBefore_areStillBlanks() {
        times.read("2020-01-02 09:30");
        assertThat(times.read("2020-01-02  09:31")).isEqualTo(TimeText.Outcome.GOOD);
    }

    @Test
    void read_dateOfOpenOrderAgain_isReadInTheOrderThatIsSettledByThen() {
        times.read("02/03/2020 09:30");
        times.read("02/13/2020 09:30");
        times.read("02/03/2020 09:31");
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 2, 3, 9, 31));
    }

    @Test
    void read_dayOfOpenOrderAgain_isReadInTheOrderThatIsSettledByThen() {
        times.read("02/03/2020", "09:30");
        times.read("02/13/2020", "09:30");
        times.read("02/03/2020", "09:31");
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 2, 3, 9, 31));
    }

    @Test
    void read_sameDayInATextOfItsOwn_takesTheNewTimeOfDay() {
        times.read("2020-01-02", "09:30");
        times.read("2020-01-02", "09:31:07");
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 1, 2, 9, 31, 7));
    }

    @Test
    void read_anotherDayInATextOfItsOwn_isThatDay() {
        times.read("2020-01-02", "09:30");
        times.read("2020-01-03", "09:31");
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 1, 3, 9, 31));
    }
}
