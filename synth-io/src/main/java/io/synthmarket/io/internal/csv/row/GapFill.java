package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.io.Repair;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the bars that are missing; which these are, {@link Repair#fillGaps()} says. */
public final class GapFill {

    private static final int DAYS_PER_WEEK = 7;
    private static final int MOST_SLOTS = 1 << 20;

    private final BarColumns bars;
    private final long step;
    private final @Nullable ZoneId zone;
    private final int[] daysWithSlot;
    private final int[] weeksWithDay = new int[DAYS_PER_WEEK];
    private int days;
    private int weeks;

    private GapFill(BarColumns bars, long step, @Nullable ZoneId zone) {
        this.bars = bars;
        this.step = step;
        this.zone = zone;
        this.daysWithSlot = new int[(int) Math.min(MOST_SLOTS, (TimeGrid.NANOS_PER_DAY + step - 1) / step)];
        count();
    }

    /** Returns the bars with those that were missing, or the same where none were. */
    public static BarColumns fill(BarColumns bars, boolean withVolume, @Nullable ZoneId zone) {
        if (bars.size() < 3) {
            return bars;
        }
        long step = TradingClock.of(bars.series(true, false, null)).bar().toNanos();
        return step <= 0 || (TimeGrid.NANOS_PER_DAY + step - 1) / step > MOST_SLOTS
                ? bars
                : new GapFill(bars, step, zone).fill(withVolume ? 0 : Double.NaN);
    }

    private void count() {
        long[] lastDay = new long[daysWithSlot.length];
        Arrays.fill(lastDay, Long.MIN_VALUE);
        long[] lastWeek = new long[DAYS_PER_WEEK];
        Arrays.fill(lastWeek, Long.MIN_VALUE);
        long knownDay = Long.MIN_VALUE;
        long knownWeek = Long.MIN_VALUE;
        for (int bar = 0; bar < bars.size(); bar++) {
            long day = day(bars.time(bar));
            int slot = slot(bars.time(bar));
            if (lastDay[slot] != day) {
                lastDay[slot] = day;
                daysWithSlot[slot]++;
            }
            long week = Math.floorDiv(day, DAYS_PER_WEEK);
            int weekday = Math.floorMod(day, DAYS_PER_WEEK);
            if (lastWeek[weekday] != week) {
                lastWeek[weekday] = week;
                weeksWithDay[weekday]++;
            }
            days += day != knownDay ? 1 : 0;
            weeks += week != knownWeek ? 1 : 0;
            knownDay = day;
            knownWeek = week;
        }
    }

    private static long day(long time) {
        return Math.floorDiv(time, TimeGrid.NANOS_PER_DAY);
    }

    private int slot(long time) {
        return (int) (Math.floorMod(time, TimeGrid.NANOS_PER_DAY) / step);
    }

    private boolean isUsual(long time) {
        int weekday = Math.floorMod(day(time), DAYS_PER_WEEK);
        return 2 * weeksWithDay[weekday] >= weeks
                && (step >= TimeGrid.NANOS_PER_DAY || 2 * daysWithSlot[slot(time)] >= days);
    }

    /** A clock that goes forward passes over some times. */
    private boolean isOnClock(long time) {
        return zone == null
                || !zone.getRules().getValidOffsets(BarColumns.dateTime(time)).isEmpty();
    }

    private BarColumns fill(double volume) {
        BarColumns filled = new BarColumns();
        for (int bar = 0; bar < bars.size(); bar++) {
            if (bar > 0) {
                long before = bars.time(bar - 1);
                long gap = bars.time(bar) - before;
                long missing = gap / step - 1;
                if (gap % step == 0 && missing >= 1 && missing <= Repair.LONGEST_GAP) {
                    for (long time = before + step; time < bars.time(bar); time += step) {
                        if (isUsual(time) && isOnClock(time)) {
                            filled.addFlat(bars.close(bar - 1), volume, time, bars.line(bar - 1));
                        }
                    }
                }
            }
            filled.add(bars, bar);
        }
        return filled;
    }
}
