package io.synthmarket.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.RowDefect;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.samples.Samples;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is told of a fault. */
class FaultWordsTest {

    @Test
    void option_outOfItsRange_isCalledByItsFlag() {
        Generator generator = Synth.from(Samples.sp500Daily());

        assertThat(told(() -> generator.lotSize(0))).isEqualTo("--lot must be in [1e-10, 1e12] but was 0");
        assertThat(told(() -> Acceptance.atLeast(101, Fidelity.concept())))
                .isEqualTo("--min-fidelity must be in [0, 100] percent but was 101.0");
    }

    @Test
    void lengthWithinALaw_isNotCalledByAFlagThatNobodyGave() {
        assertThat(told(() -> BlockLaw.stationary(0.5)))
                .isEqualTo("mean block length must be at least 1 bar and finite but was 0.5");
    }

    @Test
    void fault_ofOthers_staysAsItIs() {
        assertThat(FaultWords.of(new IllegalStateException("tick must be a tock; use BadRowPolicy.SKIP")))
                .isEqualTo("tick must be a tock; use BadRowPolicy.SKIP");
    }

    @Test
    void windows_thatDoNotFit_areLimitedByAFlag() {
        assertThat(FaultWords.of(new IllegalArgumentException(
                        "an array must have as many windows of every series; limit them to 2 by WindowSpec.limit")))
                .isEqualTo("an array must have as many windows of every series; limit them to 2 by --window-limit");
    }

    @Test
    void content_ofAFile_isMendedByFlags() {
        for (RowDefect defect : RowDefect.values()) {
            String told = FaultWords.of(BarDataException.atLine("a.csv", 2, defect.advice()));

            assertThat(told).as(defect.name()).doesNotContain("BadRowPolicy", "Repair.", "CsvDialect");
        }
        assertThat(FaultWords.of(BarDataException.atLine("a.csv", 2, RowDefect.OUT_OF_ORDER.advice())))
                .isEqualTo(
                        "a.csv line 2: use --repair sort to sort the rows by time, or use --bad-rows skip to drop such rows");
    }

    @Test
    void name_ofAFile_staysAsItIs() {
        assertThat(FaultWords.of(BarDataException.of("BadRowPolicy.SKIP", "use BadRowPolicy.SKIP")))
                .isEqualTo("BadRowPolicy.SKIP: use --bad-rows skip");
        assertThat(FaultWords.of(BarDataException.of("a.csv", "expected a price but found \"MyBadRowPolicy.SKIPPED\"")))
                .isEqualTo("a.csv: expected a price but found \"MyBadRowPolicy.SKIPPED\"");
    }

    private static String told(ThrowingCallable call) {
        return FaultWords.of(catchThrowable(call));
    }
}
