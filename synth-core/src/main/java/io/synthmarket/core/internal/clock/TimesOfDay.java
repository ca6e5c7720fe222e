package io.synthmarket.core.internal.clock;

import io.synthmarket.core.internal.series.TimeGrid;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** The bars of history that stand at a time of day: few of each, since ascending times have at most one a day. */
final class TimesOfDay {

    private final Long2IntOpenHashMap first;
    /** By bar: the next at the same time of day, 0 where there is none. */
    private final int[] next;

    /** Takes all bars but the first, which no return goes out to. */
    TimesOfDay(long[] history) {
        first = new Long2IntOpenHashMap();
        next = new int[history.length];
        for (int bar = history.length - 1; bar > 0; bar--) {
            next[bar] = first.put(Math.floorMod(history[bar], TimeGrid.NANOS_PER_DAY), bar);
        }
    }

    /** Finds the first bar, from one on and around, that stands at a time of day; the bar itself where there is none. */
    int nextAt(long time, int from) {
        int earliest = first.get(Math.floorMod(time, TimeGrid.NANOS_PER_DAY));
        int bar = earliest;
        while (bar != 0 && bar < from) {
            bar = next[bar];
        }
        return bar != 0 ? bar : earliest != 0 ? earliest : from;
    }
}
