package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a path was at its worst, against a search over all stretches. */
class WorstStretchTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final BarSeries HISTORY = dated(Series.walk(300, 11));
    private static final PathSet PATHS = Synth.from(HISTORY).unscored().seed(9).generate(20);

    private static BarSeries dated(BarSeries series) {
        List<LocalDateTime> days = new ArrayList<>();
        for (int bar = 0; bar < series.size(); bar++) {
            days.add(FIRST_DAY.plusDays(bar).atStartOfDay());
        }
        return series.withTimes(days);
    }

    private static double closeBefore(SyntheticPath path, int bar) {
        return bar == 0 ? path.previousClose() : path.series().close(bar - 1);
    }

    @Test
    void stretch_ofADrawdown_isTheFall() {
        for (SyntheticPath path : PATHS) {
            WorstStretch stretch = WorstStretch.of(PATHS, path, RiskFigure.MAX_DRAWDOWN);

            assertThat(path.series().close(stretch.to()) / closeBefore(path, stretch.from()) - 1)
                    .isEqualTo(stretch.value())
                    .isEqualTo(RiskFigures.of(path).maxDrawdown());
        }
    }

    @Test
    void stretch_ofATotalReturn_isTheFallToo() {
        SyntheticPath path = PATHS.path(3);
        WorstStretch fall = WorstStretch.of(PATHS, path, RiskFigure.MAX_DRAWDOWN);

        WorstStretch stretch = WorstStretch.of(PATHS, path, RiskFigure.TOTAL_RETURN);

        assertThat(stretch.value()).isEqualTo(RiskFigures.of(path).totalReturn());
        assertThat(stretch.from()).isEqualTo(fall.from());
        assertThat(stretch.to()).isEqualTo(fall.to());
    }

    @Test
    void stretch_ofADuration_isBelowTheCloseBeforeItThroughout() {
        for (SyntheticPath path : PATHS) {
            WorstStretch stretch = WorstStretch.of(PATHS, path, RiskFigure.DRAWDOWN_DURATION);

            assertThat(stretch.to() - stretch.from() + 1)
                    .isEqualTo((int) stretch.value())
                    .isEqualTo(RiskFigures.of(path).drawdownDuration());
            for (int bar = stretch.from(); bar <= stretch.to(); bar++) {
                assertThat(path.series().close(bar)).isLessThan(closeBefore(path, stretch.from()));
            }
        }
    }

    @Test
    void stretch_ofAShortfall_isTheTwentyBarsThatLostMost() {
        for (SyntheticPath path : PATHS) {
            WorstStretch stretch = WorstStretch.of(PATHS, path, RiskFigure.EXPECTED_SHORTFALL_1);
            double least = 1;
            for (int to = 19; to < path.series().size(); to++) {
                least = Math.min(least, path.series().close(to) / closeBefore(path, to - 19));
            }

            assertThat(stretch.to() - stretch.from()).isEqualTo(19);
            assertThat(path.series().close(stretch.to()) / closeBefore(path, stretch.from()))
                    .isCloseTo(least, within(1e-12));
        }
    }

    @Test
    void stretch_ofAVolatility_isTheTwentyWildestBars() {
        SyntheticPath path = PATHS.path(5);
        WorstStretch stretch = WorstStretch.of(PATHS, path, RiskFigure.VOLATILITY);
        double most = 0;
        for (int from = 0; from + 20 <= path.series().size(); from++) {
            most = Math.max(most, squares(path, from));
        }

        assertThat(stretch.to() - stretch.from()).isEqualTo(19);
        assertThat(squares(path, stretch.from())).isCloseTo(most, within(1e-12));
    }

    private static double squares(SyntheticPath path, int from) {
        double sum = 0;
        for (int bar = from; bar < from + 20; bar++) {
            double change = Math.log(path.series().close(bar) / closeBefore(path, bar));
            sum += change * change;
        }
        return sum;
    }

    @Test
    void stretch_lossInTheFirstBarOfAScenario_beginsThere() {
        PathSet scenarios = Synth.from(HISTORY).forRisk(1).seed(9).generate(20);
        SyntheticPath fallen = scenarios.stream()
                .filter(path -> RiskFigures.of(path).maxDrawdown() < 0)
                .findFirst()
                .orElseThrow();

        WorstStretch stretch = WorstStretch.of(scenarios, fallen, RiskFigure.MAX_DRAWDOWN);

        assertThat(stretch.from()).isZero();
        assertThat(stretch.to()).isZero();
        assertThat(stretch.value()).isEqualTo(fallen.series().close(0) / fallen.previousClose() - 1);
    }

    @Test
    void pieces_always_areTheSourcesOfTheStretchWithTheirDates() {
        SyntheticPath path = PATHS.path(2);
        WorstStretch stretch = WorstStretch.of(PATHS, path, RiskFigure.MAX_DRAWDOWN);
        List<Integer> sources = new ArrayList<>();
        for (WorstStretch.Piece piece : stretch.pieces()) {
            for (int bar = piece.from(); bar <= piece.to(); bar++) {
                sources.add(bar);
            }
            assertThat(piece.fromTime()).hasValue(HISTORY.time(piece.from()));
            assertThat(piece.toTime()).hasValue(HISTORY.time(piece.to()));
        }

        assertThat(sources).hasSize(stretch.to() - stretch.from() + 1);
        for (int bar = stretch.from(); bar <= stretch.to(); bar++) {
            assertThat(sources.get(bar - stretch.from())).isEqualTo(path.sourceIndex(bar));
        }
    }

    @Test
    void pieces_somethingIsExcluded_haveTheDatesOfTheWholeHistory() {
        LocalDate from = FIRST_DAY.plusDays(100);
        LocalDate to = FIRST_DAY.plusDays(199);
        PathSet paths =
                Synth.from(HISTORY).exclude(from, to, 0).unscored().seed(9).generate(5);

        List<WorstStretch> stretches = WorstPaths.of(paths, 1).stretches(RiskFigure.MAX_DRAWDOWN, 1);

        assertThat(stretches).hasSize(5);
        assertThat(stretches).flatExtracting(WorstStretch::pieces).allSatisfy(piece -> {
            LocalDate first = piece.fromTime().orElseThrow().toLocalDate();
            LocalDate last = piece.toTime().orElseThrow().toLocalDate();
            assertThat(last.isBefore(from) || first.isAfter(to)).isTrue();
        });
        assertThat(stretches)
                .flatExtracting(WorstStretch::pieces)
                .anySatisfy(piece -> assertThat(piece.from()).isGreaterThan(200));
    }

    @Test
    void pieces_historyWithoutTimes_haveNoDates() {
        PathSet paths = Synth.from(Series.walk(300, 11)).unscored().seed(9).generate(1);

        WorstStretch stretch = WorstStretch.of(paths, paths.path(0), RiskFigure.MAX_DRAWDOWN);

        assertThat(stretch.pieces())
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.fromTime()).isEmpty());
    }

    @Test
    void stretch_pathOfAnotherSet_isRefused() {
        PathSet shorter =
                Synth.from(Series.walk(100, 3)).unscored().length(300).seed(9).generate(20);
        SyntheticPath path = PATHS.path(2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorstStretch.of(shorter, path, RiskFigure.MAX_DRAWDOWN))
                .withMessage("path must be one of " + shorter + " but was " + path);
    }

    @Test
    void stretch_figureThatThePathLacks_isRefused() {
        PathSet scenarios = Synth.from(HISTORY).forRisk(1).seed(9).generate(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorstStretch.of(scenarios, scenarios.path(0), RiskFigure.VOLATILITY))
                .withMessage("path 0 has no volatility, which takes 2 bars; ask for another figure");
    }
}
