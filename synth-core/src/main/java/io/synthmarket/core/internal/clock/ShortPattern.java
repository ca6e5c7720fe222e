package io.synthmarket.core.internal.clock;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Goes on by the calendar, and takes as places bars in a row as long as these stand at the times of day: for a history within the day
 * that is too short to show a week.
 *
 * <p>Which place a bar takes hangs on the bar before. So the places that runs of bars begin at are kept, up to the last that was asked
 * for, and the places of a run are found from there when they are asked for; those found last are remembered.
 *
 * <p><b>Cost</b>: four bytes for each run that was passed, at most twice that, and a megabyte for what is remembered.
 */
final class ShortPattern implements PathClock.Course {

    private static final int RUN = 64;
    private static final int REMEMBERED = 1 << 12;

    private final TradingCalendar.Times times;
    private final TimesOfDay timesOfDay;
    private final int returns;
    private final int bars;
    private final AtomicReferenceArray<@Nullable Run> remembered;

    /** By run, as far as they are known: its first place. */
    private int[] first;

    private int known;

    /**
     * Lays out bars; none is looked at yet but the first.
     *
     * @param history its times; not to be changed
     * @param times those of the bars
     * @param bars how many there are
     */
    ShortPattern(long[] history, TradingCalendar.Times times, int bars) {
        this.times = times;
        this.bars = bars;
        timesOfDay = new TimesOfDay(history);
        returns = history.length - 1;
        remembered = new AtomicReferenceArray<>(Math.min(REMEMBERED, 1 + (bars - 1) / RUN));
        first = new int[] {timesOfDay.nextAt(times.at(0), PathPasses.barAt(history, times.at(0)))};
        known = 1;
    }

    /** The places of bars in a row. */
    private static final class Run {

        private final int number;
        private final int[] places;

        Run(int number, int[] places) {
            this.number = number;
            this.places = places;
        }
    }

    @Override
    public long time(int bar) {
        return times.at(bar);
    }

    @Override
    public int place(int bar) {
        int number = bar / RUN;
        int slot = number % remembered.length();
        Run run = remembered.get(slot);
        if (run == null || run.number != number) {
            run = found(number);
            remembered.set(slot, run);
        }
        return run.places[bar % RUN];
    }

    private Run found(int number) {
        int from = number * RUN;
        int[] places = new int[Math.min(RUN, bars - from)];
        places[0] = first(number);
        for (int bar = 1; bar < places.length; bar++) {
            places[bar] = after(places[bar - 1], from + bar);
        }
        return new Run(number, places);
    }

    private int after(int place, int bar) {
        return timesOfDay.nextAt(times.at(bar), 1 + place % returns);
    }

    private synchronized int first(int number) {
        while (known <= number) {
            int place = first[known - 1];
            int end = known * RUN;
            for (int bar = end - RUN + 1; bar <= end; bar++) {
                place = after(place, bar);
            }
            if (known == first.length) {
                first = Arrays.copyOf(first, 2 * known);
            }
            first[known++] = place;
        }
        return first[number];
    }
}
