package io.synthmarket.report.internal.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Standard errors as R's auctestr 1.0.0 prints them in the example of {@code se_auc}. */
class RocAreaOracleTest {

    @Test
    void variance_examplesOfSeAuc_areItsSquares() {
        assertThat(Math.sqrt(RocArea.variance(0.75, 20, 200))).isCloseTo(0.06498283, within(5e-9));
        assertThat(Math.sqrt(RocArea.variance(0.75, 110, 110))).isCloseTo(0.03282048, within(5e-9));
        assertThat(Math.sqrt(RocArea.variance(0.75, 20, 20))).isCloseTo(0.07789072, within(5e-9));
    }

    /** 2 wins 1 and ties once; 3 wins 2; 0 none: 3.5 of 6. */
    @Test
    void wins_threeByTwoScores_countsTiesByHalf() {
        assertThat(RocArea.wins(new double[] {1, 2}, new double[] {2, 3, 0})).isEqualTo(3.5);
    }
}
