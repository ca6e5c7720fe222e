package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.ChunkSampler;
import io.synthmarket.core.RandomStream;

/**
 * Lays blocks of history bent into a circle, each stretch of it into one of its own: a bar is followed by the stretch's first after its
 * last.
 */
final class CircleSampler implements ChunkSampler {

    private final BlockContext context;
    private final Lengths lengths;
    private int bar;
    private int left;
    private int stretchStart;
    private int stretchEnd;

    CircleSampler(BlockContext context, Lengths lengths) {
        this.context = context;
        this.lengths = lengths;
    }

    /** How long blocks are. */
    @FunctionalInterface
    interface Lengths {

        /** Draws the length of the next block. */
        int next(RandomStream random);
    }

    @Override
    public void begin(int bars) {
        left = 0;
    }

    @Override
    public void next(RandomStream random, int[] source) {
        int at = 0;
        while (at < source.length) {
            if (left == 0) {
                beginBlock(random);
            }
            int run = Math.min(Math.min(left, source.length - at), stretchEnd - bar);
            for (int i = 0; i < run; i++) {
                source[at + i] = bar + i;
            }
            at += run;
            left -= run;
            bar += run;
            if (bar == stretchEnd) {
                bar = stretchStart;
            }
        }
    }

    private void beginBlock(RandomStream random) {
        bar = 1 + random.nextInt(context.returns());
        left = lengths.next(random);
        int stretch = context.stretchOf(bar);
        stretchStart = context.stretchStart(stretch);
        stretchEnd = context.stretchEnd(stretch);
    }
}
