package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Length and start of paths, and the times that they get. */
class PathClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    @Test
    void times_shorterPath_areTheHeadOfHistorys() {
        BarSeries history = businessDays(30);

        List<LocalDateTime> times = times(Synth.from(history).length(10));

        assertThat(times)
                .isEqualTo(IntStream.rangeClosed(1, 10).mapToObj(history::time).toList());
    }

    @Test
    void times_longerPath_continueHistorysOnBusinessDays() {
        BarSeries history = businessDays(10); // to Friday, 2024-01-12

        List<LocalDateTime> times = times(Synth.from(history).length(12));

        assertThat(times)
                .hasSize(12)
                .element(8)
                .isEqualTo(LocalDate.of(2024, 1, 12).atStartOfDay());
        assertThat(times.subList(9, 12))
                .containsExactly(
                        LocalDate.of(2024, 1, 15).atStartOfDay(),
                        LocalDate.of(2024, 1, 16).atStartOfDay(),
                        LocalDate.of(2024, 1, 17).atStartOfDay());
    }

    @Test
    void times_fromAStart_areTheCalendarFromThereOn() {
        List<LocalDateTime> times = times(Synth.from(businessDays(30))
                .start(LocalDateTime.of(2030, 6, 7, 12, 0))
                .length(3)); // Friday noon

        assertThat(times)
                .containsExactly(
                        LocalDate.of(2030, 6, 10).atStartOfDay(),
                        LocalDate.of(2030, 6, 11).atStartOfDay(),
                        LocalDate.of(2030, 6, 12).atStartOfDay());
    }

    @Test
    void times_startAlone_keepTheUsualLength() {
        assertThat(times(Synth.from(businessDays(30)).start(MONDAY.atStartOfDay())))
                .hasSize(29);
    }

    @Test
    void times_everyDayMarket_includeWeekends() {
        BarSeries history = onDays(40, day -> true);

        assertThat(times(Synth.from(history).length(44)).subList(39, 44))
                .extracting(LocalDateTime::getDayOfWeek)
                .containsExactly(
                        DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    }

    @Test
    void times_aFewHolidays_doNotCloseTheirWeekday() {
        BarSeries history = onDays(30, day -> day.getDayOfWeek().getValue() <= 5 && day.getDayOfMonth() != 1);

        assertThat(times(Synth.from(history)
                        .start(LocalDate.of(2024, 5, 1).atStartOfDay())
                        .length(1)))
                .containsExactly(LocalDate.of(2024, 5, 1).atStartOfDay());
    }

    @Test
    void times_sessions_continueAtTheirHours() {
        BarSeries history = hourly(15, 9, 15); // three weeks of business days, to Friday, 2024-01-19

        List<LocalDateTime> times = times(Synth.from(history).length(history.size() + 8));

        assertThat(times.subList(times.size() - 9, times.size()))
                .startsWith(LocalDateTime.of(2024, 1, 22, 9, 0), LocalDateTime.of(2024, 1, 22, 10, 0))
                .endsWith(
                        LocalDateTime.of(2024, 1, 22, 15, 0),
                        LocalDateTime.of(2024, 1, 23, 9, 0),
                        LocalDateTime.of(2024, 1, 23, 10, 0));
    }

    @Test
    void times_historyOfTwoDays_areContinuedOnTheOtherBusinessDaysAtTheSameHours() {
        BarSeries history = hourly(2, 9, 11);

        List<LocalDateTime> times = times(
                Synth.from(history).start(LocalDateTime.of(2024, 1, 4, 0, 0)).length(7));

        assertThat(times)
                .containsExactly(
                        LocalDateTime.of(2024, 1, 4, 9, 0),
                        LocalDateTime.of(2024, 1, 4, 10, 0),
                        LocalDateTime.of(2024, 1, 4, 11, 0),
                        LocalDateTime.of(2024, 1, 5, 9, 0),
                        LocalDateTime.of(2024, 1, 5, 10, 0),
                        LocalDateTime.of(2024, 1, 5, 11, 0),
                        LocalDateTime.of(2024, 1, 8, 9, 0));
    }

    @Test
    void times_weeksAndMonths_areContinuedByTheirStep() {
        BarSeries weekly = at(
                IntStream.range(0, 8).mapToObj(week -> MONDAY.plusWeeks(week)).toList());
        BarSeries monthEnds = at(IntStream.range(1, 9)
                .mapToObj(month -> LocalDate.of(2024, month, 1).plusMonths(1).minusDays(1))
                .toList());

        assertThat(times(Synth.from(weekly).length(9)).subList(7, 9))
                .containsExactly(
                        MONDAY.plusWeeks(8).atStartOfDay(), MONDAY.plusWeeks(9).atStartOfDay());
        assertThat(times(Synth.from(monthEnds).length(10)).subList(7, 10))
                .containsExactly(
                        LocalDate.of(2024, 9, 30).atStartOfDay(),
                        LocalDate.of(2024, 10, 31).atStartOfDay(),
                        LocalDate.of(2024, 11, 30).atStartOfDay());
    }

    @Test
    void times_oneSaturdayInManyWeeks_doesNotOpenSaturdays() {
        BarSeries history =
                onDays(200, day -> day.getDayOfWeek().getValue() <= 5 || day.equals(LocalDate.of(2024, 3, 9)));

        assertThat(times(Synth.from(history)
                        .start(LocalDateTime.of(2030, 1, 4, 0, 0))
                        .length(2)))
                .containsExactly(
                        LocalDate.of(2030, 1, 4).atStartOfDay(),
                        LocalDate.of(2030, 1, 7).atStartOfDay()); // Friday, Monday
    }

    @Test
    void times_evenSteps_goOnByThem() {
        for (Duration step : List.of(
                Duration.ofMinutes(11),
                Duration.ofHours(5),
                Duration.ofHours(36),
                Duration.ofDays(3),
                Duration.ofDays(35))) {
            BarSeries history = every(step, 60);

            List<LocalDateTime> times = times(Synth.from(history).length(100));

            assertThat(times.get(0)).isEqualTo(MONDAY.atStartOfDay().plus(step));
            assertThat(times.get(99)).isEqualTo(MONDAY.atStartOfDay().plus(step.multipliedBy(100)));
        }
    }

    @Test
    void times_evenStepsFromAStart_keepToTheGridOfHistory() {
        BarSeries fridaysAtFour = Histories.withoutTimes(8)
                .withTimes(IntStream.range(0, 8)
                        .mapToObj(week -> LocalDateTime.of(2024, 1, 5, 16, 0).plusWeeks(week))
                        .toList());

        assertThat(times(Synth.from(fridaysAtFour)
                        .start(LocalDateTime.of(2030, 1, 2, 0, 0))
                        .length(2)))
                .containsExactly(LocalDateTime.of(2030, 1, 4, 16, 0), LocalDateTime.of(2030, 1, 11, 16, 0));
        assertThat(times(Synth.from(fridaysAtFour)
                        .start(LocalDateTime.of(2020, 1, 3, 16, 0))
                        .length(1)))
                .containsExactly(LocalDateTime.of(2020, 1, 3, 16, 0));
    }

    @Test
    void times_monthsFromAStart_keepToTheDayOfHistory() {
        BarSeries fifteenths = at(IntStream.range(0, 14)
                .mapToObj(month -> LocalDate.of(2023, 1, 15).plusMonths(month))
                .toList());

        assertThat(times(Synth.from(fifteenths)
                        .start(LocalDateTime.of(2030, 5, 16, 0, 0))
                        .length(2)))
                .containsExactly(
                        LocalDate.of(2030, 6, 15).atStartOfDay(),
                        LocalDate.of(2030, 7, 15).atStartOfDay());
    }

    @Test
    void times_historyWithoutTimes_areNone() {
        BarSeries history = Histories.withoutTimes(20);

        assertThat(Synth.from(history)
                        .length(50)
                        .seed(1)
                        .generate(1)
                        .path(0)
                        .series()
                        .hasTimes())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Synth.from(history).start(MONDAY.atStartOfDay()).generate(1))
                .withMessage("a start needs times, and history has none; leave the start out");
    }

    @Test
    void times_thatFollowNoCalendar_areRefusedOnlyWhereTheyMustBeContinued() {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < 40; bar++) {
            builder.add(MONDAY.atStartOfDay().plusSeconds(bar * (7919L + bar * 31L)), Bar.withoutVolume(1, 1, 1, 1));
        }
        BarSeries irregular = builder.build();

        assertThat(times(Synth.from(irregular).length(20))).hasSize(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.from(irregular).length(100).generate(1))
                .withMessage(
                        "the times of history follow no calendar that could be continued: fewer than half of its bars"
                                + " stand at a time of day that recurs, or a common step after the bar before");
    }

    @Test
    void times_pastTheLastYear_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.from(businessDays(30))
                        .start(LocalDateTime.of(2262, 4, 1, 0, 0))
                        .generate(1))
                .withMessage(
                        "the times of a path must end before 2262-04-11; make it shorter, let it start earlier, or leave times out");
    }

    @Test
    void times_monthsPastAllYears_areRefused() {
        for (int months : new int[] {1, 12}) {
            BarSeries history = at(IntStream.range(0, 14)
                    .mapToObj(bar -> LocalDate.of(2000, 1, 31).plusMonths((long) months * bar))
                    .toList());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Synth.from(history).length(2_000_000_000).generate(1))
                    .withMessage(
                            "the times of a path must end before 2262-04-11; make it shorter, let it start earlier, or leave times out");
        }
    }

    @Test
    void times_monthsToTheLastYear_areThere() {
        BarSeries history = at(IntStream.range(0, 14)
                .mapToObj(month -> LocalDate.of(2000, 1, 31).plusMonths(month))
                .toList());

        assertThat(times(Synth.from(history).length(262 * 12 + 1)))
                .last()
                .isEqualTo(LocalDate.of(2262, 2, 28).atStartOfDay());
    }

    @Test
    void length_belowOne_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synth.from(businessDays(30)).length(0))
                .withMessage("length must be in [1, 2000000000] bars but was 0");
    }

    @Test
    void path_longer_goesOnWithTheSameBlocks() {
        BarSeries history = Histories.daily(50);

        BarSeries usual = Synth.from(history)
                .blocks(BlockLaw.concept())
                .seed(3)
                .generate(1)
                .path(0)
                .series();
        BarSeries longer = Synth.from(history)
                .blocks(BlockLaw.concept())
                .length(500)
                .seed(3)
                .generate(1)
                .path(0)
                .series();

        assertThat(longer.size()).isEqualTo(500);
        assertThat(longer.slice(0, 49)).isEqualTo(usual);
    }

    @Test
    void recipe_ofLengthAndStart_replays() {
        BarSeries history = businessDays(30);
        PathSet paths = Synth.from(history)
                .length(40)
                .start(LocalDateTime.of(2030, 1, 2, 9, 30))
                .seed(3)
                .generate(2);

        Recipe recipe = Recipe.parse(paths.recipe().toString());

        assertThat(recipe.toString()).contains(" length=40 start=2030-01-02T09:30 seed=3 ");
        assertThat(recipe.length()).hasValue(40);
        assertThat(recipe.start()).contains(LocalDateTime.of(2030, 1, 2, 9, 30));
        assertThat(Synth.replay(recipe, history).path(1).series())
                .isEqualTo(paths.path(1).series());
    }

    private static List<LocalDateTime> times(Generator generator) {
        BarSeries series = generator.seed(1).generate(1).path(0).series();
        return IntStream.range(0, series.size()).mapToObj(series::time).toList();
    }

    private static BarSeries businessDays(int bars) {
        return onDays(bars, day -> day.getDayOfWeek().getValue() <= 5);
    }

    private static BarSeries onDays(int bars, Predicate<LocalDate> open) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = MONDAY; days.size() < bars; day = day.plusDays(1)) {
            if (open.test(day)) {
                days.add(day);
            }
        }
        return at(days);
    }

    private static BarSeries at(List<LocalDate> days) {
        return Histories.withoutTimes(days.size())
                .withTimes(days.stream().map(LocalDate::atStartOfDay).toList());
    }

    private static BarSeries every(Duration step, int bars) {
        return Histories.withoutTimes(bars)
                .withTimes(IntStream.range(0, bars)
                        .mapToObj(bar -> MONDAY.atStartOfDay().plus(step.multipliedBy(bar)))
                        .toList());
    }

    private static BarSeries hourly(int businessDays, int firstHour, int lastHour) {
        List<LocalDateTime> times = new ArrayList<>();
        BarSeries days = businessDays(businessDays);
        for (int day = 0; day < days.size(); day++) {
            for (int hour = firstHour; hour <= lastHour; hour++) {
                times.add(days.time(day).plusHours(hour));
            }
        }
        return Histories.withoutTimes(times.size()).withTimes(times);
    }

    @Test
    void times_minutesOfSessions_areContinuedWithinTheSession() {
        List<LocalDateTime> times = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            LocalDateTime open = LocalDateTime.of(2024, 1, 1, 9, 30).plusDays(day);
            for (int minute = 0; minute < 60 && open.getDayOfWeek().getValue() <= 5; minute++) {
                times.add(open.plusMinutes(minute));
            }
        }
        for (int days : new int[] {4, 20}) {
            BarSeries history = Histories.withoutTimes(days * 60).withTimes(times.subList(0, days * 60));
            List<LocalDateTime> more = times(Synth.from(history).forRisk(180));

            assertThat(more).allSatisfy(time -> {
                assertThat(time.getDayOfWeek().getValue()).isLessThanOrEqualTo(5);
                assertThat(time.toLocalTime()).isBetween(LocalTime.of(9, 30), LocalTime.of(10, 29));
            });
            assertThat(more.get(0).toLocalTime()).isEqualTo(LocalTime.of(9, 30));
        }
    }
}
