package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.internal.series.TimeGrid;

/**
 * Keeps the first and the last bar of a session at their place. Pieces that stand for one another may differ by a few bars where
 * minutes are missing from history; what they displace matters little, except for the opening and the close, which are unlike any other bar.
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
        for (int bar = 1; bar <= context.returns(); bar++) {
            boolean afterHole = bar > 1 && context.stretchStart(context.stretchOf(bar)) == bar;
            first[bar] = !afterHole
                    && TimeGrid.nanos(context.history().time(bar))
                                    - TimeGrid.nanos(context.history().time(bar - 1))
                            > closed;
        }
    }

    /** Exchanges first bars, then last ones, that stand a little beside a place of their kind with the bar that stands there. */
    void settle(int[] source) {
        settle(source, 0);
        settle(source, 1);
    }

    private void settle(int[] source, int before) {
        for (int at = 0; at < source.length; at++) {
            if (first[context.place(at) + before] && !first[source[at] + before]) {
                int other = nearest(source, at, before);
                int moved = source[other];
                source[other] = source[at];
                source[at] = moved;
            }
        }
    }

    /** Finds the nearest bar of the kind that stands at no place of its kind; the same place where there is none. */
    private int nearest(int[] source, int at, int before) {
        for (int away = 1; away <= reach; away++) {
            for (int other = at - away; other <= at + away; other += 2 * away) {
                if (other >= 0
                        && other < source.length
                        && first[source[other] + before]
                        && !first[context.place(other) + before]) {
                    return other;
                }
            }
        }
        return at;
    }
}
