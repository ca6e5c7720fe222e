package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;

/**
 * Circular blocks of geometric length; the law itself is described at {@link BlockLaw#stationary(double)}.
 *
 * @param rule how long blocks are
 */
public record StationaryLaw(BlockRule rule) implements BlockLaw {

    @Override
    public String name() {
        return rule.name("stationary");
    }

    @Override
    public String toString() {
        return "BlockLaw[" + name() + "]";
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        Geometric length = new Geometric(rule.stationaryLength(context));
        return () -> new CircleSampler(context, length::next);
    }
}
