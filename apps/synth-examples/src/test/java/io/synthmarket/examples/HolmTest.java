package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

    /** The second would be 0.04 by itself; it must not count less than the one before it. */
    @Test
    void adjusted_knownValues_countBySmallestFirst() {
        assertThat(Holm.adjusted(new double[] {.01, .04, .03, .005}))
                .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
    }

    @Test
    void adjusted_largeValues_areAtMostOne() {
        assertThat(Holm.adjusted(new double[] {.4, .9, .6})).containsExactly(1, 1, 1);
    }

    @Test
    void adjusted_one_isAsItWas() {
        assertThat(Holm.adjusted(new double[] {.2})).containsExactly(.2);
    }
}
