package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import org.junit.jupiter.api.Test;

class CandleSampleTest {

    private static final double[] UNITS = {1, 1, 1, 1};

    /** The body of bar t is t / 1000; there are no gaps and no wicks. */
    private static BarSeries growing(int bars) {
        double[] open = new double[bars];
        double[] close = new double[bars];
        double price = 100;
        for (int bar = 0; bar < bars; bar++) {
            open[bar] = price;
            price *= StrictMath.exp(bar / 1_000.0);
            close[bar] = price;
        }
        return BarSeries.of(open, close, open, close);
    }

    /** Bodies 1, 2 and 3 thousandths are 8/9 of a thousandth apart on average, themselves included. */
    @Test
    void meanDistance_ofAllCandles_leavesOutTheFirstBarOnly() {
        CandleSample all = CandleSample.of(growing(4), 3, UNITS);

        assertThat(all.meanDistanceTo(all)).isCloseTo(8 / 9.0 / 1_000, within(1e-15));
    }

    /** Of bars 1 … 10, in two stretches of five: the first of the first, and behind 0.618 of the second, which is bar 9. */
    @Test
    void of_moreCandlesThanWanted_takesOneOfEachStretch() {
        CandleSample two = CandleSample.of(growing(11), 2, UNITS);

        assertThat(two.meanDistanceTo(two)).isCloseTo((9 - 1) / 2.0 / 1_000, within(1e-15));
    }

    @Test
    void of_unitsOfTwo_halvesDistances() {
        CandleSample all = CandleSample.of(growing(4), 3, new double[] {1, 2, 1, 1});

        assertThat(all.meanDistanceTo(all)).isCloseTo(4 / 9.0 / 1_000, within(1e-15));
    }
}
