package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionAuditTest {

    private static final BarSeries HISTORY = walk(800);

    private static BarSeries walk(int bars) {
        double[] close = new double[bars];
        double level = 100;
        for (int bar = 0; bar < bars; bar++) {
            level *= 1 + ((bar * 7919L) % 41 - 20) * (bar / 50 % 3 + 1) / 4_000.0;
            close[bar] = level;
        }
        return BarSeries.of(close, close, close, close);
    }

    @Test
    void figures_ofAKnownSeries_areAsByHand() {
        RiskFigures figures = RiskFigures.of(BarSeries.of(
                new double[] {100, 110, 99, 104.5, 121, 60.5},
                new double[] {100, 110, 99, 104.5, 121, 60.5},
                new double[] {100, 110, 99, 104.5, 121, 60.5},
                new double[] {100, 110, 99, 104.5, 121, 60.5}));
        double[] returns = {Math.log(1.1), Math.log(.9), Math.log(104.5 / 99), Math.log(121 / 104.5), Math.log(.5)};
        Arrays.sort(returns);

        assertThat(figures.maxDrawdown()).isCloseTo(-.5, within(1e-12));
        assertThat(figures.drawdownDuration()).isEqualTo(2);
        assertThat(figures.totalReturn()).isCloseTo(-.395, within(1e-12));
        assertThat(figures.valueAtRisk5()).isCloseTo(.8 * returns[0] + .2 * returns[1], within(1e-12));
        assertThat(figures.expectedShortfall1()).isCloseTo(returns[0], within(1e-12));
    }

    @Test
    void summary_underARule_comparesAllWithTheAccepted() {
        RejectionAudit audit = new RejectionAudit();
        PathSet paths = Synth.from(HISTORY)
                .accept(Fidelity.concept().atLeast(88).maxAttempts(20).orBest())
                .watchedBy(audit)
                .seed(3)
                .generate(20);
        int[] attempts = new int[1];
        int[] accepted = new int[1];
        paths.forEachOrdered(3, path -> {
            attempts[0] += path.attempts();
            accepted[0] += path.accepted() ? 1 : 0;
        });
        RejectionSummary summary = audit.summary();

        assertThat(summary.attempts()).isEqualTo(attempts[0]).isGreaterThan(20);
        assertThat(summary.accepted()).isEqualTo(accepted[0]);
        assertThat(summary.ofAll(RiskFigure.VOLATILITY).count()).isEqualTo(attempts[0]);
        assertThat(summary.obstacles()).isNotEmpty();
        assertThat(summary.toString()).contains("max_drawdown").contains("held back by ");

        String before = summary.toString();
        paths.path(7);
        assertThat(audit.summary().toString()).isEqualTo(before);
    }

    @Test
    void summary_nothingSeen_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RejectionAudit().summary())
                .withMessage("no attempt was seen yet; make the paths first");
    }

    @Test
    void worst_byAFigure_areThePathsThatSortedComeFirst() {
        PathSet paths = Synth.from(HISTORY).unscored().seed(9).generate(40);
        WorstPaths worst = WorstPaths.of(paths, 2);
        List<SyntheticPath> all = new ArrayList<>(paths.stream().toList());
        all.sort(
                Comparator.comparingDouble(path -> RiskFigures.of(path.series()).maxDrawdown()));

        assertThat(worst.worst(RiskFigure.MAX_DRAWDOWN, .05))
                .containsExactly(all.get(0).index(), all.get(1).index());
        assertThat(worst.worst(RiskFigure.VOLATILITY, .01)).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worst.worst(RiskFigure.VOLATILITY, 0))
                .withMessage("share must be above 0 and at most 1 but was 0.0");

        WorstStretch stretch =
                worst.stretches(paths, HISTORY, RiskFigure.MAX_DRAWDOWN, .01).get(0);
        BarSeries series = paths.path(stretch.path()).series();
        assertThat(series.close(stretch.to()) / series.close(stretch.from()) - 1)
                .isEqualTo(stretch.value());
        assertThat(stretch.pieces().stream()
                        .mapToInt(piece -> piece.to() - piece.from() + 1)
                        .sum())
                .isEqualTo(stretch.to() - stretch.from() + 1);
    }
}
