package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.Series;
import org.junit.jupiter.api.Test;

class MarginalDistancesTest {

    /** Four different values: A² = 3/4 · Σ l (2 M₁ − 2 M₂)² / (4 (B (4 − B) − 1)); the distance is √(A² · 4/4). */
    @Test
    void andersonDarling_oneAboveTheOther_isTheRootOfItsSum() {
        double square = 0;
        for (int i = 1; i <= 4; i++) {
            double pooled = i - 0.5;
            double first = i <= 2 ? pooled : 2;
            double apart = 2 * first - 2 * (pooled - first);
            square += 0.75 * apart * apart / (4 * (pooled * (4 - pooled) - 1));
        }

        Distance distance = MarginalDistances.all().get(3);

        assertThat(distance.against(Series.ofReturns(0.01, 0.02)).to(Series.ofReturns(0.04, 0.03)))
                .isCloseTo(Math.sqrt(square), within(1e-9));
    }
}
