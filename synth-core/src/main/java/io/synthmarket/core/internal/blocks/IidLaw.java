package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;
import io.synthmarket.core.ChunkSampler;
import io.synthmarket.core.RandomStream;

/** Single bars with replacement; the law itself is described at {@link BlockLaw#iid()}. */
public record IidLaw() implements BlockLaw {

    @Override
    public String name() {
        return "iid";
    }

    @Override
    public String toString() {
        return "BlockLaw[" + name() + "]";
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        int returns = context.returns();
        return () -> new Sampler(returns);
    }

    private record Sampler(int returns) implements ChunkSampler {

        @Override
        public void begin(int bars) {
            // One bar knows nothing of another.
        }

        @Override
        public void next(RandomStream random, int[] source) {
            for (int bar = 0; bar < source.length; bar++) {
                source[bar] = 1 + random.nextInt(returns);
            }
        }
    }
}
