package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarSeriesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Two daily bars whose every value differs. */
    private static final BarSeries TINY = BarSeries.builder()
            .add(LocalDateTime.of(2024, 1, 2, 0, 0), new Bar(10, 12, 9.5, 11, 100))
            .add(LocalDateTime.of(2024, 1, 3, 0, 0), new Bar(10.75, 12.5, 10.5, 12.25, 0))
            .build();

    @Test
    void of_columns_readsThemBack() {
        BarSeries series = BarSeries.of(
                new double[] {10, 10.75},
                new double[] {12, 12.5},
                new double[] {9.5, 10.5},
                new double[] {11, 12.25},
                new double[] {100, 0});

        assertThat(series).containsExactly(new Bar(10, 12, 9.5, 11, 100), new Bar(10.75, 12.5, 10.5, 12.25, 0));
    }

    @Test
    void of_callerChangesItsArrays_seriesStays() {
        double[] open = {10};
        double[] high = {12};
        double[] low = {9};
        double[] close = {11};
        double[] volume = {100};
        BarSeries series = BarSeries.of(open, high, low, close, volume);

        open[0] = high[0] = low[0] = close[0] = volume[0] = -1;

        assertThat(series).containsExactly(new Bar(10, 12, 9, 11, 100));
    }

    @Test
    void columns_callerChangesThem_seriesStays() {
        BarSeries series = BarSeries.of(
                new double[] {10}, new double[] {12}, new double[] {9}, new double[] {11}, new double[] {100});

        series.open()[0] = -1;
        series.high()[0] = -1;
        series.low()[0] = -1;
        series.close()[0] = -1;
        series.volume()[0] = -1;

        assertThat(series).containsExactly(new Bar(10, 12, 9, 11, 100));
    }

    @Test
    void accessors_oneBar_readItsValues() {
        assertThat(TINY.size()).isEqualTo(2);
        assertThat(TINY.open(1)).isEqualTo(10.75);
        assertThat(TINY.high(1)).isEqualTo(12.5);
        assertThat(TINY.low(1)).isEqualTo(10.5);
        assertThat(TINY.close(1)).isEqualTo(12.25);
        assertThat(TINY.volume(0)).isEqualTo(100);
        assertThat(TINY.time(1)).isEqualTo(LocalDateTime.of(2024, 1, 3, 0, 0));
    }

    @Test
    void bar_beyondTheEnd_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> TINY.bar(2));
    }

    @Test
    void time_toTheNanosecond_isKept() {
        LocalDateTime before1970 = LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_999);
        LocalDateTime after1970 = LocalDateTime.of(1970, 1, 1, 0, 0, 0, 1);

        BarSeries series = Histories.withoutTimes(2).withTimes(List.of(before1970, after1970));

        assertThat(series.time(0)).isEqualTo(before1970);
        assertThat(series.time(1)).isEqualTo(after1970);
    }

    @Test
    void seriesWithoutVolume_asked_saysSo() {
        BarSeries series = Histories.withoutVolume(3);

        assertThat(series.hasVolume()).isFalse();
        assertThat(series.bar(0).hasVolume()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> series.volume(0))
                .withMessage("this series has no volume; ask hasVolume() first");
        assertThatIllegalStateException()
                .isThrownBy(series::volume)
                .withMessage("this series has no volume; ask hasVolume() first");
        assertThatIllegalStateException()
                .isThrownBy(() -> series.copyVolumeInto(0, 3, new double[3]))
                .withMessage("this series has no volume; ask hasVolume() first");
    }

    @Test
    void seriesWithoutTimes_asked_saysSo() {
        BarSeries series = Histories.withoutTimes(3);

        assertThat(series.hasTimes()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> series.time(0))
                .withMessage("this series has no times; ask hasTimes() first");
    }

    @Test
    void copyTimesInto_part_isInNanosecondsSince1970() {
        LocalDateTime time = LocalDateTime.of(1969, 12, 31, 23, 59, 59);
        BarSeries timed = TINY.withTimes(List.of(time, time.plusSeconds(1).plusNanos(5)));
        long[] times = {7, 7, 7};

        timed.copyTimesInto(0, 2, times);

        assertThat(times).containsExactly(-1_000_000_000, 5, 7);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> timed.copyTimesInto(1, 3, new long[2]));
    }

    @Test
    void copyTimesInto_noTimes_isRefused() {
        double[] ones = {1};
        BarSeries untimed = BarSeries.of(ones, ones, ones, ones);

        assertThatIllegalStateException().isThrownBy(() -> untimed.copyTimesInto(0, 1, new long[1]));
    }

    @Test
    void copyInto_longerArrays_fillsTheHead() {
        double[] closes = {-1, -1, -1};
        double[] volumes = {-1, -1, -1};

        TINY.copyCloseInto(0, 2, closes);
        TINY.copyVolumeInto(1, 2, volumes);

        assertThat(closes).containsExactly(11, 12.25, -1);
        assertThat(volumes).containsExactly(0, -1, -1);
    }

    @Test
    void copyInto_shorterArray_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> TINY.copyCloseInto(0, 2, new double[1]));
    }

    @Test
    void slice_middle_keepsBarsTimesAndZone() {
        BarSeries history = Histories.daily(10).withZone(NEW_YORK);

        BarSeries slice = history.slice(3, 6);

        assertThat(slice).containsExactly(history.bar(3), history.bar(4), history.bar(5));
        assertThat(slice.time(0)).isEqualTo(history.time(3));
        assertThat(slice.zone()).contains(NEW_YORK);
    }

    @Test
    void slice_everything_equalsTheSeries() {
        BarSeries history = Histories.daily(10);

        assertThat(history.slice(0, 10)).isEqualTo(history);
    }

    @Test
    void slice_empty_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TINY.slice(1, 1))
                .withMessage("slice must hold at least one bar but was empty at bar 1");
    }

    @Test
    void slice_outsideTheSeries_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> TINY.slice(1, 3))
                .withMessage("Range [1, 3) out of bounds for length 2");
    }

    @Test
    void withTimes_otherTimes_keepsBarsAndZone() {
        BarSeries history = Histories.daily(2).withZone(NEW_YORK);
        List<LocalDateTime> times = List.of(LocalDateTime.of(1999, 1, 1, 9, 0), LocalDateTime.of(1999, 1, 1, 10, 0));

        BarSeries moved = history.withTimes(times);

        assertThat(moved).containsExactlyElementsOf(history);
        assertThat(moved.time(1)).isEqualTo(times.get(1));
        assertThat(moved.zone()).contains(NEW_YORK);
    }

    @Test
    void withZone_leavesTheOriginalAlone() {
        BarSeries history = Histories.daily(2);

        BarSeries zoned = history.withZone(NEW_YORK);

        assertThat(zoned.zone()).contains(NEW_YORK);
        assertThat(history.zone()).isEmpty();
    }

    @Test
    void iterator_atTheEnd_saysWhere() {
        Iterator<Bar> bars = TINY.iterator();
        bars.next();
        bars.next();

        assertThat(bars.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(bars::next);
    }

    @Test
    void copyOf_bars_equalsTheSeriesWithoutTimes() {
        BarSeries series = Histories.withoutTimes(20);

        assertThat(BarSeries.copyOf(List.of(series.bar(0), series.bar(1)))).isEqualTo(series.slice(0, 2));
    }

    @Test
    void builder_afterBuild_goesOn() {
        BarSeriesBuilder builder = BarSeries.builder().add(10, 12, 9, 11);
        BarSeries first = builder.build();

        BarSeries second = builder.add(11, 13, 10, 12).build();

        assertThat(first.size()).isEqualTo(1);
        assertThat(second.size()).isEqualTo(2);
        assertThat(builder).hasToString("BarSeriesBuilder[2 bars so far]");
    }

    @Test
    void builder_zone_isKept() {
        BarSeries series = BarSeries.builder()
                .zone(NEW_YORK)
                .add(Histories.day(0), new Bar(10, 12, 9, 11, 100))
                .build();

        assertThat(series.zone()).contains(NEW_YORK);
    }

    @Test
    void equals_sameContent_isEqualWithEqualHash() {
        BarSeries copy = Histories.withoutTimes(5).withTimes(Histories.days(5));

        assertThat(copy).isEqualTo(Histories.daily(5)).hasSameHashCodeAs(Histories.daily(5));
    }

    @Test
    void equals_anyDifference_isNotEqual() {
        BarSeries history = Histories.daily(5);

        assertThat(history)
                .isNotEqualTo(Histories.daily(6))
                .isNotEqualTo(Histories.withoutTimes(5))
                .isNotEqualTo(Histories.withoutVolume(5))
                .isNotEqualTo(history.withZone(NEW_YORK))
                .isNotEqualTo("BarSeries");
    }

    @Test
    void toString_daily_givesDatesAndStep() {
        assertThat(Histories.daily(3)).hasToString("BarSeries[3 bars, 2024-01-02..2024-01-04, 1d]");
    }

    @Test
    void toString_withoutTimes_saysSo() {
        assertThat(Histories.withoutTimes(3)).hasToString("BarSeries[3 bars, no times]");
    }

    @Test
    void toString_withoutVolume_saysSo() {
        assertThat(Histories.withoutVolume(3)).hasToString("BarSeries[3 bars, 2024-01-02..2024-01-04, 1d, no volume]");
    }

    @Test
    void toString_oneBar_hasNoStep() {
        assertThat(Histories.daily(1)).hasToString("BarSeries[1 bar, 2024-01-02]");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T10:00, 2024-01-02T11:00, 1h",
        "2024-01-02T13:00, 2024-01-02T17:00, 4h",
        "2024-01-02T09:01, 2024-01-02T09:02, 1m",
        "2024-01-02T10:30, 2024-01-02T12:00, 90m",
        "2024-01-02T09:00:05, 2024-01-02T09:00:10, 5s",
        "2024-01-02T09:00:00.250, 2024-01-02T09:00:00.500, 0.25s",
        "2024-01-09T09:00, 2024-01-16T09:00, 7d",
    })
    void toString_regularSteps_areNamedInTheLargestUnit(LocalDateTime second, LocalDateTime third, String step) {
        LocalDateTime first = LocalDateTime.of(2024, 1, 2, 9, 0);

        BarSeries series = Histories.withoutTimes(3).withTimes(List.of(first, second, third));

        assertThat(series).hasToString("BarSeries[3 bars, 2024-01-02T09:00.." + third + ", " + step + "]");
    }

    @Test
    void toString_gapsInTimes_givesTheCommonestStep() {
        BarSeries series = Histories.withoutTimes(5)
                .withTimes(List.of(
                        LocalDateTime.of(2024, 1, 4, 0, 0),
                        LocalDateTime.of(2024, 1, 8, 0, 0),
                        LocalDateTime.of(2024, 1, 9, 0, 0),
                        LocalDateTime.of(2024, 1, 10, 0, 0),
                        LocalDateTime.of(2024, 1, 15, 0, 0)));

        assertThat(series).hasToString("BarSeries[5 bars, 2024-01-04..2024-01-15, 1d]");
    }

    @Test
    void toString_stepsEquallyCommon_givesTheSmallest() {
        BarSeries series = Histories.withoutTimes(3)
                .withTimes(List.of(
                        LocalDateTime.of(2024, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 1, 4, 0, 0),
                        LocalDateTime.of(2024, 1, 6, 0, 0)));

        assertThat(series).hasToString("BarSeries[3 bars, 2024-01-01..2024-01-06, 2d]");
    }

    /**
     * Computed from the documented layout by Python:
     *
     * <pre>
     * import hashlib, struct
     * head = b'synthmarket-bars-1' + struct.pack('>ibb', 2, 1, 1)
     * columns = struct.pack('>10d', 10, 10.75, 12, 12.5, 9.5, 10.5, 11, 12.25, 100, 0)
     * times = struct.pack('>2q', 1704153600 * 10**9, 1704240000 * 10**9)
     * print(hashlib.sha256(head + columns + times).hexdigest())
     * print(hashlib.sha256(b'synthmarket-bars-1' + struct.pack('>ibb', 2, 0, 0) + columns[:64]).hexdigest())
     * </pre>
     */
    @Test
    void sha256_tinySeries_isThatOfTheDocumentedBytes() {
        BarSeries bare = BarSeries.of(TINY.open(), TINY.high(), TINY.low(), TINY.close());

        assertThat(TINY.sha256()).isEqualTo("85d7e4bb2face4467f5f2c0f206e1781541f1d4ff6e043cc25398a1341142352");
        assertThat(bare.sha256()).isEqualTo("3a090f7f9b566e76e7c8f35f0b643f382193c8d4fb2c836c14ccd8daf54050dd");
    }

    @Test
    void sha256_oneValueOfAnyColumnChanged_differs() {
        double[][] columns = {TINY.open(), TINY.high(), TINY.low(), TINY.close(), TINY.volume()};
        for (double[] column : columns) {
            double kept = column[1];
            column[1] = Math.nextUp(kept);
            BarSeries changed = BarSeries.of(columns[0], columns[1], columns[2], columns[3], columns[4])
                    .withTimes(List.of(TINY.time(0), TINY.time(1)));
            column[1] = kept;

            assertThat(changed.sha256()).isNotEqualTo(TINY.sha256());
        }
    }

    @Test
    void sha256_oneTimeChanged_differs() {
        BarSeries moved = TINY.withTimes(List.of(TINY.time(0), TINY.time(1).plusNanos(1)));

        assertThat(moved.sha256()).isNotEqualTo(TINY.sha256());
    }

    @Test
    void sha256_anotherZone_isTheSame() {
        assertThat(TINY.withZone(NEW_YORK).sha256())
                .isEqualTo(TINY.withZone(ZoneOffset.UTC).sha256())
                .isEqualTo(TINY.sha256());
    }

    @Test
    void sha256_moreBarsThanTheBufferHolds_isSensitiveToTheLast() {
        BarSeries history = Histories.daily(3_000);

        assertThat(history.sha256())
                .hasSize(64)
                .isNotEqualTo(Histories.daily(2_999).sha256());
        assertThat(history.sha256()).isEqualTo(Histories.daily(3_000).sha256());
    }
}
