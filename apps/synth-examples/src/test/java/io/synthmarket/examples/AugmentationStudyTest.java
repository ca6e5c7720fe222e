package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AugmentationStudyTest {

    private static final BarSeries HISTORY = Samples.sp500Daily();
    private static final WalkForward STEP =
            WalkForward.years(HISTORY, 2003, 2003).get(0);

    @BeforeAll
    static void quiet() {
        Main.quietTrainers();
    }

    @Test
    void years_ofTheSample_beginWithTheirFirstBar() {
        assertThat(HISTORY.time(STEP.firstTest())).isEqualTo(LocalDateTime.of(2003, 1, 2, 0, 0));
        assertThat(HISTORY.time(STEP.endTest())).isEqualTo(LocalDateTime.of(2004, 1, 2, 0, 0));
    }

    @Test
    void past_always_endsAWindowBeforeTheYear() {
        assertThat(STEP.past().size()).isEqualTo(STEP.firstTest() - DayWindow.BARS);
    }

    @Test
    void windowsOfTheYear_always_haveOneTargetForEachOfItsBars() {
        assertThat(DayWindow.of(STEP.year()))
                .extracting(DayWindow::nextReturn)
                .containsExactlyElementsOf(IntStream.range(STEP.firstTest(), STEP.endTest())
                        .mapToObj(bar -> Math.log(HISTORY.close(bar) / HISTORY.close(bar - 1)))
                        .toList());
    }

    @Test
    void syntheticPaths_always_areMadeOfThePast() {
        PathSet paths = AugmentationStudy.synthetic(HISTORY, STEP, 7);

        for (SyntheticPath path : paths) {
            assertThat(Arrays.stream(path.ledger().toArray()))
                    .allMatch(bar -> bar < STEP.past().size());
            assertThat(path.series().size()).isEqualTo(STEP.past().size() - 1);
        }
    }

    @Test
    void syntheticPaths_anotherFuture_areTheSame() {
        BarSeriesBuilder otherFuture = BarSeries.builder();
        for (int bar = 0; bar < HISTORY.size(); bar++) {
            boolean past = bar < STEP.past().size();
            otherFuture.add(HISTORY.time(bar), past ? HISTORY.bar(bar) : new Bar(3, 9, 1, 2 + bar % 5, 1));
        }

        SyntheticPath path = AugmentationStudy.synthetic(HISTORY, STEP, 7).path(0);
        SyntheticPath other =
                AugmentationStudy.synthetic(otherFuture.build(), STEP, 7).path(0);

        assertThat(other.series().close()).isEqualTo(path.series().close());
    }

    @Test
    void features_nextBarChanges_areAsBefore() {
        BarSeries bars = HISTORY.slice(0, DayWindow.BARS + 1);
        BarSeriesBuilder changed = BarSeries.builder();
        for (int bar = 0; bar < DayWindow.BARS; bar++) {
            changed.add(bars.bar(bar));
        }
        changed.add(1_000, 3_000, 500, 2_000, 1);

        DayWindow window = DayWindow.of(bars).get(0);
        DayWindow other = DayWindow.of(changed.build()).get(0);

        assertThat(other.features()).isEqualTo(window.features());
        assertThat(other.nextRange()).isNotEqualTo(window.nextRange());
    }

    @Test
    void range_ofABar_isItsHighOverItsLow() {
        BarSeries bars = HISTORY.slice(0, DayWindow.BARS + 1);
        Bar last = bars.bar(DayWindow.BARS);

        assertThat(DayWindow.of(bars).get(0).nextRange()).isCloseTo(Math.log(last.high() / last.low()), within(1e-12));
    }

    @Test
    void study_ofTwoYears_findsRangesAndTellsEverySetting() {
        List<WalkForward> years = WalkForward.years(HISTORY, 2001, 2002);
        List<String> progress = new ArrayList<>();

        AugmentationStudy study = AugmentationStudy.of(HISTORY, years, 1, progress::add);

        var real = new AugmentationStudy.Setting(Question.RANGE, Learner.LOGISTIC, 0);
        assertThat(study.area(real)).isBetween(.55, .95);
        assertThat(study.gains(real)).containsExactly(0, 0);
        assertThat(study.toText().lines()).hasSize(5 + Question.values().length * Learner.values().length * 4);
        assertThat(progress).containsExactly("tested on 2001, year 1 of 2", "tested on 2002, year 2 of 2");
        assertThat(study.toText()
                        .lines()
                        .map(line ->
                                line.substring(0, Math.min(line.length(), 31)).strip()))
                .contains(
                        "range      logistic regression",
                        "range      tree of 16 leaves",
                        "direction  tree of 128 leaves");
        assertThat(Arrays.stream(study.gains(new AugmentationStudy.Setting(Question.RANGE, Learner.DEEP_TREE, 5))))
                .anyMatch(gain -> gain != 0);
    }
}
