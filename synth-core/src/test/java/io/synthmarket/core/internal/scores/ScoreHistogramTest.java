package io.synthmarket.core.internal.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreHistogramTest {

    @Test
    void median_ofOneScore_isThatScore() {
        ScoreHistogram scores = new ScoreHistogram();
        scores.add(78.409);

        assertThat(scores.median()).hasValue(78.409);
    }

    @Test
    void median_ofManyScores_isWithinHalfABin() {
        ScoreHistogram scores = new ScoreHistogram();
        List<Double> all = new ArrayList<>();
        RandomStream random = RandomStream.of(7, 0, 0);
        for (int i = 0; i < 1_001; i++) {
            double score = 100 * random.nextDouble() * random.nextDouble();
            scores.add(score);
            all.add(score);
        }

        double middle = all.stream().sorted().toList().get(500);
        assertThat(scores.median().orElseThrow()).isCloseTo(middle, within(0.005));
    }

    @Test
    void median_ofAnEvenNumber_liesBetweenTheMiddleTwo() {
        ScoreHistogram scores = new ScoreHistogram();
        scores.add(20);
        scores.add(40);

        assertThat(scores.median().orElseThrow()).isCloseTo(30, within(0.005));
    }

    @Test
    void median_ofScoresAtTheEnds_isThere() {
        ScoreHistogram scores = new ScoreHistogram();
        scores.add(100);
        scores.add(100);
        scores.add(0);

        assertThat(scores.median().orElseThrow()).isCloseTo(100, within(0.005));
    }
}
