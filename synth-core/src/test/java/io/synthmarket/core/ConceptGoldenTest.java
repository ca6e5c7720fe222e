package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The bits of the concept method: recipes of one version must make the same paths on every machine. A change here is a
 * change of what users' recipes mean, to be made with a new version only.
 */
class ConceptGoldenTest {

    private static final BarSeries HISTORY = Histories.daily(500);
    private static final PathSet PATHS =
            Synth.from(HISTORY).blocks(BlockLaw.concept()).seed(42).generate(8);

    @Test
    void history_isTheOneThatTheBitsAreOf() {
        assertThat(HISTORY.sha256()).isEqualTo("a26c3eac1963d3df2fd444ee2c455ec342b02bb90d16f808d33a9a8b794e8202");
    }

    @Test
    void path0_seed42_hasItsBits() {
        assertThat(PATHS.path(0).series().sha256())
                .isEqualTo("04b353be32cf28c1d97d9d6d576fbfa7048757770cae76f42ba5482682ffbace");
    }

    @Test
    void path7_seed42_hasItsBits() {
        assertThat(PATHS.path(7).series().sha256())
                .isEqualTo("e53852b48a9a142e692543387788ff1014a092b5bca7f4935c23f3b944ade5b1");
    }

    @Test
    void path7_underRejection_hasItsBits() {
        SyntheticPath path = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.lastClose().atLeast(60))
                .seed(42)
                .generate(8)
                .path(7);

        assertThat(path.attempts()).isEqualTo(60);
        assertThat(path.series().sha256())
                .isEqualTo("57489094f2686c5a9ece8d7b6024c213b121e1cfa5fdc21c5712356c8598764f");
    }
}
