package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What holds of paths that continue history. */
class ContinuationTest {

    private static final BarSeries DAILY = Histories.daily(501);

    @Test
    void continuing_begins_afterHistorysLastBarAtItsClose() {
        PathSet paths = Synth.from(DAILY).forRisk(20).seed(8).generate(5);
        SyntheticPath path = paths.path(0);
        int source = path.sourceIndex(0);
        double growth = DAILY.open(source) / DAILY.close(source - 1);

        assertThat(path.series().size()).isEqualTo(20);
        assertThat(path.series().time(0)).isEqualTo(DAILY.time(500).plusDays(1));
        assertThat(path.series().open(0)).isCloseTo(DAILY.close(500) * growth, within(0.05 * DAILY.close(500)));
        assertThat(Synth.replay(Recipe.parse(paths.recipe().toString()), DAILY)
                        .path(3)
                        .series())
                .isEqualTo(paths.path(3).series());
    }

    @Test
    void continuing_intraday_scenariosDiffer() {
        for (int bars : new int[] {200 * 7, 200 * 7 - 3}) {
            BarSeries history = Histories.hourly(200).slice(0, bars);
            long scenarios = Synth.from(history).forRisk(20).seed(3).generate(300).stream()
                    .map(SyntheticPath::ledger)
                    .distinct()
                    .count();

            assertThat(scenarios).isGreaterThan(60);
        }
    }

    /** Where cuts are moved to quiet bars, paths that begin at cuts would begin quietly. */
    @Test
    void continuing_firstBars_areAsTurbulentAsHistory() {
        BarSeriesBuilder builder = BarSeries.builder();
        double close = 100;
        for (int bar = 0; bar < 3_001; bar++) {
            close *= Math.exp(.01 * ((bar * 7919) % 13 - 6) / 6 * ((bar * 104_729) % 5 + 1));
            builder.add(close, close, close, close);
        }
        BarSeries history = builder.build();
        double first = 0;
        int paths = 2_000;
        for (SyntheticPath path :
                Synth.from(history).forRisk(1).uncertainty(0).seed(4).generate(paths)) {
            first += square(history, path.sourceIndex(0)) / paths;
        }
        double all = 0;
        for (int bar = 1; bar < history.size(); bar++) {
            all += square(history, bar) / 3_000;
        }

        assertThat(Math.sqrt(first / all)).isBetween(.8, 1.2);
    }

    private static double square(BarSeries history, int bar) {
        double change = Math.log(history.close(bar) / history.close(bar - 1));
        return change * change;
    }
}
