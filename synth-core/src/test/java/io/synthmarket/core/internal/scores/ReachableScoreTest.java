package io.synthmarket.core.internal.scores;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A threshold that all paths can be expected to reach, from the scores of some attempts at one. */
class ReachableScoreTest {

    @Test
    void estimate_fourAttemptsAtTwoPaths_isTheLeast() {
        assertThat(ReachableScore.estimate(new double[] {3, 1, 4, 2}, 4, 1)).isEqualTo(1);
    }

    @Test
    void estimate_sixAttemptsAtTwoPaths_isTheFourthBest() {
        double thirdBestTooHigh = 6.0 / 12 * 5 / 11 * 4 / 10;
        double fourthBestTooHigh = thirdBestTooHigh * 3 / 9;
        assertThat(thirdBestTooHigh).isGreaterThan(.05);
        assertThat(fourthBestTooHigh).isLessThan(.05);

        assertThat(ReachableScore.estimate(new double[] {10, 60, 20, 50, 30, 40}, 6, 1))
                .isEqualTo(30);
    }

    @Test
    void estimate_oneAttempt_isNotKnown() {
        assertThat(ReachableScore.estimate(new double[] {50}, 1, 1)).isNaN();
    }

    @Test
    void estimate_someWithoutScore_countsThemAsTheLowest() {
        double[] scores = {10, Double.NaN, 60, 20, Double.NaN, 50, 30, 40};
        double[] asLowest = {10, -1, 60, 20, -1, 50, 30, 40};

        assertThat(ReachableScore.estimate(scores, 8, 1)).isEqualTo(ReachableScore.estimate(asLowest, 8, 1));
    }

    @Test
    void estimate_ofManySets_isReachedByAllPathsOfAlmostAll() {
        RandomStream random = RandomStream.of(1, 0, 0);
        int reached = 0;
        for (int set = 0; set < 1_000; set++) {
            double threshold = ReachableScore.estimate(draw(random, 50), 50, 19);
            double worst = 1;
            for (int path = 0; path < 19; path++) {
                worst = Math.min(worst, Arrays.stream(draw(random, 50)).max().orElseThrow());
            }
            reached += worst >= threshold ? 1 : 0;
        }

        assertThat(reached).isBetween(950, 995);
    }

    private static double[] draw(RandomStream random, int count) {
        double[] scores = new double[count];
        Arrays.setAll(scores, i -> random.nextDouble());
        return scores;
    }
}
