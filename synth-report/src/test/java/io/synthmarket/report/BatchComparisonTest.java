package io.synthmarket.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchComparisonTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 1_500);
    private static final Distances SOME = Distances.of(MetricFamily.DEPENDENCE, MetricFamily.SESSION);

    private static PathSet paths(BlockLaw law) {
        return Synth.from(HISTORY).blocks(law).unscored().seed(3).generate(3);
    }

    private static BatchComparison comparison() {
        BatchComparison comparison = BatchComparison.against(HISTORY, SOME);
        comparison.batch("copies").add(HISTORY);
        paths(BlockLaw.iid()).forEach(comparison.batch("iid")::add);
        paths(BlockLaw.matched()).forEach(comparison.batch("matched")::add);
        return comparison;
    }

    @Test
    void ranking_batches_putsTheNearestFirstAndCopiesLast() {
        List<BatchScore> scores = comparison().ranking().scores();

        assertThat(scores).extracting(BatchScore::name).containsExactly("matched", "iid", "copies");
        assertThat(scores.get(2).distance()).hasValue(0);
        assertThat(scores.get(2).rankingDistance()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(scores.get(2).overall()).hasValue(0);
    }

    @Test
    void ranking_copiesThatWereTouchedOrMixed_stayBehindHonestSeries() {
        BatchComparison comparison = comparison();
        double[] open = HISTORY.open();
        open[0] = (open[0] + HISTORY.high(0)) / 2;
        comparison
                .batch("touched")
                .add(BarSeries.of(open, HISTORY.high(), HISTORY.low(), HISTORY.close(), HISTORY.volume()));
        for (int i = 0; i < 3; i++) {
            comparison.batch("mixed").add(HISTORY);
        }
        paths(BlockLaw.matched()).forEach(comparison.batch("mixed")::add);
        double[] flat = new double[1_500];
        Arrays.fill(flat, 7);
        paths(BlockLaw.matched()).forEach(comparison.batch("broken")::add);
        comparison.batch("broken").add(BarSeries.of(flat, flat, flat, flat));

        assertThat(comparison.ranking().scores())
                .extracting(BatchScore::name)
                .startsWith("matched")
                .doesNotContainSubsequence("touched", "iid")
                .doesNotContainSubsequence("mixed", "iid")
                .containsSubsequence("matched", "broken");
    }

    @Test
    void copiedShare_copyWithACloseTouchedNowAndThen_isACopy() {
        double[] close = HISTORY.close();
        double[] high = HISTORY.high();
        for (int bar = 60; bar < close.length; bar += 60) {
            close[bar] *= 1.002;
            high[bar] = Math.max(high[bar], close[bar]);
        }
        BatchComparison comparison = BatchComparison.against(HISTORY, SOME);
        comparison.batch("touched").add(BarSeries.of(HISTORY.open(), high, HISTORY.low(), close));
        BatchScore touched = comparison.ranking().scores().get(0);

        assertThat(touched.judgement().figures().copiedShare().orElseThrow()).isGreaterThan(.9);
        assertThat(touched.warnings()).hasSize(1);
    }

    @Test
    void add_ledgerThatPricesDoNotBearOut_isNotBelieved() {
        int[] sources = new int[1_500];
        Arrays.setAll(sources, bar -> 1 + (bar * 677 + 13) % 1_499);
        BatchComparison comparison = BatchComparison.against(HISTORY, SOME);
        comparison.batch("copy").add("copy", HISTORY, Ledger.of(sources, 1_499));
        BatchFigures figures = comparison.ranking().scores().get(0).judgement().figures();

        assertThat(figures.ledgers()).isZero();
        assertThat(figures.copiedShare().orElseThrow()).isEqualTo(1);
    }

    @Test
    void add_ledgerThatHidesACopyOrIsTouched_doesNotHideIt() {
        int[] touched = new int[1_499];
        Arrays.setAll(touched, bar -> bar % 100 == 99 ? 1 + (bar * 7) % 1_499 : bar + 1);
        BatchComparison comparison = BatchComparison.against(HISTORY, SOME);
        comparison.batch("copy").add("copy", HISTORY.slice(1, 1_500), Ledger.of(touched, 1_499));
        BatchFigures figures = comparison.ranking().scores().get(0).judgement().figures();

        assertThat(figures.copiedShare().orElseThrow()).isGreaterThan(.9);
        assertThat(CopiedRuns.of(Ledger.of(touched, 1_499), 1_500).copiedShare())
                .isGreaterThan(.9);
    }

    @Test
    void ranking_emptyBatch_isLast() {
        BatchComparison comparison = comparison();
        comparison.batch("empty");

        assertThat(comparison.ranking().scores())
                .extracting(BatchScore::name)
                .containsExactly("matched", "iid", "copies", "empty");
    }

    @Test
    void ranking_seriesWithoutCandles_isBehindTheSameWithThem() {
        BatchComparison comparison = BatchComparison.against(HISTORY);
        for (SyntheticPath path : paths(BlockLaw.matched())) {
            double[] close = path.series().close();
            comparison.batch("whole").add(path);
            comparison
                    .batch("closes")
                    .add(BarSeries.of(close, close, close, close, path.series().volume()));
        }

        assertThat(comparison.ranking().scores()).extracting(BatchScore::name).containsExactly("whole", "closes");
    }

    @Test
    void score_ofABatch_isTheMedianOverItsSeries() {
        BatchScore matched = comparison().ranking().scores().get(0);
        double[] distances = paths(BlockLaw.matched()).stream()
                .mapToDouble(path -> Fidelity.calibrated()
                        .compare(HISTORY, path.series())
                        .distance()
                        .orElseThrow())
                .sorted()
                .toArray();
        double[] families = paths(BlockLaw.matched()).stream()
                .mapToDouble(path -> SOME.against(HISTORY)
                        .measure(path.series())
                        .ratio(MetricFamily.DEPENDENCE)
                        .orElseThrow())
                .sorted()
                .toArray();

        assertThat(matched.distance()).hasValue(distances[1]);
        assertThat(matched.families().get(MetricFamily.DEPENDENCE)).hasValue(families[1]);
        assertThat(matched.families().get(MetricFamily.SESSION)).isEmpty();
        assertThat(matched.ratios()).containsKey(MetricId.ACF_ABS_RETURNS_DISTANCE);
        assertThat(matched.judgement().figures().ledgers()).isEqualTo(3);
    }

    @Test
    void ranking_asText_hasALinePerBatch() {
        String text = comparison().ranking().toString();

        assertThat(text.lines().toList()).hasSize(8);
        assertThat(text)
                .startsWith("rank batch    series")
                .contains("\n1    matched       3    0.0 % ")
                .contains("\n3    copies        1  100.0 %     0.00         ∞     100.0    100.0 ")
                .contains("over all series; ∞ where one is a copy")
                .contains("\nfidelity: real data 100 in half of 200 splits, ")
                .endsWith(
                        "\nwarning: copies, series 0: 100.0 % copied at length; longest bars 0..1499, of history's 0..1499");
    }

    @Test
    void ranking_asJson_holdsEveryFigure() {
        BatchComparison comparison = BatchComparison.against(HISTORY, SOME);
        comparison.batch("say \"hi\"\n").add(HISTORY.slice(0, 800));
        comparison.batch("none");
        JsonNode json = JsonMapper.shared().readTree(comparison.ranking().toJson());

        assertThat(json.get(0).get("batch").stringValue()).isEqualTo("say \"hi\"\n");
        assertThat(json.get(0).get("families").get("session").isNull()).isTrue();
        assertThat(json.get(0).get("judgement").get("discrimination").has("copied_share"))
                .isTrue();
        assertThat(json.get(1).get("batch").stringValue()).isEqualTo("none");
        assertThat(json.get(1).get("distance").isNull()).isTrue();
    }

    @Test
    void add_shortCopyWithALedgerOrWithout_isACopy() {
        SyntheticPath copy = Synth.from(HISTORY)
                .blocks(BlockLaw.moving(100))
                .length(100)
                .withoutTick()
                .unscored()
                .seed(1)
                .generate(1)
                .path(0);
        BatchComparison comparison = BatchComparison.against(HISTORY, SOME);
        comparison.batch("told").add(copy);
        comparison.batch("found").add(copy.series());

        assertThat(comparison.ranking().scores())
                .allSatisfy(score -> assertThat(
                                score.judgement().figures().copiedShare().orElseThrow())
                        .isGreaterThan(.95));
    }

    @Test
    void ranking_sameSeriesInTheSameOrder_isTheSame() {
        assertThat(comparison().ranking().toJson())
                .isEqualTo(comparison().ranking().toJson());
    }
}
