package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the laws beside the concept's. */
class BlockLawsTest {

    private static final BarSeries DAILY = Histories.daily(501);

    /** Eight weeks of seven hourly bars a business day. */
    private static final BarSeries HOURLY = Histories.hourly(40);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concept",
                "iid",
                "moving",
                "moving(20)",
                "moving(squared-returns)",
                "circular",
                "circular(700)",
                "stationary",
                "stationary(7.5)",
                "stationary(returns)",
                "permutation",
                "permutation(1)",
                "matched",
                "matched(30)"
            })
    void named_everyLaw_comesBackByItsNameAndReplays(String name) {
        BarSeries history = Histories.daily(801);
        PathSet paths = Synth.from(history)
                .blocks(BlockLaw.named(name))
                .length(1_000)
                .seed(42)
                .generate(2);

        PathSet again = Synth.replay(Recipe.parse(paths.recipe().toString()), history);

        assertThat(paths.recipe().method()).isEqualTo(name);
        assertThat(again.path(1).series()).isEqualTo(paths.path(1).series());
        assertThat(again.path(1).ledger()).isEqualTo(paths.path(1).ledger());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nothing", "iid(5)", "concept(9)", "moving()", "moving(x)", "matched(returns)", "matched(5"})
    void named_noSuchLaw_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLaw.named(name))
                .withMessageStartingWith("there is no block law \"" + name + "\"; this library has matched, ");
    }

    @Test
    void named_withBidirectionalOverride_isEchoedWithEscape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLaw.named("matched\u202E"))
                .withMessageStartingWith("there is no block law \"matched\\u202e\"; this library has matched, ");
    }

    @Test
    void plan_blockLongerThanHistory_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLaw.moving(501).plan(BlockContext.of(DAILY)))
                .withMessage("block length must be in [1, 500] bars but was 501 (history has 500 returns)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"permutation", "matched", "matched(1)", "matched(200)"})
    void permutation_threePasses_useEveryBarThreeTimes(String name) {
        for (BarSeries history : List.of(DAILY, Histories.withoutTimes(501), HOURLY)) {
            int returns = history.size() - 1;
            SyntheticPath path = Synth.from(history)
                    .blocks(BlockLaw.named(name))
                    .length(3 * returns)
                    .seed(1)
                    .generate(1)
                    .path(0);
            int[] uses = new int[history.size()];
            for (int bar = 0; bar < 3 * returns; bar++) {
                uses[path.sourceIndex(bar)]++;
            }

            assertThat(uses[0]).isZero();
            assertThat(java.util.Arrays.copyOfRange(uses, 1, uses.length)).containsOnly(3);
        }
    }

    @Test
    void matched_withoutUncertainty_endsAtHistorysPriceWithItsVolatility() {
        SyntheticPath path = Synth.from(DAILY)
                .blocks(BlockLaw.matched())
                .uncertainty(0)
                .withoutTick()
                .seed(3)
                .generate(1)
                .path(0);

        assertThat(path.series().close(499)).isCloseTo(DAILY.close(500), within(1e-10 * DAILY.close(500)));
        assertThat(path.ledger().coverage()).isEqualTo(1);
    }

    @Test
    void matched_fullUncertainty_spreadsWherePathsEnd() {
        double[] last = Synth.from(DAILY).blocks(BlockLaw.matched()).seed(3).generate(50).stream()
                .mapToDouble(path -> path.series().close(499))
                .distinct()
                .toArray();

        assertThat(last.length).isGreaterThan(30);
    }

    /** Pieces unlike all others must not gather at the end of paths, where the last places choose. */
    @Test
    void matched_turbulence_comesAsSoonAsLateInAPath() {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < 1_001; bar++) {
            double size = bar >= 600 && bar < 660 ? .05 : .002;
            double close = 100 * (1 + size * ((bar * 7919) % 13 - 6) / 6);
            builder.add(close, close, close, close);
        }
        double place = 0;
        int paths = 200;
        for (SyntheticPath path :
                Synth.from(builder.build()).blocks(BlockLaw.matched()).seed(11).generate(paths)) {
            for (int bar = 0; bar < 1_000; bar++) {
                boolean turbulent = path.sourceIndex(bar) >= 600 && path.sourceIndex(bar) < 660;
                place += turbulent ? bar / (1_000.0 * 60 * paths) : 0;
            }
        }

        assertThat(place).isCloseTo(.5, within(.08));
    }

    @Test
    void matched_longestRun_staysBelowTwiceTheRootOfHistory() {
        Synth.from(Histories.daily(2_001))
                .blocks(BlockLaw.matched())
                .seed(5)
                .generate(20)
                .forEach(path -> assertThat(path.ledger().longestRun()).isLessThanOrEqualTo(2 * 44));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 40, 60})
    void matched_sessions_keepTheirTimeOfDay(int length) {
        PathSet paths = Synth.from(HOURLY)
                .blocks(BlockLaw.matched(length))
                .length(700)
                .seed(9)
                .generate(3);

        for (SyntheticPath path : paths) {
            for (int bar = 0; bar < 700; bar++) {
                LocalTime time = path.series().time(bar).toLocalTime();
                assertThat(HOURLY.time(path.sourceIndex(bar)).toLocalTime()).isEqualTo(time);
            }
        }
    }

    @Test
    void clock_sessions_areInferredAndToldInTheRecipe() {
        String recipe = Synth.from(HOURLY)
                .blocks(BlockLaw.matched())
                .seed(1)
                .generate(1)
                .recipe()
                .toString();

        assertThat(recipe).contains(" clock=sessions(bar=1h,open=09:00,slot=1h,days=mon-fri) ");
        assertThat(TradingClock.of(HOURLY))
                .isEqualTo(TradingClock.parse(TradingClock.of(HOURLY).toString()));
        assertThat(TradingClock.of(DAILY).kind()).isEqualTo(TradingClock.Kind.DAILY);
    }

    @Test
    void clock_statedAsDaily_freesBarsFromTheirTimeOfDay() {
        SyntheticPath path = Synth.from(HOURLY)
                .blocks(BlockLaw.matched(5))
                .clock(TradingClock.daily())
                .seed(9)
                .generate(1)
                .path(0);
        int moved = 0;
        for (int bar = 0; bar < path.series().size(); bar++) {
            LocalTime time = path.series().time(bar).toLocalTime();
            moved += HOURLY.time(path.sourceIndex(bar)).toLocalTime().equals(time) ? 0 : 1;
        }

        assertThat(moved).isPositive();
    }

    @Test
    void recipe_everyOption_comesBack() {
        PathSet paths = Synth.from(DAILY)
                .blocks(BlockLaw.matched(12))
                .uncertainty(0.25)
                .exclude(Exclusion.parse("2024-05-01..2024-05-09+2"))
                .exclude(new Exclusion(Histories.day(300), Histories.day(310), 0))
                .tick(0.05)
                .lotSize(100)
                .length(250)
                .seed(6)
                .generate(2);
        Recipe recipe = paths.recipe();

        assertThat(recipe.toString())
                .contains(" uncertainty=0.25 ", " tick=0.05 ", " lot=100 ", "2024-05-01..2024-05-09+2,");
        assertThat(Recipe.parse(recipe.toString())).isEqualTo(recipe);
        assertThat(Synth.replay(recipe, DAILY).path(1).series())
                .isEqualTo(paths.path(1).series());
    }

    @Test
    void uncertainty_lawThatDoesNotPermute_isRefused() {
        Generator generator = Synth.from(DAILY).blocks(BlockLaw.iid()).uncertainty(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(1))
                .withMessage("uncertainty is for laws that permute history, such as matched; paths of iid vary by"
                        + " themselves, leave it out");
    }

    @Test
    void clock_roundTheClock_keepsTimesOfDayAcrossAWeekend() {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime time = LocalDateTime.of(2024, 1, 7, 22, 0);
        while (times.size() < 1_201) {
            boolean closed = time.getDayOfWeek().getValue() == 6
                    || (time.getDayOfWeek().getValue() == 5 && time.getHour() >= 22)
                    || (time.getDayOfWeek().getValue() == 7 && time.getHour() < 22);
            if (!closed) {
                times.add(time);
            }
            time = time.plus(Duration.ofHours(1));
        }
        BarSeries history = Histories.withoutTimes(times.size()).withTimes(times);

        assertThat(TradingClock.of(history).kind()).isEqualTo(TradingClock.Kind.ROUND_THE_CLOCK);
        for (SyntheticPath path :
                Synth.from(history).blocks(BlockLaw.matched()).seed(2).generate(3)) {
            for (int bar = 0; bar < 1_200; bar++) {
                assertThat(history.time(path.sourceIndex(bar)).toLocalTime())
                        .isEqualTo(path.series().time(bar).toLocalTime());
            }
        }
    }

    /** Minutes of which some are missing: pieces differ in length, yet an opening is made of openings, a close of closes. */
    @Test
    void matched_minutesWithGaps_keepOpeningsAndCloses() {
        List<LocalDateTime> times = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            LocalDateTime open = LocalDateTime.of(2024, 1, 1, 9, 0).plusDays(day);
            for (int minute = 0; minute < 180; minute++) {
                boolean missing = minute > 0 && minute < 179 && (day * 7919 + minute * 104_729) % 97 < 2;
                if (!missing && open.getDayOfWeek().getValue() <= 5) {
                    times.add(open.plusMinutes(minute));
                }
            }
        }
        BarSeries history = Histories.withoutTimes(times.size()).withTimes(times);
        int edges = 0;
        int kept = 0;
        int moved = 0;
        for (SyntheticPath path : Synth.from(history)
                .blocks(BlockLaw.matched(40))
                .unscored()
                .seed(5)
                .generate(10)) {
            for (int bar = 0; bar < path.series().size(); bar++) {
                LocalTime time = path.series().time(bar).toLocalTime();
                LocalTime source = history.time(path.sourceIndex(bar)).toLocalTime();
                boolean edge = time.equals(LocalTime.of(9, 0)) || time.equals(LocalTime.of(11, 59));
                edges += edge ? 1 : 0;
                kept += edge && source.equals(time) ? 1 : 0;
                long late = Math.floorMod(Duration.between(source, time).toMinutes(), 180L);
                moved += Math.min(late, 180 - late) > 5 ? 1 : 0;
            }
        }

        assertThat(edges).isGreaterThan(1_000);
        assertThat(kept)
                .as("all but one a path: history's first session has no return of its opening")
                .isGreaterThanOrEqualTo(edges - 10);
        assertThat(moved).isZero();
    }

    @Test
    void permutation_manyPasses_neitherRunAwayNorGrowTheirVolume() {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < 601; bar++) {
            double close = 100 * Math.exp(.02 * bar + .01 * ((bar * 7919) % 13 - 6));
            builder.add(new Bar(close, close, close, close, 1_000 * Math.exp(.005 * bar)));
        }
        BarSeries history = builder.build();

        for (String law : List.of("permutation", "matched", "moving", "iid")) {
            BarSeries path = Synth.from(history)
                    .blocks(BlockLaw.named(law))
                    .length(200 * 600)
                    .seed(7)
                    .generate(1)
                    .path(0)
                    .series();

            assertThat(path.close(200 * 600 - 1)).isBetween(history.close(600) / 1e6, history.close(600) * 1e6);
            assertThat(path.volume(200 * 600 - 1)).isBetween(history.volume(600) / 2, history.volume(600) * 2);
        }
    }

    @Test
    void matched_intraday_pathsBeginWithDifferentBars() {
        long heads = Synth.from(Histories.hourly(200)).unscored().seed(3).generate(100).stream()
                .mapToInt(path -> path.sourceIndex(0))
                .distinct()
                .count();

        assertThat(heads).isGreaterThan(5);
    }

    @Test
    void matched_perfectMinutes_keepEveryTimeOfDay() {
        List<LocalDateTime> times = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            LocalDateTime open = LocalDateTime.of(2024, 1, 1, 9, 30).plusDays(day);
            for (int minute = 0; minute < 120 && open.getDayOfWeek().getValue() <= 5; minute++) {
                times.add(open.plusMinutes(minute));
            }
        }
        BarSeries history = Histories.withoutTimes(times.size()).withTimes(times);
        for (SyntheticPath path : Synth.from(history).unscored().seed(2).generate(5)) {
            for (int bar = 0; bar < path.series().size(); bar++) {
                assertThat(history.time(path.sourceIndex(bar)).toLocalTime())
                        .isEqualTo(path.series().time(bar).toLocalTime());
            }
        }
    }

    /** One session, and hours at odd seconds: no piece is like another, yet none may be copied at length. */
    @Test
    void matched_timesLikeNoOther_makeNoLongCopies() {
        List<LocalDateTime> session = new ArrayList<>();
        List<LocalDateTime> odd = new ArrayList<>();
        for (int bar = 0; bar < 390; bar++) {
            session.add(LocalDateTime.of(2024, 1, 2, 9, 30).plusMinutes(bar));
        }
        for (int bar = 0; bar < 2_000; bar++) {
            odd.add(LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(bar).plusSeconds((bar * 7919) % 3_000));
        }
        for (List<LocalDateTime> times : List.of(session, odd)) {
            BarSeries history = Histories.withoutTimes(times.size()).withTimes(times);
            double limit = 2 * Math.sqrt(times.size());
            for (SyntheticPath path : Synth.from(history).unscored().seed(6).generate(10)) {
                assertThat((double) path.ledger().longestRun()).isLessThanOrEqualTo(limit);
            }
        }
    }

    @Test
    void matched_constantPrice_isNotQuadratic() {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < 200_001; bar++) {
            builder.add(100, 100, 100, 100);
        }

        SyntheticPath path = Synth.from(builder.build())
                .blocks(BlockLaw.matched(5))
                .seed(1)
                .generate(1)
                .path(0);

        assertThat(path.ledger().coverage()).isEqualTo(1);
    }
}
