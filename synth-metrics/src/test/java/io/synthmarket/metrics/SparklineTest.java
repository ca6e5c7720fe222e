package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparklineTest {

    private static final Sparkline STAIRS = Sparkline.of(0, 1, 2, 3, 4, 5, 6, 7);

    @Test
    void line_valuesThatRise_climbsAllLevels() {
        assertThat(STAIRS.line()).isEqualTo("▁▂▃▄▅▆▇█");
    }

    @Test
    void line_inAscii_climbsAllLevels() {
        assertThat(STAIRS.ascii().line()).isEqualTo("_,-=+*%#");
    }

    @Test
    void line_narrowerThanValues_drawsMeans() {
        assertThat(Sparkline.of(0, 2, 4, 4, 8, 8, 3).width(3).line()).isEqualTo("▁▅█");
    }

    @Test
    void line_widerThanValues_hasOneCharacterForEach() {
        assertThat(STAIRS.width(100).line()).hasSize(8);
    }

    @Test
    void line_withoutAWidth_hasAtMostSixtyCharacters() {
        assertThat(Sparkline.of(new double[61]).line()).hasSize(60);
    }

    @Test
    void line_valuesAllTheSame_standInTheMiddle() {
        assertThat(Sparkline.of(5, 5).line()).isEqualTo("▅▅");
    }

    @Test
    void line_valuesThatAreNotFinite_areBlank() {
        assertThat(Sparkline.of(0, Double.NaN, 1, Double.POSITIVE_INFINITY).line())
                .isEqualTo("▁ █ ");
    }

    @Test
    void line_narrowerThanValues_leavesOutThoseThatAreNotFinite() {
        assertThat(Sparkline.of(0, 0, 8, Double.NaN).width(2).line()).isEqualTo("▁█");
    }

    @Test
    void line_largestNumbers_staysInRange() {
        assertThat(Sparkline.of(-Double.MAX_VALUE, 0, Double.MAX_VALUE).line()).isEqualTo("▁▅█");
        assertThat(Sparkline.of(0, 0, Double.MAX_VALUE, Double.MAX_VALUE)
                        .width(2)
                        .line())
                .isEqualTo("▁█");
    }

    @Test
    void line_withABand_dotsWhatIsWithinIt() {
        assertThat(Sparkline.of(0.5, 0.1, -0.1, 0.5).band(0.1).line()).isEqualTo("█··█");
        assertThat(Sparkline.of(0.5, 0.1, -0.1, 0.5).band(0.1).ascii().line()).isEqualTo("#..#");
    }

    @Test
    void line_withABand_hangsWhatIsBelowIt() {
        assertThat(Sparkline.of(0.8, -0.3, -0.4, -0.8).band(0.1).line()).isEqualTo("█▔▀▀");
        assertThat(Sparkline.of(0.8, -0.3, -0.4, -0.8).band(0.1).ascii().line()).isEqualTo("#'\"\"");
    }

    @Test
    void line_withABand_standsUpFromZeroByTheLargestSize() {
        assertThat(Sparkline.of(0.5, 0.75, 1).band(0.1).line()).isEqualTo("▅▇█");
        assertThat(Sparkline.of(0.25, 0.5, -1).band(0.1).line()).isEqualTo("▃▅▀");
    }

    @Test
    void line_withABandAndLargestNumbers_staysInRange() {
        assertThat(Sparkline.of(-Double.MAX_VALUE, 1, Double.MAX_VALUE)
                        .band(0.5)
                        .line())
                .isEqualTo("▀▁█");
    }

    @Test
    void line_withABandOfNoWidth_isAsWithout() {
        assertThat(Sparkline.of(-1, 0, 1).band(0).line()).isEqualTo("▁▅█");
    }

    @Test
    void line_narrowWithABand_drawsWhatIsFarthestFromZero() {
        assertThat(Sparkline.of(0.5, -0.1, 0.1, -0.5).band(0.2).width(2).line()).isEqualTo("█▀");
    }

    @Test
    void line_ofBars_isOfCloses() {
        BarSeries bars = BarSeries.builder()
                .add(Bar.withoutVolume(3, 9, 1, 2))
                .add(Bar.withoutVolume(3, 9, 1, 4))
                .build();

        assertThat(Sparkline.of(bars)).hasToString("▁█ 2.000..4.000");
    }

    @Test
    void line_ofCurve_beginsAtLagOne() {
        assertThat(Sparkline.of(new Curve(MetricId.ACF_RETURNS, new double[] {0.5, -0.25})))
                .hasToString("█▁ -0.2500..0.5000");
    }

    @Test
    void line_callerChangesTheArray_staysTheSame() {
        double[] values = {1, 2};
        Sparkline line = Sparkline.of(values);
        values[0] = 3;

        assertThat(line.line()).isEqualTo("▁█");
    }

    @Test
    void toString_withoutValues_saysSo() {
        assertThat(Sparkline.of()).hasToString("Sparkline[no values]");
        assertThat(Sparkline.of(Double.NaN)).hasToString("Sparkline[no values]");
    }

    @Test
    void width_belowOne_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.width(0))
                .withMessage("width must be at least 1 character but was 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void band_notAFiniteHalfWidth_isRefused(double halfWidth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STAIRS.band(halfWidth))
                .withMessage("half-width of a band must be finite and at least 0 but was " + halfWidth);
    }
}
