package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pins the bits of scores and what they decide: they are part of what a recipe promises, on every JVM. */
class FidelityGoldenTest {

    @Test
    void score_ofTheSample_keepsItsBits() {
        PathSet paths = Synth.from(Samples.sp500Daily())
                .blocks(BlockLaw.concept())
                .seed(42)
                .generate(3);

        assertThat(paths.stream()
                        .map(path -> Double.toHexString(path.fidelity().orElseThrow()))
                        .toList())
                .containsExactly("0x1.3d616e1569bfbp6", "0x1.293ac9821be0ap6", "0x1.48a1c418044f9p6");
    }

    @Test
    void calibrated_ofTheSample_keepsItsBits() {
        FidelityYardstick yardstick = Fidelity.calibrated().against(Samples.sp500Daily());
        SyntheticPath shuffle = Synth.from(Samples.sp500Daily())
                .blocks(BlockLaw.iid())
                .unscored()
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(yardstick.scorecard(shuffle).distance()).hasValue(2.5680718875996935);
        assertThat(yardstick.calibration().orElseThrow().floor()).isEqualTo(39.68762657546287);
    }

    @Test
    void accept_onTheSample_takesTheSameAttempts() {
        PathSet paths = Synth.from(Samples.sp500Daily())
                .blocks(BlockLaw.concept())
                .accept(Fidelity.concept().atLeast(85))
                .seed(42)
                .generate(6);

        assertThat(IntStream.range(0, 6)
                        .map(path -> paths.path(path).attempts())
                        .toArray())
                .containsExactly(2, 6, 2, 3, 1, 1);
    }
}
