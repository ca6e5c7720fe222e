package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.Ledger;
import org.junit.jupiter.api.Test;

/** With how many different stretches of history paths begin. */
class FirstStretchesTest {

    /** Adds paths of twenty bars, so many of which go on from the first in a row. */
    private static FirstStretches of(int paths, int different, int run) {
        FirstStretches stretches = new FirstStretches();
        for (int path = 0; path < paths; path++) {
            int[] sources = new int[20];
            for (int bar = 0; bar < sources.length; bar++) {
                sources[bar] = bar < run ? 1 + path % different + bar : 5_000 + 2 * bar + path;
            }
            stretches.add(Ledger.of(sources, 100_000));
        }
        return stretches;
    }

    @Test
    void stretches_fewerThanFiftyThatAreHalfOfThePaths_areWarnedOf() {
        FirstStretches stretches = of(1_000, 49, 10);

        assertThat(stretches).hasToString("FirstStretches[49 of 1000 paths, 50 % of their bars]");
        assertThat(stretches.warning())
                .hasValue(
                        "all 1000 begin with one of 49 stretches of history, 50 % of their bars: what they tell of risk"
                                + " is hardly surer than as many observations, however many are made; learn from more history");
    }

    @Test
    void stretch_thatIsTheOnlyOne_isWarnedOfInTheSingular() {
        assertThat(of(2, 1, 20).warning())
                .hasValue("all 2 begin with the same stretch of history, 100 % of their bars: what they tell of risk"
                        + " is hardly surer than as many observations, however many are made; learn from more history");
    }

    @Test
    void stretches_thatAreLessThanHalfOfThePaths_areNotWarnedOf() {
        FirstStretches stretches = of(1_000, 49, 9);

        assertThat(stretches.share()).isCloseTo(0.45, within(1e-9));
        assertThat(stretches.warning()).isEmpty();
    }

    @Test
    void stretches_ofWhichThereAreEnough_areNotWarnedOf() {
        assertThat(of(1_000, 50, 20).warning()).isEmpty();
        assertThat(of(1_000, 50, 20).different()).isEqualTo(50);
    }

    @Test
    void paths_thatAreFewThemselves_areNotWarnedOf() {
        assertThat(of(20, 20, 20).warning()).isEmpty();
        assertThat(of(39, 20, 20).warning()).isEmpty();
        assertThat(of(40, 20, 20).warning()).isPresent();
        assertThat(new FirstStretches().warning()).isEmpty();
        assertThat(new FirstStretches().share()).isZero();
    }

    @Test
    void path_ofOneBar_beginsWithAllOfIt() {
        assertThat(FirstStretches.Start.of(Ledger.of(new int[] {7}, 9))).isEqualTo(new FirstStretches.Start(7, 1));
    }
}
