package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;
import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;
import java.util.Arrays;

/** When every day, or every week, is cut: at random, with about as many bars of history between one cut and the next. */
final class CycleCuts {

    private static final long DAY = TimeGrid.NANOS_PER_DAY;
    private static final long WEEK = 7 * DAY;
    private static final long MINUTE = 60 * TimeGrid.NANOS_PER_SECOND;

    /** Cuts are moved at random by up to this share of the way to the next. */
    private static final double JITTER = .35;

    private final long cycle;
    /** What cuts are whole multiples of: a minute of the day, or a day of the week. */
    private final long unit;

    private final boolean sessions;
    private final long open;
    /** By unit of the cycle, from the open on: the bars that stand before it. */
    private final int[] barsBefore;

    private final int count;

    private CycleCuts(long[] times, TradingClock clock, long cycle, long unit, int count) {
        this.cycle = cycle;
        this.unit = unit;
        this.count = count;
        sessions = clock.kind() == TradingClock.Kind.SESSIONS;
        open = sessions ? clock.open().toNanoOfDay() : 0;
        barsBefore = new int[(int) (cycle / unit) + 1];
        for (int bar = 1; bar < times.length; bar++) {
            barsBefore[1 + (int) (Math.floorMod(times[bar] - open, cycle) / unit)]++;
        }
        Arrays.parallelPrefix(barsBefore, Integer::sum);
    }

    /** Cuts every day, where the market has sessions once at the open. */
    static CycleCuts ofDay(long[] times, TradingClock clock, int count) {
        return new CycleCuts(times, clock, DAY, MINUTE, count);
    }

    /** Cuts every week between days: at the open, where the market has sessions. */
    static CycleCuts ofWeek(long[] times, TradingClock clock, int count) {
        return new CycleCuts(times, clock, WEEK, DAY, count);
    }

    /** Tells how long the day or week is. */
    long cycle() {
        return cycle;
    }

    /** Draws when some day or week begins. */
    long beginning(RandomStream random) {
        return cycle == WEEK && !sessions ? MINUTE * random.nextInt((int) (DAY / MINUTE)) : open;
    }

    /** Draws when to cut, from the beginning on, in order. */
    long[] draw(RandomStream random) {
        boolean fromOpen = cycle == DAY && sessions;
        double phase = fromOpen ? 0 : random.nextDouble();
        long[] cuts = new long[count];
        for (int i = 0; i < count; i++) {
            boolean atOpen = fromOpen && i == 0;
            double move = atOpen ? 0 : JITTER * (2 * random.nextDouble() - 1);
            double share = phase + (i + move) / count;
            cuts[i] = atOpen ? 0 : unit * unitAt(share - Math.floor(share));
        }
        Arrays.sort(cuts);
        return cuts;
    }

    /** Finds the unit of the cycle before which a share of all bars stands. */
    private int unitAt(double share) {
        double bars = share * barsBefore[barsBefore.length - 1];
        int low = 0;
        int high = barsBefore.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (barsBefore[middle] <= bars) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
