package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;

/** History bent into a circle, each stretch of it into one of its own. */
final class Circle {

    private final BlockContext context;

    Circle(BlockContext context) {
        this.context = context;
    }

    /** Copies the numbers of consecutive bars, going on at the start of the stretch where it ends. */
    void lay(int first, int[] source, int from, int to) {
        int stretch = context.stretchOf(first);
        int start = context.stretchStart(stretch);
        int end = context.stretchEnd(stretch);
        int bar = first;
        for (int at = from; at < to; at++) {
            source[at] = bar++;
            if (bar == end) {
                bar = start;
            }
        }
    }
}
