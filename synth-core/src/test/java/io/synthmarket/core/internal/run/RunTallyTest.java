package io.synthmarket.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Attempts;
import io.synthmarket.core.RunProgress;
import org.junit.jupiter.api.Test;

class RunTallyTest {

    @Test
    void figures_withoutAScore_areEmpty() {
        RunTally tally = new RunTally(4, () -> 0);
        tally.attempted(Attempts.refused(Double.NaN));
        tally.attempted(Attempts.refused(Double.NEGATIVE_INFINITY));

        RunProgress progress = tally.progress();

        assertThat(progress.attempts()).isEqualTo(2);
        assertThat(progress.scored()).isZero();
        assertThat(progress.best()).isEmpty();
        assertThat(progress.median()).isEmpty();
    }
}
