package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.samples.Samples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskStudyTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 1_000);

    /** 101 outcomes that lost 0, 0.1, …, 10 percent at once. */
    private static final List<RiskFigures> LOSSES = IntStream.rangeClosed(0, 100)
            .mapToObj(loss -> RiskFigures.ofCloses(1, 1 - loss / 1_000.0))
            .toList();

    @Test
    void tail_ofEvenLosses_isAtTheirFirstPercent() {
        Tail tail = Tail.of(LOSSES);

        assertThat(tail.valueAtRisk()).isCloseTo(-.099, within(1e-12));
        assertThat(tail.expectedShortfall()).isCloseTo(-.0995, within(1e-12));
        assertThat(tail.drawdown()).isCloseTo(-.099, within(1e-12));
    }

    @Test
    void tail_drawnAgain_liesAroundTheTail() {
        List<Tail> redrawn = Tail.redrawn(LOSSES, 200, 1);

        assertThat(redrawn).hasSize(200).allMatch(tail -> tail.valueAtRisk() >= -.1 && tail.valueAtRisk() < -.09);
        assertThat(redrawn.stream().map(Tail::valueAtRisk).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void pastDrawnAgain_always_endsWithTheReturnsOfHistory() {
        SyntheticPath past = Synth.from(HISTORY)
                .blocks(BlockLaw.stationary())
                .unscored()
                .length(HISTORY.size() - 251)
                .seed(3)
                .generate(1)
                .path(0);

        BarSeries other = RiskStudy.endingLike(HISTORY, past);

        assertThat(other.size()).isEqualTo(HISTORY.size() - 1);
        for (int back = 1; back <= 250; back++) {
            assertThat(logReturn(other, other.size() - back))
                    .isCloseTo(logReturn(HISTORY, HISTORY.size() - back), within(1e-12));
        }
        assertThat(logReturn(other, 300)).isNotEqualTo(logReturn(HISTORY, 301));
    }

    private static double logReturn(BarSeries bars, int bar) {
        return Math.log(bars.close(bar) / bars.close(bar - 1));
    }

    @Test
    void study_ofFewScenarios_tellsThreeFigures() {
        String text = RiskStudy.of(HISTORY, 200, 3, 42).toText();

        assertThat(text).contains("200 scenarios", "drawn again 3 times").doesNotContain("NaN");
        assertThat(text.lines().filter(line -> line.contains(" to ")))
                .hasSize(3)
                .extracting(line -> line.substring(0, 18).trim())
                .containsExactly("value at risk", "expected shortfall", "maximum drawdown");
    }
}
