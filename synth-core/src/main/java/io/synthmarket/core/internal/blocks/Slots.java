package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;

/**
 * The stretches of a day within which bars are taken to be alike; bars that open a session, or follow a day without bars, are a slot of
 * their own, since they carry what happened while the market was closed.
 */
final class Slots {

    /** A slot with fewer bars says too little of itself and is measured by all bars. */
    private static final int FEWEST_BARS = 20;

    private final int[] slot;
    private final int count;

    private Slots(int[] slot, int count) {
        this.slot = slot;
        this.count = count;
    }

    /** Assigns every bar to its slot. */
    static Slots of(BlockContext context) {
        BarSeries history = context.history();
        TradingClock clock = context.clock();
        int[] slot = new int[history.size()];
        if (!clock.withinDay() || !history.hasTimes()) {
            return new Slots(slot, 1);
        }
        long width = clock.slot().toNanos();
        long open = clock.open().toNanoOfDay();
        int count = (int) ((TimeGrid.NANOS_PER_DAY + width - 1) / width);
        boolean sessions = clock.kind() == TradingClock.Kind.SESSIONS;
        long[] times = new long[slot.length];
        history.copyTimesInto(0, times.length, times);
        for (int bar = 1; bar < slot.length; bar++) {
            long days = Math.floorDiv(times[bar] - open, TimeGrid.NANOS_PER_DAY)
                    - Math.floorDiv(times[bar - 1] - open, TimeGrid.NANOS_PER_DAY);
            if (days > 1) {
                slot[bar] = count + 1;
            } else if (sessions && days == 1) {
                slot[bar] = count;
            } else {
                slot[bar] = (int) (Math.floorMod(times[bar], TimeGrid.NANOS_PER_DAY) / width);
            }
        }
        return new Slots(slot, count + 2);
    }

    /** Divides values, entry t that of bar t, by their root mean square in the slot of the bar. */
    double[] scaled(double[] values) {
        double[] squares = new double[count];
        int[] bars = new int[count];
        double all = 0;
        for (int bar = 1; bar < values.length; bar++) {
            double square = values[bar] * values[bar];
            squares[slot[bar]] += square;
            bars[slot[bar]]++;
            all += square;
        }
        double[] inverse = new double[count];
        for (int i = 0; i < count; i++) {
            boolean telling = bars[i] >= FEWEST_BARS && squares[i] > 0;
            double meanSquare = telling ? squares[i] / bars[i] : all / (values.length - 1);
            inverse[i] = meanSquare > 0 ? 1 / Math.sqrt(meanSquare) : 0;
        }
        double[] scaled = new double[values.length];
        for (int bar = 1; bar < values.length; bar++) {
            scaled[bar] = values[bar] * inverse[slot[bar]];
        }
        return scaled;
    }

    /** Takes from values, entry t that of bar t, their mean in the slot of the bar. */
    double[] centred(double[] values) {
        double[] sums = new double[count];
        int[] bars = new int[count];
        double all = 0;
        for (int bar = 1; bar < values.length; bar++) {
            sums[slot[bar]] += values[bar];
            bars[slot[bar]]++;
            all += values[bar];
        }
        double[] centred = new double[values.length];
        for (int bar = 1; bar < values.length; bar++) {
            int at = slot[bar];
            double mean = bars[at] >= FEWEST_BARS ? sums[at] / bars[at] : all / (values.length - 1);
            centred[bar] = values[bar] - mean;
        }
        return centred;
    }
}
