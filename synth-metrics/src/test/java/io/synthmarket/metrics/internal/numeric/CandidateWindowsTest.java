package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateWindowsTest {

    @Test
    void sortToMedian_undefinedValues_leavesThemOutAndSortsTheHead() {
        double[] values = {3, Double.NaN, 1, 9, -7};

        assertThat(CandidateWindows.sortToMedian(values, 4)).isEqualTo(3);
        assertThat(values).containsExactly(1, 3, 9, Double.NaN, -7);
    }

    @Test
    void sortToMedian_nothingDefined_isUndefined() {
        assertThat(CandidateWindows.sortToMedian(new double[] {Double.NaN, 5}, 1))
                .isNaN();
    }
}
