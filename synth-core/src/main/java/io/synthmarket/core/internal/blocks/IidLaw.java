package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;

/** Single bars with replacement; the law itself is described at {@link BlockLaw#iid()}. */
public record IidLaw() implements BlockLaw {

    @Override
    public String name() {
        return "iid";
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        int returns = context.returns();
        return () -> (random, source) -> {
            for (int bar = 0; bar < source.length; bar++) {
                source[bar] = 1 + random.nextInt(returns);
            }
        };
    }
}
