package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which paths of a set are the worst. */
class WorstPathsTest {

    private static final BarSeries HISTORY = Series.walk(400, 11);
    private static final PathSet PATHS = Synth.from(HISTORY).unscored().seed(9).generate(40);

    @ParameterizedTest
    @EnumSource
    void worst_byAFigure_areThoseAtItsBadEnd(RiskFigure figure) {
        Comparator<SyntheticPath> ascending = Comparator.comparingDouble(
                path -> RiskFigures.of(path).value(figure).orElseThrow());
        boolean more =
                List.of(RiskFigure.DRAWDOWN_DURATION, RiskFigure.VOLATILITY).contains(figure);
        List<Integer> expected = PATHS.stream()
                .sorted((more ? ascending.reversed() : ascending).thenComparing(SyntheticPath::index))
                .map(SyntheticPath::index)
                .limit(4)
                .toList();

        assertThat(WorstPaths.of(PATHS, 2).worst(figure, .1)).isEqualTo(expected);
    }

    @Test
    void of_noThreadsStated_findsTheSame() {
        assertThat(WorstPaths.of(PATHS).worst(RiskFigure.MAX_DRAWDOWN, 1))
                .isEqualTo(WorstPaths.of(PATHS, 1).worst(RiskFigure.MAX_DRAWDOWN, 1));
    }

    @Test
    void worst_smallShare_isOnePath() {
        assertThat(WorstPaths.of(PATHS, 2).worst(RiskFigure.MAX_DRAWDOWN, .001)).hasSize(1);
    }

    @Test
    void add_inAnyOrder_findsTheSame() {
        WorstPaths backwards = WorstPaths.in(PATHS);
        for (int path = PATHS.size() - 1; path >= 0; path--) {
            backwards.add(path, RiskFigures.of(PATHS.path(path)));
        }

        assertThat(backwards.worst(RiskFigure.MAX_DRAWDOWN, .2))
                .isEqualTo(WorstPaths.of(PATHS, 2).worst(RiskFigure.MAX_DRAWDOWN, .2));
    }

    @Test
    void add_pathThatTheSetLacks_isRefused() {
        RiskFigures figures = RiskFigures.of(PATHS.path(0));

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> WorstPaths.in(PATHS).add(40, figures));
    }

    @Test
    void add_null_isNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> WorstPaths.in(PATHS).add(0, null))
                .withMessage("measured");
    }

    @Test
    void worst_shareOutside_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorstPaths.in(PATHS).worst(RiskFigure.VOLATILITY, 0))
                .withMessage("share must be above 0 and at most 1 but was 0.0");
    }

    @Test
    void worst_figureThatNoPathHas_isEmpty() {
        PathSet oneBar = Synth.from(HISTORY).forRisk(1).seed(9).generate(5);
        WorstPaths worst = WorstPaths.of(oneBar, 1);

        assertThat(worst.worst(RiskFigure.VOLATILITY, 1)).isEmpty();
        assertThat(worst.worst(RiskFigure.TOTAL_RETURN, 1)).hasSize(5);
    }

    @Test
    void stretches_always_areThoseOfTheWorstPaths() {
        WorstPaths worst = WorstPaths.of(PATHS, 2);

        assertThat(worst.stretches(RiskFigure.MAX_DRAWDOWN, .05))
                .isEqualTo(worst.worst(RiskFigure.MAX_DRAWDOWN, .05).stream()
                        .map(path -> WorstStretch.of(PATHS, PATHS.path(path), RiskFigure.MAX_DRAWDOWN))
                        .toList())
                .hasSize(2);
        assertThat(worst).hasToString("WorstPaths[40 measured of " + PATHS + "]");
    }
}
