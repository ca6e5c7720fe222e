package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedRunsTest {

    private static final BarSeries SP500 = Samples.sp500Daily();
    private static final CopyFinder FINDER = CopyFinder.of(SP500);

    @Test
    void find_historyItself_isOneRun() {
        CopiedRuns copies = FINDER.find(SP500);

        assertThat(copies.runs()).containsExactly(new CopiedRun(0, SP500.size(), 0, 1, 0));
        assertThat(copies.copiedShare()).isEqualTo(1);
        assertThat(copies.coverage()).isEqualTo(1);
        assertThat(copies.isScaled()).isFalse();
        assertThat(copies).hasToString("CopiedRuns[100.0 % of 5105 bars in 1 run, longest 5105]");
    }

    @Test
    void find_sliceAtAnotherLevel_isItsPlace() {
        BarSeries shifted = times(SP500.slice(1_000, 1_400), 0.37);

        assertThat(FINDER.find(shifted).runs()).containsExactly(new CopiedRun(0, 400, 1_000, 1, 0));
    }

    @Test
    void find_sliceAtAnotherLevelRoundedToItsTick_isItsPlace() {
        BarSeries shifted = rounded(times(SP500.slice(1_000, 1_400), 0.037), 0.01);

        assertThat(FINDER.find(shifted).runs()).containsExactly(new CopiedRun(0, 400, 1_000, 1, 0));
    }

    @Test
    void find_returnsMultipliedAndShifted_tellsByWhat() {
        BarSeries scaled = scaled(SP500.slice(2_000, 2_300), 1.3, 2e-4);

        CopiedRuns copies = FINDER.find(scaled);

        assertThat(copies.isScaled()).isTrue();
        assertThat(copies.runs()).singleElement().satisfies(run -> {
            assertThat(run.from()).isLessThanOrEqualTo(1);
            assertThat(run.to()).isEqualTo(300);
            assertThat(run.sourceFrom()).isEqualTo(2_000 + run.from());
            assertThat(run.factor()).isCloseTo(1.3, within(1e-5));
            assertThat(run.drift()).isCloseTo(2e-4, within(1e-7));
        });
    }

    @Test
    void find_returnsMultipliedThenRounded_findsNearlyAll() {
        BarSeries scaled = rounded(scaled(SP500.slice(2_000, 2_300), 1.3, 0), 0.01);

        assertThat(FINDER.find(scaled).copiedShare(100)).isGreaterThan(0.95);
    }

    @Test
    void find_runsEachOfItsOwnFactor_findsEach() {
        BarSeries joined = Series.ofReturns(concatenated(
                Series.returns(scaled(SP500.slice(100, 141), 0.7, 0)),
                Series.returns(scaled(SP500.slice(3_000, 3_041), 1.6, 1e-3)),
                Series.returns(scaled(SP500.slice(500, 541), 1, 0))));

        assertThat(FINDER.find(joined).runs()).extracting(CopiedRun::sourceFrom).containsExactly(101, 3_001, 501);
    }

    @Test
    void find_mirroredReturns_findsNothing() {
        assertThat(FINDER.find(scaled(SP500.slice(2_000, 2_300), -1, 0)).runs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"matched", "concept", "stationary", "permutation"})
    void find_path_agreesWithItsLedger(String law) {
        for (SyntheticPath path :
                Synth.from(SP500).blocks(BlockLaw.named(law)).unscored().seed(7).generate(3)) {
            assertAgreement(path, FINDER.find(path.series()));
        }
    }

    @Test
    void find_pathWithoutTick_agreesWithItsLedger() {
        SyntheticPath path =
                Synth.from(SP500).withoutTick().unscored().seed(8).generate(1).path(0);

        assertAgreement(path, FINDER.find(path.series()));
    }

    @Test
    void find_pathOfWalkOnCoarseTick_agreesWithItsLedgerInLongRuns() {
        BarSeries history = rounded(walk(20_000, 1e-3, 3), 0.02);
        SyntheticPath path = Synth.from(history)
                .blocks(BlockLaw.permutation(200))
                .unscored()
                .seed(8)
                .generate(1)
                .path(0);

        assertAgreement(path, CopiedRuns.find(history, path.series()));
    }

    @Test
    void find_independentDraws_findsNothing() {
        SyntheticPath path = Synth.from(SP500)
                .blocks(BlockLaw.iid())
                .unscored()
                .seed(3)
                .generate(1)
                .path(0);

        assertThat(FINDER.find(path.series()).copiedShare(0)).isLessThan(0.005);
    }

    @Test
    void find_gaussianWalks_findsNothing() {
        for (int seed = 0; seed < 5; seed++) {
            BarSeries walk = walk(5_000, 0.012, seed);

            assertThat(FINDER.find(walk).runs()).isEmpty();
            assertThat(FINDER.find(rounded(walk, 0.01)).runs()).isEmpty();
        }
    }

    @Test
    void find_otherHalfOfTheSameMarket_findsNothing() {
        CopiedRuns copies = CopiedRuns.find(SP500.slice(0, 2_552), SP500.slice(2_553, 5_105));

        assertThat(copies.runs()).isEmpty();
    }

    @Test
    void find_constantSeries_findsNothing() {
        assertThat(CopiedRuns.find(Series.constant(5_000), Series.constant(5_000))
                        .runs())
                .isEmpty();
    }

    @Test
    void find_steadyGrowth_findsNothing() {
        double[] returns = new double[2_000];
        Arrays.fill(returns, 0.01);

        assertThat(CopiedRuns.find(Series.ofReturns(returns), Series.ofReturns(returns))
                        .runs())
                .isEmpty();
    }

    @Test
    void find_twoBars_findsNothing() {
        BarSeries two = Series.ofCloses(100, 101);

        assertThat(CopiedRuns.find(two, two).runs()).isEmpty();
        assertThat(CopiedRuns.find(Series.ofCloses(1), Series.ofCloses(1)).copiedShare())
                .isZero();
        assertThat(FINDER.find(two).copiedShare()).isZero();
    }

    @Test
    void find_walksOfOneTickOrNone_findsNothing() {
        for (int seed = 0; seed < 5; seed++) {
            BarSeries history = ticks(20_000, 100, 2L * seed);

            assertThat(CopiedRuns.find(history, ticks(20_000, 100, 2L * seed + 1))
                            .runs())
                    .isEmpty();
        }
    }

    @Test
    void find_walkOfOneTickOrNoneItself_isOneRun() {
        BarSeries history = ticks(20_000, 1_000, 1);

        assertThat(CopiedRuns.find(history, history).runs()).containsExactly(new CopiedRun(0, 20_001, 0, 1, 0));
    }

    @Test
    void find_repeatingPattern_findsNothing() {
        double[] closes = new double[30_000];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = 100 + t % 3;
        }

        assertThat(CopiedRuns.find(Series.ofCloses(closes), Series.ofCloses(closes))
                        .runs())
                .isEmpty();
    }

    @Test
    void of_ledger_hasItsFigures() {
        SyntheticPath path = Synth.from(SP500).unscored().seed(1).generate(1).path(0);
        Ledger ledger = path.ledger();

        CopiedRuns copies = CopiedRuns.of(ledger, SP500.size());

        assertThat(copies.isKnown()).isTrue();
        assertThat(copies.longestRun()).isEqualTo(ledger.longestRun());
        assertThat(copies.copiedShare(30)).isEqualTo(ledger.copiedShare(30));
        assertThat(copies.coverage()).isEqualTo(ledger.coverage());
        assertThat(copies.toArray()).isEqualTo(ledger.toArray());
    }

    @Test
    void runs_ofALedger_partWhereTheNextBarIsAnother() {
        CopiedRuns copies = CopiedRuns.of(Ledger.of(new int[] {3, 4, 5, 1, 7, 8}, 8), 9);

        assertThat(copies.runs())
                .containsExactly(
                        new CopiedRun(0, 3, 3, 1, 0), new CopiedRun(3, 4, 1, 1, 0), new CopiedRun(4, 6, 7, 1, 0))
                .isSameAs(copies.runs());
    }

    @Test
    void of_ledgerOfALongerHistory_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopiedRuns.of(Ledger.of(new int[] {1, 9}, 9), 9))
                .withMessage("historyBars must be above every source but was 9 where source 1 is 9");
    }

    @Test
    void overlap_barsWithoutSource_areNotInCommon() {
        CopiedRuns none = FINDER.find(walk(100, 0.01, 1));
        CopiedRuns all = FINDER.find(SP500);

        assertThat(none.overlap(none)).isZero();
        assertThat(all.overlap(all)).isEqualTo(1);
    }

    @Test
    void copiedShare_negativeLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FINDER.find(SP500).copiedShare(-1))
                .withMessage("bars must be at least 0 but was -1");
    }

    /** At least 95 % of the bars in runs of ten or more have the source that the ledger names. */
    private static void assertAgreement(SyntheticPath path, CopiedRuns found) {
        List<CopiedRun> truth = CopiedRuns.of(path.ledger(), Integer.MAX_VALUE).runs();
        int bars = 0;
        int agreeing = 0;
        for (CopiedRun run : truth) {
            if (run.length() >= 10) {
                bars += run.length();
                for (int bar = run.from(); bar < run.to(); bar++) {
                    agreeing += found.source(bar).orElse(-1) == path.sourceIndex(bar) ? 1 : 0;
                }
            }
        }
        assertThat(bars).isPositive();
        assertThat((double) agreeing / bars).isGreaterThanOrEqualTo(0.95);
    }

    private static BarSeries walk(int returns, double deviation, long seed) {
        RandomStream random = RandomStream.of(seed, 1, 0);
        double[] normal = new double[returns];
        for (int t = 0; t < returns; t++) {
            normal[t] = deviation * gaussian(random);
        }
        return Series.ofReturns(normal);
    }

    private static double gaussian(RandomStream random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static BarSeries ticks(int steps, double start, long seed) {
        RandomStream random = RandomStream.of(seed, 2, 0);
        double[] closes = new double[steps + 1];
        long ticks = Math.round(100 * start);
        for (int t = 0; t <= steps; t++) {
            closes[t] = ticks / 100.0;
            ticks += random.nextInt(3) - 1;
        }
        return Series.ofCloses(closes);
    }

    private static BarSeries times(BarSeries series, double factor) {
        return mapped(series, price -> price * factor);
    }

    private static BarSeries rounded(BarSeries series, double tick) {
        long perUnit = Math.round(1 / tick);
        return mapped(series, price -> (double) Math.round(price * perUnit) / perUnit);
    }

    private static BarSeries mapped(BarSeries series, DoubleUnaryOperator change) {
        return BarSeries.of(
                Arrays.stream(series.open()).map(change).toArray(),
                Arrays.stream(series.high()).map(change).toArray(),
                Arrays.stream(series.low()).map(change).toArray(),
                Arrays.stream(series.close()).map(change).toArray());
    }

    private static BarSeries scaled(BarSeries series, double factor, double drift) {
        return Series.ofReturns(Arrays.stream(Series.returns(series))
                .map(change -> factor * change + drift)
                .toArray());
    }

    private static double[] concatenated(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }
}
