package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;

/** The moving blocks of the published concept; the law itself is described at {@link BlockLaw#concept()}. */
public record ConceptLaw() implements BlockLaw {

    private static final int SHORTEST_BLOCK = 5;

    @Override
    public String name() {
        return "concept";
    }

    @Override
    public String toString() {
        return "BlockLaw[" + name() + "]";
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        int returns = context.returns();
        int length = blockLength(returns);
        BlockStarts starts = BlockStarts.of(context, length);
        if (starts.count() == 0) {
            throw new IllegalArgumentException("history must have at least " + (length + 1)
                    + " bars for the law concept, whose blocks are " + SHORTEST_BLOCK + " returns or longer, but has "
                    + context.history().size() + (context.stretches() == 1 ? "" : " in pieces; exclude less"));
        }
        return MovingLaw.plan(starts, length);
    }

    /** Computes max(5, ⌊√n⌋); the square root of an int is exact enough for its floor. */
    static int blockLength(int returns) {
        return Math.max(SHORTEST_BLOCK, (int) Math.sqrt(returns));
    }
}
