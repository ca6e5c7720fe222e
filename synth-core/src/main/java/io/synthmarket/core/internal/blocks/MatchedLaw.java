package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;

/**
 * Pieces each once, joined where the market was alike; the law itself is described at {@link BlockLaw#matched(int)}.
 *
 * @param rule how long pieces are
 */
public record MatchedLaw(BlockRule rule) implements BlockLaw {

    @Override
    public String name() {
        return rule.name("matched");
    }

    @Override
    public String toString() {
        return "BlockLaw[" + name() + "]";
    }

    @Override
    public boolean permutes() {
        return true;
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        States states = States.of(context);
        return PermutationLaw.plan(context, rule, () -> new NearestChoice(states));
    }
}
