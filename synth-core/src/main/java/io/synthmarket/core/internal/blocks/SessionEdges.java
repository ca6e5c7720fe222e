package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;

/**
 * Keeps the first and the last bar of a session at their place. Pieces that stand for one another may differ by a few bars where
 * minutes are missing from history; what they displace matters little, except for the opening and the close, which are unlike any other
 * bar.
 */
final class SessionEdges {

    private final BlockContext context;
    private final boolean[] first;
    private final int reach;

    SessionEdges(BlockContext context) {
        this.context = context;
        first = new boolean[context.returns() + 2];
        first[context.returns() + 1] = true;
        long closed = context.clock().slot().toNanos();
        reach = (int) (closed / context.clock().bar().toNanos());
        long[] times = new long[context.returns() + 1];
        context.history().copyTimesInto(0, times.length, times);
        for (int bar = 1; bar < times.length; bar++) {
            boolean afterHole = bar > 1 && context.stretchStart(context.stretchOf(bar)) == bar;
            first[bar] = !afterHole && times[bar] - times[bar - 1] > closed;
        }
    }

    /** Tells how many bars away a bar may be that is exchanged. */
    int reach() {
        return reach;
    }

    /**
     * Exchanges first bars of a session that stand a little beside a place of their kind with the bar that stands there.
     *
     * @param source sources of the bars of a path from {@code base} up to {@code end}
     * @param from the place to begin with
     * @param to the place after the last
     */
    void settleOpenings(int[] source, int base, int end, int from, int to) {
        settle(source, base, end, from, to, 0);
    }

    /** Exchanges last bars of a session likewise. */
    void settleCloses(int[] source, int base, int end, int from, int to) {
        settle(source, base, end, from, to, 1);
    }

    private void settle(int[] source, int base, int end, int from, int to, int before) {
        for (int at = from; at < to; at++) {
            if (first[context.place(at) + before] && !first[source[at - base] + before]) {
                int other = nearest(source, base, end, at, before);
                int moved = source[other - base];
                source[other - base] = source[at - base];
                source[at - base] = moved;
            }
        }
    }

    /** Finds the nearest bar of the kind that stands at no place of its kind; the same place where there is none. */
    private int nearest(int[] source, int base, int end, int at, int before) {
        for (int away = 1; away <= reach; away++) {
            for (int other = at - away; other <= at + away; other += 2 * away) {
                if (other >= base
                        && other < end
                        && first[source[other - base] + before]
                        && !first[context.place(other) + before]) {
                    return other;
                }
            }
        }
        return at;
    }
}
