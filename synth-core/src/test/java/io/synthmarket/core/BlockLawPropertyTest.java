package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every path of every law, whatever the history and the options. */
class BlockLawPropertyTest {

    @Provide
    Arbitrary<BarSeries> histories() {
        return HistoryArbitraries.histories();
    }

    @Provide
    Arbitrary<String> laws() {
        return Arbitraries.of(
                "iid",
                "moving(3)",
                "circular(4)",
                "stationary(2.5)",
                "permutation",
                "matched",
                "matched(2)",
                "matched(5)");
    }

    @Provide
    Arbitrary<Double> ticks() {
        return Combinators.combine(
                        Arbitraries.of(1.0, 2.0, 5.0, 25.0),
                        Arbitraries.integers().between(-8, 6))
                .as((factor, exponent) -> Double.parseDouble((int) (double) factor + "e" + exponent));
    }

    @Property(tries = 200)
    void path_anyLawAndTick_isValid(
            @ForAll("histories") BarSeries history,
            @ForAll("laws") String law,
            @ForAll("ticks") double tick,
            @ForAll @IntRange(min = 1, max = 700) int length,
            @ForAll long seed) {
        BarSeries path = Synth.from(history)
                .blocks(BlockLaw.named(law))
                .tick(tick)
                .length(length)
                .seed(seed)
                .generate(1)
                .path(0)
                .series();

        assertThat(BarSeries.copyOf(bars(path)).size()).isEqualTo(length);
    }

    @Property(tries = 200)
    void path_anyUncertainty_isValidAndHasItsShare(
            @ForAll("histories") BarSeries history,
            @ForAll @DoubleRange(min = 0, max = 1) double uncertainty,
            @ForAll long seed) {
        BarSeries path = Synth.from(history)
                .blocks(BlockLaw.matched())
                .uncertainty(uncertainty)
                .seed(seed)
                .generate(1)
                .path(0)
                .series();

        assertThat(BarSeries.copyOf(bars(path)).size()).isEqualTo(history.size() - 1);
    }

    /** Goes through the public factory, which checks every bar. */
    private static List<Bar> bars(BarSeries path) {
        List<Bar> bars = new ArrayList<>();
        path.forEach(bars::add);
        return bars;
    }

    @Property(tries = 200)
    void permutation_wholePasses_useEveryBarEquallyOften(
            @ForAll("histories") BarSeries history,
            @ForAll @IntRange(min = 1, max = 40) int blockLength,
            @ForAll @IntRange(min = 1, max = 3) int passes,
            @ForAll boolean matched,
            @ForAll long seed) {
        int returns = history.size() - 1;
        int length = Math.min(blockLength, returns);
        BlockLaw law = matched ? BlockLaw.matched(length) : BlockLaw.permutation(length);
        Ledger ledger = Synth.from(history)
                .blocks(law)
                .length(passes * returns)
                .seed(seed)
                .generate(1)
                .path(0)
                .ledger();
        int[] uses = new int[returns + 1];
        for (int bar = 0; bar < ledger.size(); bar++) {
            uses[ledger.source(bar)]++;
        }

        for (int bar = 1; bar <= returns; bar++) {
            assertThat(uses[bar]).isEqualTo(passes);
        }
    }

    @Property(tries = 100)
    void permutation_withoutUncertainty_keepsFinalPriceAndVolatility(
            @ForAll("histories") BarSeries history, @ForAll long seed) {
        int returns = history.size() - 1;
        BarSeries path = Synth.from(history)
                .blocks(BlockLaw.matched())
                .uncertainty(0)
                .withoutTick()
                .seed(seed)
                .generate(1)
                .path(0)
                .series();

        double last = history.close(returns);
        assertThat(path.close(returns - 1)).isCloseTo(last, within(1e-10 * last));
        double expected = squares(history, 1, history.close(0));
        assertThat(squares(path, 0, history.close(0))).isCloseTo(expected, within(1e-9 * expected + 1e-18));
    }

    private static double squares(BarSeries series, int from, double before) {
        double sum = 0;
        double last = before;
        for (int bar = from; bar < series.size(); bar++) {
            double logReturn = Math.log(series.close(bar) / last);
            sum += logReturn * logReturn;
            last = series.close(bar);
        }
        return sum;
    }

    /** Weeks of sessions with half days and holidays: every bar of every path stands at its own time of day. */
    @Property(tries = 100)
    void matched_sessionsWithHalfDays_keepTimesOfDay(
            @ForAll @IntRange(min = 8, max = 40) int weeks,
            @ForAll @IntRange(min = 2, max = 100) int blockLength,
            @ForAll @IntRange(min = 0, max = 1_000) int irregular,
            @ForAll boolean matched,
            @ForAll long seed) {
        BarSeries history = sessions(weeks, irregular);
        BlockLaw law = matched ? BlockLaw.matched(blockLength) : BlockLaw.permutation(blockLength);
        SyntheticPath path = Synth.from(history)
                .blocks(law)
                .length(history.size() + 50)
                .seed(seed)
                .generate(1)
                .path(0);

        for (int bar = 0; bar < path.series().size(); bar++) {
            LocalTime source = history.time(path.sourceIndex(bar)).toLocalTime();
            assertThat(path.series().time(bar).toLocalTime()).isEqualTo(source);
        }
    }

    private static BarSeries sessions(int weeks, int irregular) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime monday = LocalDateTime.of(2024, 1, 1, 9, 0);
        for (int day = 0; day < 7 * weeks; day++) {
            LocalDateTime open = monday.plusDays(day);
            boolean weekend = open.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            int lot = (day * 7919 + irregular) % 23;
            int bars = weekend || lot == 0 ? 0 : lot == 1 ? 4 : 8;
            for (int hour = 0; hour < bars; hour++) {
                times.add(open.plusHours(hour));
            }
        }
        return Histories.withoutTimes(times.size()).withTimes(times);
    }

    @Property(tries = 100)
    void exclusion_anyLaw_neverShowsExcludedBars(
            @ForAll("laws") String law,
            @ForAll @IntRange(min = 20, max = 60) int from,
            @ForAll @IntRange(min = 1, max = 60) int bars,
            @ForAll @IntRange(min = 0, max = 10) int embargo,
            @ForAll long seed) {
        BarSeries history = Histories.daily(150);
        SyntheticPath path = Synth.from(history)
                .blocks(BlockLaw.named(law))
                .exclude(Histories.day(from), Histories.day(from + bars - 1), embargo)
                .seed(seed)
                .generate(1)
                .path(0);
        int first = from - embargo;
        int after = from + bars + embargo;

        assertThat(path.series().size()).isEqualTo(first - 1 + 150 - after - 1);
        for (int bar = 0; bar < path.series().size(); bar++) {
            int source = path.sourceIndex(bar);
            assertThat(source < first || source > after).isTrue();
        }
    }
}
