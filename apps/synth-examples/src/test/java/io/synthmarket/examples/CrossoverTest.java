package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CrossoverTest {

    private static final Crossover PAIR = new Crossover(2, 3);

    private static Market market(double... closes) {
        return Market.of(BarSeries.of(closes, closes, closes, closes));
    }

    @Test
    void signal_closesFromItsBarOnChange_isAsBefore() {
        double[] closes = Samples.sp500Daily().slice(0, 400).close();
        Crossover pair = new Crossover(5, 20);
        Market real = market(closes);

        for (int bar = 20; bar < closes.length; bar++) {
            double[] changed = closes.clone();
            Arrays.fill(changed, bar, closes.length, bar % 2 == 0 ? 1e6 : 1e-6);
            assertThat(pair.isLong(market(changed), bar)).as("bar %d", bar).isEqualTo(pair.isLong(real, bar));
        }
    }

    @Test
    void signal_closeBeforeItsBarChanges_changes() {
        assertThat(PAIR.isLong(market(10, 10, 11, 10), 3)).isTrue();
        assertThat(PAIR.isLong(market(10, 10, 9, 10), 3)).isFalse();
    }

    @Test
    void earned_barsAfterAreCutOff_isTheBeginningOfWhatItWas() {
        BarSeries bars = Samples.sp500Daily().slice(0, 600);
        Crossover pair = new Crossover(5, 20);

        double[] whole = pair.earned(Market.of(bars), 20);
        double[] part = pair.earned(Market.of(bars.slice(0, 300)), 20);

        assertThat(part).isEqualTo(Arrays.copyOf(whole, 280));
    }

    @Test
    void earned_boughtAndSold_paysEachTime() {
        Market market = market(10, 10, 11, 22, 1, 1, 1);

        double[] earned = PAIR.earned(market, 3);

        assertThat(earned)
                .containsExactly(new double[] {1 - Crossover.COST, 1 / 22.0 - 1, 0, -Crossover.COST}, within(1e-12));
    }

    @Test
    void holding_always_earnsEveryReturnAndPaysOnce() {
        double[] earned = Crossover.holding(market(10, 10, 11, 22, 11), 2);

        assertThat(earned).containsExactly(new double[] {.1 - Crossover.COST, 1, -.5}, within(1e-12));
    }

    @Test
    void sharpe_knownReturns_isTheirMeanOverTheirDeviationByTheYear() {
        assertThat(Crossover.sharpe(new double[] {.01, .03})).isCloseTo(Math.sqrt(2 * 252), within(1e-9));
    }

    @Test
    void sharpe_neverInTheMarket_isZero() {
        assertThat(Crossover.sharpe(new double[20])).isZero();
    }
}
