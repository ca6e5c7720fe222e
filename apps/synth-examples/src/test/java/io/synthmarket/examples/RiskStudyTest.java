package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskStudyTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 1_000);

    /** 101 outcomes that lost 0, 0.1, …, 10 percent at once. */
    private static final List<RiskFigures> LOSSES = IntStream.rangeClosed(0, 100)
            .mapToObj(loss -> RiskFigures.ofCloses(1, 1 - loss / 1_000.0))
            .toList();

    @Test
    void tail_ofEvenLosses_isAtTheirFirstPercent() {
        Tail tail = Tail.of(LOSSES);

        assertThat(tail.valueAtRisk()).isCloseTo(-.099, within(1e-12));
        assertThat(tail.expectedShortfall()).isCloseTo(-.0995, within(1e-12));
        assertThat(tail.drawdown()).isCloseTo(-.099, within(1e-12));
    }

    /** Of 1,001 returns the eleventh is the quantile, and is one of those at or under it. */
    @Test
    void tail_ofLogReturns_isWhatTheLibraryTellsOfTheirSeries() {
        BarSeries bars = Samples.sp500Daily().slice(0, 1_002);
        List<RiskFigures> outcomes = IntStream.range(1, bars.size())
                .mapToObj(bar -> RiskFigures.ofCloses(1, 1 + logReturn(bars, bar)))
                .toList();
        RiskFigures whole = RiskFigures.of(bars);

        Tail tail = Tail.of(outcomes);

        assertThat(tail.valueAtRisk()).isCloseTo(whole.valueAtRisk1(), within(1e-12));
        assertThat(tail.expectedShortfall()).isCloseTo(whole.expectedShortfall1(), within(1e-12));
    }

    @Test
    void tail_drawnAgain_liesAroundTheTail() {
        List<Tail> redrawn = Tail.redrawn(LOSSES, 200, 1);

        assertThat(redrawn).hasSize(200).allMatch(tail -> tail.valueAtRisk() >= -.1 && tail.valueAtRisk() < -.09);
        assertThat(redrawn.stream().map(Tail::valueAtRisk).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void pastDrawnAgain_always_endsWithTheReturnsOfHistory() {
        SyntheticPath past = Synth.from(HISTORY)
                .blocks(BlockLaw.stationary())
                .unscored()
                .length(HISTORY.size() - 1)
                .seed(3)
                .generate(1)
                .path(0);

        BarSeries other = RiskStudy.endingLike(HISTORY, past.series());

        assertThat(other.size()).isEqualTo(HISTORY.size() - 1);
        for (int back = 1; back <= 250; back++) {
            assertThat(logReturn(other, other.size() - back))
                    .isCloseTo(logReturn(HISTORY, HISTORY.size() - back), within(1e-12));
        }
        assertThat(logReturn(other, 300)).isNotEqualTo(logReturn(HISTORY, 301));
    }

    /** Its only bad day is among the last 250 bars. A past that is drawn again in full lacks it more than one time in three. */
    @Test
    void historyDrawnAgain_badDayAmongTheLastBars_isWithoutItNowAndThen() {
        BarSeriesBuilder bars = BarSeries.builder();
        for (int bar = 0; bar < HISTORY.size(); bar++) {
            double close = (bar < 900 ? 100 : 60) * (1 + .001 * (bar * 7 % 5));
            bars.add(HISTORY.time(bar), new Bar(close, close, close, close, 0));
        }
        BarSeries history = bars.build();

        List<RiskStudy.Views> pasts = RiskStudy.resampled(history, 100, 40, 1);

        assertThat(pasts.stream().filter(past -> past.overlapping().valueAtRisk() > -.1))
                .hasSizeBetween(5, 30);
        assertThat(RiskStudy.overlapping(history).valueAtRisk()).isLessThan(-.3);
    }

    /** Twenty bars fit behind the first close and behind the second. */
    @Test
    void overlapping_twoStretches_measuresEachFromTheCloseBeforeIt() {
        double[] closes = new double[22];
        Arrays.fill(closes, 100);
        closes[0] = 80;
        closes[21] = 90;
        BarSeries bars = BarSeries.of(closes, closes, closes, closes);

        Tail tail = RiskStudy.overlapping(bars);

        assertThat(tail.valueAtRisk()).isCloseTo(-.1 + .01 * .35, within(1e-12));
        assertThat(tail.expectedShortfall()).isCloseTo(-.1, within(1e-12));
        assertThat(tail.drawdown()).isCloseTo(-.1 + .01 * .1, within(1e-12));
    }

    @Test
    void interval_evenValues_isFromTheFifthToTheNinetyFifthPercent() {
        assertThat(RiskStudy.interval(IntStream.rangeClosed(-100, 0).mapToDouble(value -> value / 100.0)))
                .isEqualTo("-95.0 to -5.0, median -50.0");
    }

    private static double logReturn(BarSeries bars, int bar) {
        return Math.log(bars.close(bar) / bars.close(bar - 1));
    }

    @Test
    void study_ofFewScenarios_tellsThreeFiguresAndWhatTheyRestOn() {
        RiskStudy study = RiskStudy.of(HISTORY, 200, 3, 42);

        assertThat(study.toText().lines().skip(1))
                .containsExactly(
                        "20 bars from today, 200 scenarios of 173 different stretches of history. In percent, 1 % tails, 90 % intervals.",
                        "",
                        "                     scenarios   other scenarios                 other histories                   history   other histories",
                        "value at risk            -10.1   -13.1 to -7.6, median -10.1     -8.8 to -7.3, median -7.7           -13.8   -13.8 to -11.8, median -13.3",
                        "expected shortfall       -12.2   -13.1 to -8.4, median -11.6     -10.0 to -7.7, median -9.5          -15.7   -15.3 to -13.3, median -14.2",
                        "maximum drawdown         -13.5   -14.4 to -9.6, median -13.5     -11.0 to -9.8, median -9.8          -18.5   -17.8 to -15.0, median -17.6",
                        "",
                        "Other scenarios: the same history, 1,000 draws of the scenarios; this doubt goes away with more of them.",
                        "Other histories: the past drawn again 3 times; this doubt stays however many are made. For scenarios its last",
                        "250 bars are kept, so that today is still today; for history's own figures all of it is drawn again.");
    }
}
