package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingClockTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    private static TradingClock clockOf(Duration bar, int steps, Predicate<LocalDateTime> open) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            LocalDateTime time = MONDAY.plus(bar.multipliedBy(i));
            if (open.test(time)) {
                times.add(time);
            }
        }
        return TradingClock.of(Histories.withoutTimes(times.size()).withTimes(times));
    }

    private static boolean isBusinessDay(LocalDateTime time) {
        return time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Test
    void of_hoursOfAnExchange_areSessions() {
        TradingClock clock = clockOf(
                Duration.ofHours(1), 2_000, time -> isBusinessDay(time) && time.getHour() >= 9 && time.getHour() < 16);

        assertThat(clock).hasToString("sessions(bar=1h,open=09:00,slot=1h,days=mon-fri)");
    }

    @Test
    void of_minutesAcrossMidnightWithAnHourClosed_areSessionsFromTheReopening() {
        TradingClock clock =
                clockOf(Duration.ofMinutes(5), 12 * 24 * 30, time -> isBusinessDay(time) && time.getHour() != 17);

        assertThat(clock).hasToString("sessions(bar=5m,open=18:00,slot=15m,days=mon-fri)");
    }

    @Test
    void of_minutesWithoutPause_areRoundTheClock() {
        assertThat(clockOf(Duration.ofMinutes(1), 20_000, time -> true))
                .hasToString("round-the-clock(bar=1m,slot=15m,days=mon-sun)");
    }

    @Test
    void of_currenciesThatRestAtWeekends_areRoundTheClock() {
        TradingClock clock = clockOf(
                Duration.ofHours(1),
                2_000,
                time -> isBusinessDay(time) || (time.getDayOfWeek() == DayOfWeek.SUNDAY && time.getHour() >= 22));

        assertThat(clock.kind()).isEqualTo(TradingClock.Kind.ROUND_THE_CLOCK);
    }

    @Test
    void of_daysAndWeeks_areDaily() {
        assertThat(clockOf(Duration.ofDays(1), 50, TradingClockTest::isBusinessDay))
                .hasToString("daily(bar=1d,days=mon-fri)");
        assertThat(clockOf(Duration.ofDays(7), 50, time -> true)).hasToString("daily(bar=7d,days=mon)");
    }

    @Test
    void of_noTimes_isUntimed() {
        assertThat(TradingClock.of(Histories.withoutTimes(10))).hasToString("untimed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "untimed",
                "daily(bar=1d)",
                "daily(bar=7d,days=fri)",
                "sessions(bar=30m,open=09:30,slot=1h,days=mon-fri)",
                "sessions(bar=1m,open=17:00,slot=15m,days=mon-fri+sun)",
                "round-the-clock(bar=15s,slot=15m)"
            })
    void parse_whatToStringWrites_comesBack(String text) {
        assertThat(TradingClock.parse(text)).hasToString(text);
    }

    @Test
    void parse_slot_takesThePlaceOfTheDefault() {
        assertThat(TradingClock.parse("round-the-clock(bar=1m,slot=30m)").slot())
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void parse_withoutSlot_takesTheDefault() {
        assertThat(TradingClock.parse("sessions(bar=1h,open=09:00)"))
                .isEqualTo(TradingClock.sessions(LocalTime.of(9, 0), Duration.ofHours(1)));
        assertThat(TradingClock.parse("round-the-clock(bar=1m)").slot()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "weekly",
                "sessions",
                "sessions(bar=1h)",
                "sessions(bar=1h,open=09:00",
                "round-the-clock(bar=0m)",
                "round-the-clock(bar=1m,colour=red)",
                "daily(bar=1d,days=fri-mon)",
                "untimed(bar=1d)"
            })
    void parse_noClock_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradingClock.parse(text))
                .withMessage(
                        "a clock must be untimed, daily, sessions(bar=1h,open=09:00) or round-the-clock(bar=1h), where"
                                + " slot=1h and days=mon-fri may follow, but was \"" + text + "\"");
    }

    @Test
    void clock_withinTheDayForAHistoryWithoutTimes_isRefused() {
        Generator generator =
                Synth.from(Histories.withoutTimes(50)).clock(TradingClock.roundTheClock(Duration.ofHours(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(1))
                .withMessage(
                        "the clock round-the-clock(bar=1h,slot=1h) needs times, and history has none; leave the clock"
                                + " out");
    }
}
