package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.examples.CrossoverStudy.Trial;
import io.synthmarket.samples.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossoverStudyTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 1_500);
    private static final CrossoverStudy STUDY = CrossoverStudy.of(HISTORY, 20, 42);

    @Test
    void maps_always_haveAValueForEveryPair() {
        assertThat(CrossoverStudy.PAIRS).hasSize(49);
        assertThat(STUDY.historyMap()).hasSize(49);
        assertThat(STUDY.medianMap()).hasSize(49);
        assertThat(STUDY.amongBestMap()).hasSize(49);
    }

    @Test
    void amongBestMap_noTies_sharesOutTheBestPlaces() {
        assertThat(Arrays.stream(STUDY.amongBestMap()).sum()).isBetween(CrossoverStudy.BEST - 1e-9, 6.0);
    }

    @Test
    void bestPair_always_isBeatenByNone() {
        double[] map = STUDY.historyMap();

        assertThat(map[STUDY.history().bestPair()])
                .isEqualTo(Arrays.stream(map).max().orElseThrow());
    }

    @Test
    void bestAboveMedian_knownGrid_isTheDifference() {
        Trial trial = new Trial(0, 0, 0, 0, List.of(.1, .5, .2));

        assertThat(trial.bestAboveMedian()).isCloseTo(.3, within(1e-12));
    }

    private static double likeness(List<Double> history, List<Double> path) {
        return new CrossoverStudy(STUDY.recipe(), new Trial(0, 0, 0, 0, history), List.of(new Trial(0, 0, 0, 0, path)))
                .likeness();
    }

    @Test
    void likeness_ofMapsInOppositeOrder_isMinusOne() {
        List<Double> up = IntStream.range(0, 49).mapToObj(pair -> pair / 10.0).toList();
        List<Double> down =
                IntStream.range(0, 49).mapToObj(pair -> -Math.sqrt(pair)).toList();

        assertThat(likeness(up, up)).isCloseTo(1, within(1e-12));
        assertThat(likeness(up, down)).isCloseTo(-1, within(1e-12));
    }

    /** Two neighbours that change places are two differences of one: 1 − 6 · 2 / (49 · (49² − 1)). */
    @Test
    void likeness_twoNeighboursChangePlaces_isALittleBelowOne() {
        List<Double> up = IntStream.range(0, 49).mapToObj(pair -> pair / 10.0).toList();
        List<Double> changed = new ArrayList<>(up);
        Collections.swap(changed, 3, 4);

        assertThat(likeness(up, changed)).isCloseTo(1 - 12 / 117_600.0, within(1e-12));
    }

    @Test
    void drawdown_always_isALoss() {
        assertThat(Arrays.stream(STUDY.onPaths(Trial::maxDrawdown)))
                .hasSize(20)
                .allMatch(depth -> depth < 0 && depth > -1);
    }

    @Test
    void shareBelow_ofTheHighestAndTheLowest_countsPaths() {
        assertThat(STUDY.shareBelow(trial -> trial.equals(STUDY.history()) ? 1 : 0))
                .isEqualTo(1);
        assertThat(STUDY.shareBelow(trial -> trial.equals(STUDY.history()) ? 0 : 1))
                .isZero();
    }

    @Test
    void study_madeAgain_isTheSame() {
        CrossoverStudy again = CrossoverStudy.of(HISTORY, 20, 42);

        assertThat(again.medianMap()).isEqualTo(STUDY.medianMap());
    }

    @Test
    void text_always_showsThreeMaps() {
        assertThat(new CrossoverText(STUDY).toString())
                .startsWith(STUDY.recipe().toString())
                .contains("Sharpe ratio in history", "median Sharpe ratio over paths", "among the best 5");
    }

    @Test
    void page_always_isFilledInAndFetchesNothing() {
        assertThat(new CrossoverPage(STUDY).toHtml())
                .contains("on 20 paths", STUDY.recipe().toString())
                .doesNotContain("{{", "NaN", "http", "src=", "url(", "@import");
    }
}
