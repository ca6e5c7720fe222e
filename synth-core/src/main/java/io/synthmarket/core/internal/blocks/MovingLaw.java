package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;
import io.synthmarket.core.ChunkSampler;
import io.synthmarket.core.RandomStream;

/**
 * Moving blocks with replacement; the law itself is described at {@link BlockLaw#moving(int)}.
 *
 * @param rule how long blocks are
 */
public record MovingLaw(BlockRule rule) implements BlockLaw {

    @Override
    public String name() {
        return rule.name("moving");
    }

    @Override
    public String toString() {
        return "BlockLaw[" + name() + "]";
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        int length = rule.circularLength(context);
        BlockStarts starts = BlockStarts.of(context, length);
        if (starts.count() == 0) {
            throw new IllegalArgumentException("exclusions must leave at least one stretch of " + length
                    + " returns for the law " + name() + "; exclude less, or state a shorter block length");
        }
        return plan(starts, length);
    }

    /** Lays whole blocks end to end, the last of them trimmed. */
    static BlockPlan plan(BlockStarts starts, int length) {
        return () -> new Sampler(starts, length);
    }

    private static final class Sampler implements ChunkSampler {

        private final BlockStarts starts;
        private final int length;
        /** The bar that comes next, and how many of its block are left. */
        private int bar;

        private int left;

        Sampler(BlockStarts starts, int length) {
            this.starts = starts;
            this.length = length;
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
                    bar = starts.bar(random.nextInt(starts.count()));
                    left = length;
                }
                int end = at + Math.min(left, source.length - at);
                left -= end - at;
                for (; at < end; at++) {
                    source[at] = bar++;
                }
            }
        }
    }
}
