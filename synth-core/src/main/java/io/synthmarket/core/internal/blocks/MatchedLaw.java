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
        Cutter cutter = PermutationLaw.cutter(context, rule);
        States states = States.of(context);
        SessionEdges edges = PermutationLaw.edges(context, cutter);
        return () -> new PieceSampler(context, cutter, new NearestChoice(states), edges);
    }
}
