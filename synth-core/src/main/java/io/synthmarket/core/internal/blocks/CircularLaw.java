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
    public BlockPlan plan(BlockContext context) {
        int length = rule.circularLength(context);
        int returns = context.returns();
        Circle circle = new Circle(context);
        return () -> (random, source) -> {
            for (long at = 0; at < source.length; at += length) {
                int end = (int) Math.min(at + length, source.length);
                circle.lay(1 + random.nextInt(returns), source, (int) at, end);
            }
        };
    }
}
