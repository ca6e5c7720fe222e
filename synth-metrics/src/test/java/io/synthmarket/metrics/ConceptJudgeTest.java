package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** When the judge of the concept gives up, and what it says was in the way. */
class ConceptJudgeTest {

    private static final BarSeries HISTORY = Series.walk(300, 42);

    private final Judge judge = Fidelity.concept().against(HISTORY).judge();

    @Test
    void score_candidateThatCannotExceed_isDropped() {
        BarSeries candidate = Series.walk(299, 7);

        assertThat(judge.score(candidate, 99)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(judge.obstacle()).isEmpty();
    }

    @Test
    void score_candidateThatCanExceed_isThatOfFullEvaluation() {
        BarSeries candidate = Series.walk(299, 7);
        double full = judge.score(candidate);

        assertThat(judge.score(candidate, Math.nextDown(full))).isEqualTo(full);
        assertThat(judge.score(candidate, Double.NaN)).isEqualTo(full);
    }

    @Test
    void score_candidateOfSeveralWindows_isNeverDropped() {
        BarSeries candidate = Series.walk(699, 7);

        assertThat(judge.score(candidate, 99)).isEqualTo(judge.score(candidate));
    }

    @Test
    void obstacle_beforeTheFirstCandidate_isNotKnown() {
        assertThat(judge.obstacle()).isEmpty();
    }

    @Test
    void obstacle_historyItself_isNone() {
        judge.score(HISTORY);

        assertThat(judge.obstacle()).isEmpty();
    }

    @Test
    void obstacle_oneMetricDiffers_isThatMetric() {
        judge.score(backwardVolume(HISTORY));

        assertThat(judge.obstacle()).hasValue("ret_vol_corr");
    }

    @Test
    void obstacle_severalWindows_isOfTheirMedians() {
        BarSeries longer = Series.walk(599, 42);

        judge.score(backwardVolume(longer));

        assertThat(judge.obstacle()).hasValue("ret_vol_corr");
    }

    @Test
    void obstacle_equalLosses_isTheFirstInTheOrderOfTheConcept() {
        judge.score(Series.constant(300));

        assertThat(judge.obstacle()).hasValue("volatility");
    }

    @Test
    void obstacle_heavierMetric_outweighsALargerError() {
        BarSeries candidate = Series.walk(299, 3);
        Scorecard card = Fidelity.concept().compare(HISTORY, candidate);
        String largestError = largest(metric -> error(card, metric));
        String largestLoss = largest(metric -> card.weight(metric) * error(card, metric));

        judge.score(candidate);

        assertThat(judge.obstacle()).hasValue(largestLoss);
        assertThat(largestLoss).isNotEqualTo(largestError);
    }

    private static double error(Scorecard card, MetricId metric) {
        return card.errors().value(metric).orElseThrow();
    }

    private static String largest(ToDoubleFunction<MetricId> size) {
        return Collections.max(MetricId.concept(), Comparator.comparingDouble(size))
                .name();
    }

    private static BarSeries backwardVolume(BarSeries series) {
        double[] backward = new double[series.size()];
        for (int bar = 0; bar < backward.length; bar++) {
            backward[bar] = series.volume(backward.length - 1 - bar);
        }
        return Series.withVolume(series, backward);
    }
}
