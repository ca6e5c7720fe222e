package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on average of paths that are shorter than history. */
class ShortPathsTest {

    private static final int RETURNS = 4_000;
    private static final BarSeries HISTORY = history();

    /** Draws returns of a volatility that wanders, and that falls raise more than rises do. */
    private static BarSeries history() {
        RandomStream random = RandomStream.of(1, 2, 3);
        BarSeriesBuilder bars = BarSeries.builder();
        double close = 100;
        double log = 0;
        for (int bar = 0; bar <= RETURNS; bar++) {
            double shock = shock(random);
            log = .98 * log + .12 * shock(random) - .12 * shock;
            close *= StrictMath.exp(.01 * StrictMath.exp(log) * shock);
            bars.add(close, close, close, close);
        }
        return bars.build();
    }

    /** Draws a number of about the normal law: twelve uniform ones less their mean. */
    private static double shock(RandomStream random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextInt(1_000_001) / 1e6;
        }
        return sum;
    }

    private static double change(int bar) {
        return StrictMath.log(HISTORY.close(bar) / HISTORY.close(bar - 1));
    }

    private static double historysVariance() {
        double sum = 0;
        for (int bar = 1; bar <= RETURNS; bar++) {
            sum += change(bar) * change(bar) / RETURNS;
        }
        return sum;
    }

    /** Computes the mean square of the returns from one bar to another of many paths, over that of history. */
    private static double variance(Generator generator, int from, int to) {
        int paths = 1_500;
        double sum = 0;
        for (SyntheticPath path : generator.unscored().uncertainty(0).seed(7).generate(paths)) {
            for (int bar = from; bar < to; bar++) {
                sum += change(path.sourceIndex(bar)) * change(path.sourceIndex(bar));
            }
        }
        return sum / (to - from) / paths / historysVariance();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 150, 400})
    void matched_shortPaths_areAsTurbulentAsHistory(int bars) {
        assertThat(variance(Synth.from(HISTORY).length(bars), 0, bars)).isCloseTo(1, within(.1));
    }

    @Test
    void matched_firstBarsOfShortPaths_areAsTurbulentAsHistory() {
        assertThat(variance(Synth.from(HISTORY).length(400), 0, 5)).isCloseTo(1, within(.3));
    }

    @Test
    void matched_shortPaths_driftAsHistory() {
        double mean = 0;
        int paths = 4_000;
        for (SyntheticPath path :
                Synth.from(HISTORY).unscored().length(20).seed(7).generate(paths)) {
            for (int bar = 0; bar < 20; bar++) {
                mean += change(path.sourceIndex(bar)) / 20 / paths;
            }
        }
        double historys = StrictMath.log(HISTORY.close(RETURNS) / HISTORY.close(0)) / RETURNS;

        assertThat(mean - historys).isCloseTo(0, within(.015 * Math.sqrt(historysVariance())));
    }

    @Test
    void forRisk_farFromToday_isAsTurbulentAsHistory() {
        assertThat(variance(Synth.from(HISTORY).forRisk(400), 200, 400)).isCloseTo(1, within(.1));
    }
}
