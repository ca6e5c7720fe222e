package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    /** Runs of 3, 1, 4 and 2 bars, from 8 of 9 bars of history: 1 does not go on from 9, nor 6 from itself. */
    private static final Ledger MIXED = Ledger.of(new int[] {7, 8, 9, 1, 3, 4, 5, 6, 6, 7}, 9);

    @Test
    void sources_areReadOneByOneAndAll() {
        int[] target = new int[11];
        MIXED.copyInto(target);

        assertThat(MIXED.size()).isEqualTo(10);
        assertThat(MIXED.source(3)).isEqualTo(1);
        assertThat(MIXED.toArray()).containsExactly(7, 8, 9, 1, 3, 4, 5, 6, 6, 7);
        assertThat(target).containsExactly(7, 8, 9, 1, 3, 4, 5, 6, 6, 7, 0);
    }

    @Test
    void longestRun_isTheMostConsecutiveBars() {
        assertThat(MIXED.longestRun()).isEqualTo(4);
    }

    @Test
    void longestRun_atTheEnd_counts() {
        assertThat(Ledger.of(new int[] {5, 1, 2, 3}, 5).longestRun()).isEqualTo(3);
    }

    @Test
    void longestRun_oneBarOverAndOver_isOne() {
        assertThat(Ledger.of(new int[] {4, 4, 4}, 5).longestRun()).isEqualTo(1);
    }

    @Test
    void longestRun_backwards_isOne() {
        assertThat(Ledger.of(new int[] {4, 3, 2}, 5).longestRun()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1.0", "1, 0.9", "2, 0.7", "3, 0.4", "4, 0.0", "2147483647, 0.0"})
    void copiedShare_countsBarsOfLongerRunsOnly(int bars, double share) {
        assertThat(MIXED.copiedShare(bars)).isEqualTo(share);
    }

    @Test
    void copiedShare_negative_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.copiedShare(-1))
                .withMessage("bars must be at least 0 but was -1");
    }

    @Test
    void coverage_isTheShareOfBarsUsed() {
        assertThat(MIXED.coverage()).isEqualTo(8 / 9.0);
        assertThat(Ledger.of(new int[] {4, 4, 4}, 5).coverage()).isEqualTo(0.2);
    }

    @Test
    void overlap_isTheShareOfPositionsWithTheSameBar() {
        Ledger other = Ledger.of(new int[] {7, 8, 1, 9, 3, 3, 3, 3, 3, 3}, 9);

        assertThat(MIXED.overlap(other)).isEqualTo(0.3);
    }

    @Test
    void overlap_otherLength_countsTheShorter() {
        Ledger head = Ledger.of(new int[] {7, 8, 9, 2}, 9);

        assertThat(MIXED.overlap(head)).isEqualTo(0.75);
        assertThat(head.overlap(MIXED)).isEqualTo(0.75);
    }

    @Test
    void ledger_arraysChangedOutside_staysAsItWas() {
        int[] sources = {1, 2, 3};
        Ledger ledger = Ledger.of(sources, 3);
        sources[0] = 9;
        ledger.toArray()[1] = 9;

        assertThat(ledger.toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void equals_sameSourcesOfSameHistory_holds() {
        assertThat(Ledger.of(new int[] {1, 2}, 3))
                .isEqualTo(Ledger.of(new int[] {1, 2}, 3))
                .hasSameHashCodeAs(Ledger.of(new int[] {1, 2}, 3))
                .isNotEqualTo(Ledger.of(new int[] {1, 3}, 3))
                .isNotEqualTo(Ledger.of(new int[] {1, 2}, 4))
                .isNotEqualTo(null);
    }

    @Test
    void toString_saysWhatTheLedgerTells() {
        assertThat(MIXED).hasToString("Ledger[10 bars from 8 of 9, longest run 4]");
        assertThat(Ledger.of(new int[] {2}, 2)).hasToString("Ledger[1 bar from 1 of 2, longest run 1]");
    }

    @Test
    void of_noSources_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(new int[0], 3))
                .withMessage("sources must hold at least one bar but were empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void of_sourceBelowOne_isRefused(int source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(new int[] {1, source}, 3))
                .withMessage("sources must be at least 1, since bar 0 of a history has no return, but source 1 was "
                        + source);
    }

    @Test
    void of_moreBarsUsedThanUsable_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(new int[] {1, 2, 2, 3}, 2))
                .withMessage(
                        "usableBars must be at least the number of bars used but was 2 where the sources are 3 bars of"
                                + " history");
    }

    @Test
    void source_noSuchBar_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> MIXED.source(10));
    }

    @Test
    void copyInto_arrayTooShort_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> MIXED.copyInto(new int[9]));
    }
}
