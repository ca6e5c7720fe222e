package io.synthmarket.metrics.internal.concept;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a history of one bar cannot show, since that still has a drawdown. */
class ConceptScoreTest {

    @Test
    void of_nothingDefinedInHistory_isNoScore() {
        double[] nothing = new double[15];
        Arrays.fill(nothing, Double.NaN);
        double[] price = {100, 110, 99};
        ConceptMetrics candidate = new ConceptMetrics(2);
        candidate.measure(BarSeries.of(price, price, price, price));
        ConceptScore score = new ConceptScore(nothing, ConceptMetric.weights());

        assertThat(score.of(candidate)).isNaN();
        assertThat(score.error(0)).isNaN();
    }
}
