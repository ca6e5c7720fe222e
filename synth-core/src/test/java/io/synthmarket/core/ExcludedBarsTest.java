package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of paths that learn nothing of a stretch of history. */
class ExcludedBarsTest {

    private static final BarSeries DAILY = Histories.daily(501);

    @ParameterizedTest
    @ValueSource(strings = {"concept", "iid", "moving(9)", "circular(9)", "stationary(9)", "permutation", "matched"})
    void exclude_whatTheHoleHolds_changesNoBitOfAnyPath(String name) {
        Exclusion hole = new Exclusion(Histories.day(200), Histories.day(260), 3);
        BarSeries other = changed(DAILY, 197, 264);
        PathSet paths = Synth.from(DAILY)
                .blocks(BlockLaw.named(name))
                .exclude(hole)
                .seed(4)
                .generate(3);
        PathSet others = Synth.from(other)
                .blocks(BlockLaw.named(name))
                .exclude(hole)
                .seed(4)
                .generate(3);

        for (int i = 0; i < 3; i++) {
            assertThat(others.path(i).series()).isEqualTo(paths.path(i).series());
            for (int bar = 0; bar < paths.pathLength(); bar++) {
                assertThat(paths.path(i).sourceIndex(bar)).matches(source -> source < 197 || source > 264);
            }
        }
        assertThat(paths.pathLength()).isEqualTo(500 - 68);
    }

    private static BarSeries changed(BarSeries history, int from, int to) {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < history.size(); bar++) {
            Bar old = history.bar(bar);
            builder.add(history.time(bar), bar >= from && bar < to ? new Bar(1, 777, 1, 777, 5) : old);
        }
        return builder.build();
    }

    @Test
    void exclude_nothingCovered_isRefused() {
        Generator generator = Synth.from(DAILY).exclude(LocalDate.of(1999, 1, 1), LocalDate.of(1999, 2, 1), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generator.generate(1))
                .withMessage(
                        "an exclusion must cover at least one bar but 1999-01-01..1999-02-01 covers none of " + DAILY);
    }
}
