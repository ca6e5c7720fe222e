package io.synthmarket.io.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private final TimeText times = new TimeText();

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
                "2020-01",
                "2020-1-2",
                "02/03/2020",
                "2020-01/02",
                "2020-01-02T",
                "2020-01-02 ",
                "2020-01-02 9:30",
                "2020-01-02 0930",
                "2020-01-02 09",
                "2020-01-02 09:30:",
                "2020-01-02 09:30:15.",
                "2020-01-02 09:30:15.1234567890",
                "2020-01-02 09:30 Z",
                "2020-01-02Z",
                "2020-01-02 09:30+1",
                "2020-01-02 09:30+0100x",
                "20200102093015",
                "2020-01-02 093015.5",
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
                "2020-01-02 09:30+01:60"
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

    @Test
    void read_oneAfterAnother_leavesNothingBehind() {
        times.read("2020-01-02 09:30:15.5");
        times.read("2020-01-03");
        assertThat(times.dateTime()).isEqualTo(LocalDateTime.of(2020, 1, 3, 0, 0));
        times.read("2020-02-30");
        assertThat(times.read("2020-01-03")).isEqualTo(TimeText.Outcome.GOOD);
    }
}
