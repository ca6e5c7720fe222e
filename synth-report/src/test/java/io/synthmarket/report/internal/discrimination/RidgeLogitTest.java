package io.synthmarket.report.internal.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.report.Histories;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RidgeLogitTest {

    /** The intercept bears no penalty, so the probabilities add up to the number of synthetic windows. */
    @Test
    void fit_windowsOfTwoKinds_hasProbabilitiesThatAddUp() {
        List<Window> training = windows(1);

        RidgeLogit logit = RidgeLogit.fit(training);

        double sum = 0;
        for (Window window : training) {
            sum += 1 / (1 + Math.exp(-logit.score(window)));
        }
        assertThat(sum).isCloseTo(Fold.count(training, true), within(1e-6));
    }

    @Test
    void score_windowsOfKindsThatDiffer_isHigherOfTheSynthetic() {
        RidgeLogit logit = RidgeLogit.fit(windows(1));
        double synthetic = 0;
        double original = 0;
        for (Window window : windows(11)) {
            if (window.synthetic) {
                synthetic += logit.score(window);
            } else {
                original += logit.score(window);
            }
        }

        assertThat(synthetic).isGreaterThan(original + 50);
    }

    /** Neither kind has gaps, nor do their windows differ in anything else that is the same all over. */
    @Test
    void weight_featureThatNeverVaries_isNone() {
        RidgeLogit logit = RidgeLogit.fit(windows(1));

        assertThat(logit.weight(WindowFeatures.names().indexOf("gap_share"))).isZero();
        assertThat(logit.weight(WindowFeatures.names().indexOf("volatility"))).isPositive();
    }

    private static List<Window> windows(long seed) {
        BarSeries history = Histories.clustered(2_000, seed);
        BarSeries walk = Histories.gaussian(2_000, seed + 1);
        List<Window> windows = new ArrayList<>();
        for (int from = 1; from + WindowFeatures.BARS <= history.size(); from += WindowFeatures.BARS) {
            windows.add(Window.original(history, from));
            windows.add(Window.synthetic(walk, from, new int[walk.size()]));
        }
        return windows;
    }
}
