package io.synthmarket.core.internal.series;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.util.stream.IntStream;

/** Histories made by integer arithmetic, in multiples of a tick: their bits are the same everywhere. */
public final class Walks {

    private Walks() {}

    /** A walk in cents about 100.00, with whole volumes. */
    public static BarSeries inCents(int bars) {
        return inTicks(bars, 1, 100);
    }

    /** A walk about 10 000 ticks of numerator / denominator. */
    public static BarSeries inTicks(int bars, double numerator, double denominator) {
        BarSeriesBuilder builder = BarSeries.builder();
        Dice dice = new Dice();
        int close = 10_000;
        for (int bar = 0; bar < bars; bar++) {
            int open = close + dice.below(41) - 20;
            close = Math.max(1_000, open + dice.below(201) - 100);
            int high = Math.max(open, close) + dice.below(50);
            int low = Math.min(open, close) - dice.below(50);
            builder.add(
                    open * numerator / denominator,
                    high * numerator / denominator,
                    low * numerator / denominator,
                    close * numerator / denominator,
                    1_000 + dice.below(9_000));
        }
        return builder.build();
    }

    /** Flat bars, told by their closes. */
    public static BarSeries ofCloses(double... closes) {
        return BarSeries.of(closes, closes, closes, closes);
    }

    /** Bars of one price with volumes. */
    public static BarSeries ofVolumes(double... volumes) {
        double[] price =
                IntStream.range(0, volumes.length).mapToDouble(bar -> 100).toArray();
        return BarSeries.of(price, price, price, price, volumes);
    }

    /** The bars of a history in their own order. */
    public static int[] inOrder(int bars) {
        return IntStream.range(1, bars).toArray();
    }

    /** The bars of a history from last to first. */
    public static int[] backwards(int bars) {
        return IntStream.range(1, bars).map(bar -> bars - bar).toArray();
    }

    /** Knuth's 64-bit linear congruential generator. */
    public static final class Dice {

        private long state = 1;

        public int below(int bound) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            return (int) ((state >>> 33) % bound);
        }

        /** A number in [0, 1) with 31 random bits. */
        public double unit() {
            return below(Integer.MAX_VALUE) / (double) Integer.MAX_VALUE;
        }
    }
}
