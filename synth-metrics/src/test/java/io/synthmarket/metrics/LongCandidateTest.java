package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Synth;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Candidates that are longer or shorter than a path usually is. */
class LongCandidateTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 400);
    private static final FidelityYardstick YARDSTICK = Fidelity.concept().against(HISTORY);

    @Test
    void score_longerCandidate_isTheMedianOverWindowsOfTheUsualLength() {
        BarSeries candidate = pathOf(3 * 399 + 200);

        double[] scores = new double[3];
        for (int window = 0; window < 3; window++) {
            scores[window] = score(candidate.slice(399 * window, 399 * (window + 1)));
        }
        Arrays.sort(scores);

        assertThat(score(candidate)).isEqualTo(scores[1]);
        assertThat(YARDSTICK.judge().score(candidate)).isEqualTo(scores[1]);
    }

    @Test
    void score_evenNumberOfWindows_isTheMeanOfTheMiddleTwo() {
        BarSeries candidate = pathOf(2 * 399);

        double first = score(candidate.slice(0, 399));
        double second = score(candidate.slice(399, 798));

        assertThat(score(candidate)).isEqualTo((Math.min(first, second) + Math.max(first, second)) / 2);
    }

    @Test
    void scorecard_longerCandidate_holdsTheMedianOfEachMetric() {
        BarSeries candidate = pathOf(3 * 399);

        double[] volatilities = new double[3];
        for (int window = 0; window < 3; window++) {
            volatilities[window] = Metrics.of(candidate.slice(399 * window, 399 * (window + 1)))
                    .value(MetricId.VOLATILITY)
                    .orElseThrow();
        }
        Arrays.sort(volatilities);

        assertThat(YARDSTICK.scorecard(candidate).candidate().value(MetricId.VOLATILITY))
                .hasValue(volatilities[1]);
    }

    @Test
    void score_candidateOneBarLongerThanHistory_isThatOfItsFirstWindow() {
        BarSeries candidate = pathOf(401);

        assertThat(score(candidate)).isEqualTo(score(candidate.slice(0, 399)));
    }

    @Test
    void score_candidateAsLongAsHistory_isMeasuredWhole() {
        assertThat(score(HISTORY)).isEqualTo(100);
    }

    @Test
    void score_shorterCandidate_isMeasuredAsItStands() {
        BarSeries candidate = pathOf(100);

        assertThat(YARDSTICK.scorecard(candidate).candidate().value(MetricId.VOLATILITY))
                .isEqualTo(Metrics.of(candidate).value(MetricId.VOLATILITY));
    }

    private static BarSeries pathOf(int bars) {
        return Synth.from(HISTORY)
                .length(bars)
                .unscored()
                .seed(9)
                .generate(1)
                .path(0)
                .series();
    }

    private static double score(BarSeries candidate) {
        return YARDSTICK.scorecard(candidate).fidelity().orElseThrow();
    }
}
