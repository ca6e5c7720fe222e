package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Judge;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.internal.calibrated.CalibratedMetrics;
import io.synthmarket.metrics.internal.calibrated.MetricSpread;
import io.synthmarket.metrics.internal.calibrated.SamplingError;
import io.synthmarket.metrics.internal.calibrated.SpreadCache;
import io.synthmarket.samples.Samples;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the calibrated profile promises, on a walk whose volatility comes in clusters. */
class CalibratedFidelityTest {

    private static final BarSeries HISTORY = clustered(3_000);
    private static final FidelityYardstick YARDSTICK = Fidelity.calibrated().against(HISTORY);

    /** A day in three hundred falls by four percent. */
    private static final BarSeries FALLS = Samples.sp500Daily().slice(0, 1_500);

    /** Volatility is one in stretches of 60 bars and five in the next. */
    private static BarSeries clustered(int bars) {
        double[] close = new double[bars];
        double[] volume = new double[bars];
        long state = 1;
        double level = 100;
        for (int bar = 0; bar < bars; bar++) {
            double sum = 0;
            for (int i = 0; i < 12; i++) {
                state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
                sum += (state >>> 33) / (double) (1L << 31);
            }
            double size = bar / 60 % 2 == 0 ? .003 : .015;
            level *= StrictMath.exp(size * (sum - 6));
            close[bar] = level;
            volume[bar] = 1_000 * (1 + Math.abs(sum - 6)) * (size / .003);
        }
        return BarSeries.of(close, close, close, close, volume);
    }

    private static double distance(BlockLaw law) {
        SyntheticPath path =
                Synth.from(HISTORY).blocks(law).unscored().seed(5).generate(1).path(0);
        return YARDSTICK.scorecard(path).distance().orElseThrow();
    }

    @Test
    void compare_historyWithItself_isAtNoDistance() {
        Scorecard card = Fidelity.calibrated().compare(HISTORY, HISTORY);

        assertThat(card.distance()).hasValue(0);
        assertThat(card.fidelity()).hasValue(100);
        assertThat(card.overall()).isEmpty();
        assertThat(card.verdict(MetricId.HURST)).isEqualTo(Verdict.CLOSE);
    }

    @Test
    void scorecard_verbatimCopy_scoresZeroOverall() {
        SyntheticPath copy = Synth.from(HISTORY)
                .blocks(BlockLaw.moving(2_999))
                .withoutTick()
                .unscored()
                .seed(1)
                .generate(1)
                .path(0);
        Scorecard card = YARDSTICK.scorecard(copy);

        assertThat(card.fidelity()).hasValue(100);
        assertThat(card.novelty()).hasValue(0);
        assertThat(card.overall()).hasValue(0);
    }

    @Test
    void distance_byMethod_ranksMatchedAboveAShuffle() {
        assertThat(distance(BlockLaw.matched())).isLessThan(1);
        assertThat(distance(BlockLaw.iid())).isGreaterThan(1.5);
        Calibration calibration = YARDSTICK.calibration().orElseThrow();
        assertThat(calibration.floor()).isLessThan(70);
        assertThat(calibration.real50()).isCloseTo(100, within(1.0));
        assertThat(calibration.real05()).isBetween(30.0, 99.0);
        assertThat(calibration.isCoarse()).isFalse();
    }

    @Test
    void against_shortHistory_isCoarseAndNeverRefused() {
        for (int bars : new int[] {1, 2, 3, 10, 30, 200}) {
            BarSeries history = HISTORY.slice(0, bars);
            Scorecard card = Fidelity.calibrated().compare(history, history);

            assertThat(card.calibration().orElseThrow().isCoarse()).isTrue();
            assertThat(card.toString()).contains("coarse: " + bars + " bars, fewer than 325");
            assertThat(card.toJson()).startsWith("{\"profile\":\"calibrated\"").doesNotContain("NaN");
        }
    }

    @Test
    void distance_realDataOfAnyLength_isThatOfFreshData() {
        for (int bars : new int[] {20, 60, 250, 1_000}) {
            double[] distances = IntStream.range(0, 60)
                    .mapToDouble(window -> {
                        int from = window * (HISTORY.size() - bars) / 59;
                        return YARDSTICK
                                .scorecard(HISTORY.slice(from, from + bars))
                                .distance()
                                .orElseThrow();
                    })
                    .sorted()
                    .toArray();

            assertThat(distances[30]).as("%d bars", bars).isBetween(.75, 1.3);
        }
    }

    @Test
    void scorecard_ofAShortCandidate_tellsWhatItsLengthMeans() {
        Scorecard card = YARDSTICK.scorecard(HISTORY.slice(100, 120));

        assertThat(card.calibration().orElseThrow().length()).isEqualTo(19);
        assertThat(card.toString()).contains("real data 100 in half of 200 windows of 19 bars, ");
        assertThat(card.toJson()).contains("\"length\":19,\"bars\":3000");
    }

    @Test
    void scorecard_ofAShortCopy_scoresZeroOverall() {
        SyntheticPath copy = Synth.from(HISTORY)
                .blocks(BlockLaw.moving(140))
                .length(140)
                .unscored()
                .seed(1)
                .generate(1)
                .path(0);

        assertThat(YARDSTICK.scorecard(copy).novelty()).hasValue(0);
        assertThat(YARDSTICK.scorecard(copy).overall()).hasValue(0);
    }

    @Test
    void compare_flatHistory_hasNoScore() {
        BarSeries flat = Series.ofCloses(5, 5, 5, 5, 5, 5, 5, 5);
        Scorecard card = Fidelity.calibrated().compare(flat, flat);

        assertThat(card.fidelity()).isEmpty();
        assertThat(card.distance()).isEmpty();
        assertThat(card.toString()).contains("no metric that counts").doesNotContain("NaN");
    }

    @Test
    void score_metricThatSeldomDiffers_isNone() {
        Metric never = Metric.of("first_is_up", sample -> sample.logReturn(0) > 1 ? 1 : 0);
        Fidelity mine = Fidelity.calibrated().with(never, 1);
        for (MetricId id : YARDSTICK.history().metrics()) {
            mine = mine.weighing(id, 0);
        }
        Judge judge = mine.against(HISTORY).judge();

        assertThat(judge.score(HISTORY)).isNaN();
        assertThat(judge.score(HISTORY, 50)).isNaN();
    }

    private static MetricSpread spread() {
        return new MetricSpread(HISTORY, new SpreadCache(), new SpreadCache());
    }

    @Test
    void calibration_madeTwice_hasTheSameBits() {
        SamplingError one = new SamplingError(spread(), CalibratedMetrics.all(), 3_000);
        SamplingError other = new SamplingError(spread(), CalibratedMetrics.all(), 3_000);

        assertThat(other.calibration()).isEqualTo(one.calibration());
        assertThat(other.typicalError()).isEqualTo(one.typicalError());
    }

    @Test
    void judge_earlyDecision_givesUpOnlyWhatCannotExceed() {
        Judge judge = YARDSTICK.judge();
        for (SyntheticPath path :
                Synth.from(HISTORY).blocks(BlockLaw.iid()).unscored().seed(8).generate(20)) {
            double score = judge.score(path.series());
            for (double best : new double[] {Double.NaN, 0, score - 1, score - 1e-6, score, score + 1e-6, 99.9}) {
                double early = judge.score(path.series(), best);
                if (early == Double.NEGATIVE_INFINITY) {
                    assertThat(score).isLessThanOrEqualTo(best);
                    assertThat(judge.obstacle()).isEmpty();
                } else {
                    assertThat(early).isEqualTo(score);
                    assertThat(judge.obstacle()).isPresent();
                }
            }
            assertThat(judge.score(path.series(), score + 5)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(YARDSTICK.scorecard(path.series()).fidelity()).hasValue(score);
        }
    }

    @Test
    void with_metricOfOnesOwn_takesPartInTheScore() {
        Metric upBars = Metric.of("up_bars", sample -> {
            int up = 0;
            for (int t = 0; t < sample.returns(); t++) {
                up += sample.logReturn(t) > 0 ? 1 : 0;
            }
            return (double) up / sample.returns();
        });
        Fidelity mine = Fidelity.calibrated()
                .with(upBars, 4)
                .weighing(MetricId.HURST, 0)
                .withName("mine");
        Scorecard card = mine.compare(HISTORY, HISTORY.slice(0, 2_000));

        assertThat(mine.name()).isEqualTo("mine");
        assertThat(card.weight(upBars.id())).isEqualTo(4);
        assertThat(card.candidate().value(upBars.id())).isPresent();
        assertThat(card.history().metrics()).doesNotContain(MetricId.HURST).hasSize(18);
    }

    @Test
    void with_metricThatIsInfiniteInSomeHalves_stillTellsCandidatesApart() {
        Fidelity undefined = weighed(sample -> logShareOfFalls(sample, Double.NaN));
        Fidelity infinite = weighed(sample -> logShareOfFalls(sample, Double.NEGATIVE_INFINITY));
        SyntheticPath path = Synth.from(FALLS)
                .blocks(BlockLaw.iid())
                .unscored()
                .seed(5)
                .generate(1)
                .path(0);

        Scorecard card = infinite.compare(FALLS, path.series());

        assertThat(card.errors().value(new MetricId("falls")).orElseThrow()).isPositive();
        assertThat(card.fidelity())
                .isEqualTo(undefined.compare(FALLS, path.series()).fidelity());
    }

    @Test
    void toJson_metricThatIsInfinite_isNull() {
        Fidelity infinite = Fidelity.calibrated().with(Metric.of("falls", sample -> Double.NEGATIVE_INFINITY), 20);

        assertThat(infinite.compare(FALLS, FALLS).toJson())
                .contains("{\"metric\":\"falls\",\"weight\":20.0,\"history\":null,\"candidate\":null,")
                .doesNotContain("Infinity");
    }

    @Test
    void with_metricWhoseDifferencesOverflow_countsForNothing() {
        Metric vast = Metric.of("vast", sample -> 1e300 * sample.mean());

        Scorecard card = Fidelity.calibrated().with(vast, 20).compare(FALLS, FALLS.slice(0, 1_200));

        assertThat(card.fidelity())
                .isEqualTo(Fidelity.calibrated()
                        .compare(FALLS, FALLS.slice(0, 1_200))
                        .fidelity());
    }

    private static Fidelity weighed(ToDoubleFunction<ReturnSample> measure) {
        return Fidelity.calibrated().with(Metric.of("falls", measure), 20);
    }

    private static double logShareOfFalls(ReturnSample sample, double none) {
        int falls = 0;
        for (int t = 0; t < sample.returns(); t++) {
            falls += sample.logReturn(t) < -.04 ? 1 : 0;
        }
        return falls == 0 ? none : StrictMath.log((double) falls / sample.returns());
    }

    @Test
    void gate_leavesRiskOut() {
        assertThat(Fidelity.find("calibrated-gate")
                        .orElseThrow()
                        .against(HISTORY)
                        .history()
                        .metrics())
                .hasSize(12)
                .doesNotContain(MetricId.LOG_VOLATILITY, MetricId.LOG_DRAWDOWN);
        Scorecard concept = Fidelity.concept().gate().compare(HISTORY, HISTORY);
        assertThat(concept.profile()).isEqualTo("concept-gate");
        assertThat(concept.history().metrics()).hasSize(9).doesNotContain(MetricId.MAX_DRAWDOWN);
    }

    @Test
    void weighing_whatWasLeftOut_bringsItBack() {
        Fidelity again = Fidelity.calibrated().weighing(MetricId.HURST, 0).weighing(MetricId.HURST, 2);

        assertThat(again.compare(HISTORY, HISTORY).weight(MetricId.HURST)).isEqualTo(2);
    }

    @Test
    void gate_ofAGate_isThatGate() {
        Fidelity mine = Fidelity.concept().gate().withName("mine");

        assertThat(mine.gate()).isSameAs(mine);
        assertThat(Fidelity.calibrated().gate().gate().name()).isEqualTo("calibrated-gate");
    }

    @Test
    void gate_ofAProfileNamedLikeOne_hasAnotherName() {
        Fidelity mine = Fidelity.concept().weighing(MetricId.HURST, 5).withName("my-gate");

        assertThat(mine.gate().name()).isEqualTo("my-gate-gate");
    }

    @Test
    void withName_ofABuiltInProfile_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Fidelity.concept().weighing(MetricId.HURST, 50).withName("concept"))
                .withMessage("the name of a changed profile must not be that of a built-in one but was \"concept\";"
                        + " recipes would be replayed with that one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.concept().withName("a\"b"))
                .withMessage("the name of a profile must be lower-case letters, digits and . _ - ( ) ,"
                        + " beginning with a letter, but was \"a\"b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.concept().withName("X".repeat(100)))
                .withMessageEndingWith(" but was \"" + "X".repeat(80) + "…\"");
        assertThat(Fidelity.concept().withName("concept").name()).isEqualTo("concept");
    }

    @Test
    void withName_thatMeansNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.concept().withName("none"))
                .withMessage("the name of a profile must not be \"none\", by which a recipe says that there is none");
    }

    @Test
    void against_profilesOfOneFamily_measureHistoryOnce() {
        int[] measured = new int[1];
        Metric counting = Metric.of("counting", sample -> {
            synchronized (measured) {
                measured[0]++;
            }
            return sample.mean();
        });
        Fidelity mine = Fidelity.calibrated().with(counting, 1);
        mine.against(HISTORY);
        int once = measured[0];
        mine.gate().against(HISTORY);
        mine.weighing(counting.id(), 3).against(HISTORY);

        assertThat(once).isGreaterThan(400);
        assertThat(measured[0]).isEqualTo(once);
    }

    @Test
    void against_metricThatThrew_measuresItAgain() {
        int[] failures = {1};
        Metric failing = Metric.of("failing", sample -> {
            if (failures[0] > 0) {
                throw new IllegalStateException("not yet");
            }
            return sample.mean();
        });
        Fidelity mine = Fidelity.calibrated().with(failing, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> mine.against(HISTORY))
                .withMessage("not yet");
        failures[0] = 0;
        assertThat(mine.against(HISTORY).history().value(failing.id())).isPresent();
    }

    @Test
    void of_metricOfOnesOwn_isKeptApartFromTheLibrarys() {
        SpreadCache cache = new SpreadCache();
        SpreadCache ofOthers = new SpreadCache();
        Metric mine = Metric.of("mine", ReturnSample::mean);
        List<Metric> metrics = List.of(CalibratedMetrics.all().get(0).metric(), mine);

        new MetricSpread(HISTORY, cache, ofOthers).of(metrics, HISTORY.size());

        assertThat(cache.of(HISTORY).keySet())
                .extracting(MetricSpread.Key::metric)
                .containsExactly(metrics.get(0));
        assertThat(ofOthers.of(HISTORY).keySet())
                .extracting(MetricSpread.Key::metric)
                .containsExactly(mine);
    }

    @Test
    void of_askedByManyThreads_measuresOnce() {
        AtomicInteger measured = new AtomicInteger();
        Metric counting = Metric.of("counting", sample -> measured.incrementAndGet());
        MetricSpread spread = spread();
        spread.of(List.of(counting), 500);
        int once = measured.getAndSet(0);

        IntStream.range(0, 8).parallel().forEach(number -> spread.of(List.of(counting), 1_000));

        assertThat(measured).hasValue(once);
    }

    @Test
    void weighing_whatIsNotThere_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.calibrated().weighing(MetricId.SKEWNESS, 1))
                .withMessageStartingWith(
                        "metric \"skewness\" is not part of this profile; there are [log_volatility, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.concept().weighing(MetricId.HURST, -1))
                .withMessage("weight of metric \"hurst\" must be at least 0 and finite but was -1.0");
        assertThatIllegalStateException()
                .isThrownBy(() -> Fidelity.concept().with(Metric.of("a", sample -> 1), 1))
                .withMessage(
                        "the concept has fifteen metrics and no others; begin with Fidelity.calibrated() to add one");
    }

    @Test
    void accept_calibrated_replaysByItsName() {
        var paths = Synth.from(HISTORY)
                .accept(Fidelity.calibrated().gate().atLeast(60).orBest().maxAttempts(3))
                .seed(2)
                .generate(2);
        var again = Synth.replay(paths.recipe(), HISTORY);

        assertThat(again.path(1).fidelity()).isEqualTo(paths.path(1).fidelity());
        assertThat(paths.recipe().toString()).contains(" profile=calibrated-gate ");
    }
}
