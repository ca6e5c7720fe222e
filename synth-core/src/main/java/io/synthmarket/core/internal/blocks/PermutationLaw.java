package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;
import org.jspecify.annotations.Nullable;

/**
 * Pieces in random order, each once; the law itself is described at {@link BlockLaw#permutation(int)}.
 *
 * @param rule how long pieces are
 */
public record PermutationLaw(BlockRule rule) implements BlockLaw {

    @Override
    public String name() {
        return rule.name("permutation");
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
        Cutter cutter = cutter(context, rule);
        SessionEdges edges = edges(context, cutter);
        return () -> new PieceSampler(context, cutter, new RandomChoice(), edges);
    }

    /** Chooses how to cut: by the clock where bars keep their time of day, freely elsewhere. */
    static Cutter cutter(BlockContext context, BlockRule rule) {
        int length = rule.permutedLength(context);
        return context.clock().withinDay() && context.history().hasTimes()
                ? new ClockCutter(context, length)
                : new FreeCutter(context, length);
    }

    /** Watches over openings and closes where pieces may displace them. */
    static @Nullable SessionEdges edges(BlockContext context, Cutter cutter) {
        return !cutter.free() && cutter.tolerance() > 0 ? new SessionEdges(context) : null;
    }
}
