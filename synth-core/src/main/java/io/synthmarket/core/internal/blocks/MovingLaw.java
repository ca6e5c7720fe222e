package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;

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
        return () -> (random, source) -> {
            for (int at = 0; at < source.length; at += length) {
                int from = starts.bar(random.nextInt(starts.count()));
                int end = Math.min(at + length, source.length);
                for (int bar = at; bar < end; bar++) {
                    source[bar] = from + bar - at;
                }
            }
        };
    }
}
