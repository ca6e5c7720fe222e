package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {

    private static final Scorer SCORER = Scorers.lastClose();

    @Test
    void atLeast_hasTheDocumentedDefaults() {
        assertThat(SCORER.atLeast(80)).isEqualTo(new Acceptance(SCORER, 80, 1_000, Shortfall.FAIL));
    }

    @Test
    void withinAndOrBest_changeNothingElse() {
        assertThat(SCORER.atLeast(80).maxAttempts(5).orBest())
                .isEqualTo(new Acceptance(SCORER, 80, 5, Shortfall.KEEP_BEST))
                .isEqualTo(SCORER.atLeast(80).orBest().maxAttempts(5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 100.5, Double.NaN, Double.POSITIVE_INFINITY})
    void threshold_outsideThePercents_isRefused(double threshold) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCORER.atLeast(threshold))
                .withMessage("threshold must be in [0, 100] percent but was " + threshold);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100})
    void threshold_atTheEndsOfTheRange_isGood(double threshold) {
        assertThat(SCORER.atLeast(threshold).threshold()).isEqualTo(threshold);
    }

    @Test
    void within_noAttempt_isRefused() {
        Acceptance rule = SCORER.atLeast(80);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.maxAttempts(0))
                .withMessage("maxAttempts must be at least 1 but was 0");
    }

    @Test
    void nullParts_areNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Acceptance(null, 80, 1, Shortfall.FAIL))
                .withMessage("scorer");
        assertThatNullPointerException()
                .isThrownBy(() -> new Acceptance(SCORER, 80, 1, null))
                .withMessage("shortfall");
    }
}
