package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;

/**
 * Circular blocks with replacement; the law itself is described at {@link BlockLaw#circular(int)}.
 *
 * @param rule how long blocks are
 */
public record CircularLaw(BlockRule rule) implements BlockLaw {

    @Override
    public String name() {
        return rule.name("circular");
    }

    @Override
    public String toString() {
        return "BlockLaw[" + name() + "]";
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        int length = rule.circularLength(context);
        return () -> new CircleSampler(context, random -> length);
    }
}
