package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at the door of a series, and how the message reads. */
class BarSeriesRulesTest {

    private static final Bar GOOD = new Bar(10, 12, 9, 11, 100);

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "-1.25, -1.25", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void open_notPositiveAndFinite_isRefused(double open, String found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(open, 12, 9, 11, 100)))
                .withMessage("bar 1 (2024-01-03): open must be positive and finite but was " + found);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "-1.25, -1.25", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void high_notPositiveAndFinite_isRefused(double high, String found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(10, high, 9, 11, 100)))
                .withMessage("bar 1 (2024-01-03): high must be positive and finite but was " + found);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "-1.25, -1.25", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void low_notPositiveAndFinite_isRefused(double low, String found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(10, 12, low, 11, 100)))
                .withMessage("bar 1 (2024-01-03): low must be positive and finite but was " + found);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "-1.25, -1.25", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void close_notPositiveAndFinite_isRefused(double close, String found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(10, 12, 9, close, 100)))
                .withMessage("bar 1 (2024-01-03): close must be positive and finite but was " + found);
    }

    @Test
    void high_belowClose_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(10, 10.5, 9, 11, 100)))
                .withMessage("bar 1 (2024-01-03): high 10.5 is below close 11; high must be >= max(open, close)");
    }

    @Test
    void high_belowOpen_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(13, 12, 9, 11, 100)))
                .withMessage("bar 1 (2024-01-03): high 12 is below open 13; high must be >= max(open, close)");
    }

    @Test
    void high_belowLow_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(9, 9, 9.5, 9, 100)))
                .withMessage("bar 1 (2024-01-03): high 9 is below low 9.5; high must be >= low");
    }

    @Test
    void low_aboveClose_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(11, 12, 10.5, 10, 100)))
                .withMessage("bar 1 (2024-01-03): low 10.5 is above close 10; low must be <= min(open, close)");
    }

    @Test
    void low_aboveOpen_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secondOfThree(new Bar(10, 12, 10.5, 11, 100)))
                .withMessage("bar 1 (2024-01-03): low 10.5 is above open 10; low must be <= min(open, close)");
    }

    @Test
    void bar_ofOnePrice_isGood() {
        assertThatNoException().isThrownBy(() -> secondOfThree(new Bar(7, 7, 7, 7, 0)));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void volume_negativeOrNotFinite_isRefused(double volume, String found) {
        double[] price = {10, 10};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSeries.of(price, price, price, price, new double[] {0, volume}))
                .withMessage("bar 1: volume must be finite and not negative but was " + found);
    }

    @Test
    void severalBrokenBars_firstIsNamed() {
        double[] close = {10, 10, -1, -2};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSeries.of(close, close, close, close))
                .withMessage("bar 2: open must be positive and finite but was -1");
    }

    @Test
    void brokenBar_withinTheDay_isNamedWithItsClock() {
        BarSeriesBuilder builder = BarSeries.builder()
                .add(LocalDateTime.of(2024, 1, 2, 9, 30), GOOD)
                .add(LocalDateTime.of(2024, 1, 2, 9, 31), new Bar(10, 12, 9, 13, 100));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("bar 1 (2024-01-02T09:31): high 12 is below close 13; high must be >= max(open, close)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "high", "low", "volume"})
    void column_ofAnotherLength_isRefused(String column) {
        double[] two = {10, 10};
        double[] three = {10, 10, 10};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSeries.of(
                        column.equals("open") ? three : two,
                        column.equals("high") ? three : two,
                        column.equals("low") ? three : two,
                        two,
                        column.equals("volume") ? three : two))
                .withMessage("all columns must be as long as close, which has 2 values, but " + column + " has 3");
    }

    @Test
    void times_ofAnotherNumberThanBars_areRefused() {
        BarSeries series = Histories.withoutTimes(3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.withTimes(Histories.days(2)))
                .withMessage("all columns must be as long as close, which has 3 values, but times has 2");
    }

    @Test
    void columns_empty_areRefused() {
        double[] none = {};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSeries.of(none, none, none, none))
                .withMessage("a series must have at least one bar but has none");
    }

    @Test
    void collection_empty_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSeries.copyOf(List.of()))
                .withMessage("a series must have at least one bar but has none");
    }

    @Test
    void times_equal_areRefused() {
        BarSeries series = Histories.withoutTimes(3);
        List<LocalDateTime> times = List.of(Histories.day(0), Histories.day(1), Histories.day(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.withTimes(times))
                .withMessage("bar 2 (2024-01-03): time must be after that of the bar before, 2024-01-03");
    }

    @Test
    void times_goingBack_areRefused() {
        BarSeriesBuilder builder = BarSeries.builder()
                .add(LocalDateTime.of(2024, 1, 2, 16, 0), GOOD)
                .add(LocalDateTime.of(2024, 1, 2, 9, 30), GOOD);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("bar 1 (2024-01-02T09:30): time must be after that of the bar before, 2024-01-02T16:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1677-09-21T23:59:59", "2262-04-12T00:00"})
    void time_thatDoesNotFitIntoNanoseconds_isRefused(LocalDateTime time) {
        BarSeriesBuilder builder = BarSeries.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(time, GOOD))
                .withMessage("time must be in 1677-09-22..2262-04-11 but was " + time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1677-09-22T00:00", "2262-04-11T00:00"})
    void time_atTheEndsOfTheRange_isGood(LocalDateTime time) {
        BarSeriesBuilder builder = BarSeries.builder().add(time, GOOD);

        assertThatNoException().isThrownBy(builder::build);
    }

    @Test
    void bars_onlySomeWithTime_areRefused() {
        BarSeriesBuilder builder =
                BarSeries.builder().add(Histories.day(0), GOOD).add(GOOD).add(GOOD);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("all bars must have a time or none, but 1 of 3 have one; add every bar with its time");
    }

    @Test
    void bars_onlySomeWithVolume_areRefused() {
        List<Bar> bars = List.of(GOOD, Bar.withoutVolume(10, 12, 9, 11), GOOD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarSeries.copyOf(bars))
                .withMessage("all bars must have a volume or none, but bar 1 has none and 2 of 3 have one");
    }

    @Test
    void zoneInBuilder_withoutTimes_isRefused() {
        BarSeriesBuilder builder = BarSeries.builder().zone(ZoneOffset.UTC).add(GOOD);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("a zone needs times, and no bar has one; add every bar with its time");
    }

    @Test
    void withZone_withoutTimes_isRefused() {
        BarSeries series = Histories.withoutTimes(3);

        assertThatIllegalStateException()
                .isThrownBy(() -> series.withZone(ZoneOffset.UTC))
                .withMessage("a zone needs times, and this series has none; call withTimes first");
    }

    @Test
    void withZone_null_isNamed() {
        BarSeries series = Histories.daily(3);

        assertThatNullPointerException().isThrownBy(() -> series.withZone(null)).withMessage("zone");
    }

    @Test
    void withTimes_nullTime_isNamed() {
        BarSeries series = Histories.withoutTimes(1);
        List<LocalDateTime> times = Arrays.asList((LocalDateTime) null);

        assertThatNullPointerException()
                .isThrownBy(() -> series.withTimes(times))
                .withMessage("time");
    }

    private static BarSeries secondOfThree(Bar bar) {
        return BarSeries.builder()
                .add(Histories.day(0), GOOD)
                .add(Histories.day(1), bar)
                .add(Histories.day(2), GOOD)
                .build();
    }

    @Test
    void withTimes_inNanoseconds_areThoseThatAreCopied() {
        BarSeries daily = Histories.daily(30);
        long[] times = new long[30];
        daily.copyTimesInto(0, 30, times);

        assertThat(Histories.withoutTimes(30).withTimes(times)).isEqualTo(daily);
    }

    @Test
    void withTimes_inNanosecondsBeyondTheGrid_areRefused() {
        BarSeries bars = Histories.withoutTimes(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bars.withTimes(new long[] {0, Long.MAX_VALUE}))
                .withMessage("time must be in 1677-09-22..2262-04-11 but was 2262-04-11T23:47:16.854775807");
    }
}
