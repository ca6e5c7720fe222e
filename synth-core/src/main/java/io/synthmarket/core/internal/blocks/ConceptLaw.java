package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BarSeries;
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
    public BlockPlan plan(BarSeries history) {
        int returns = history.size() - 1;
        if (returns < SHORTEST_BLOCK) {
            throw new IllegalArgumentException("history must have at least " + (SHORTEST_BLOCK + 1)
                    + " bars for the law concept, whose blocks are " + SHORTEST_BLOCK + " returns or longer, but has "
                    + history.size());
        }
        int length = blockLength(returns);
        int starts = returns - length + 1;
        return () -> (random, source) -> {
            for (int at = 0; at < source.length; at += length) {
                int from = 1 + random.nextInt(starts);
                int end = Math.min(at + length, source.length);
                for (int bar = at; bar < end; bar++) {
                    source[bar] = from + bar - at;
                }
            }
        };
    }

    /** Computes max(5, ⌊√n⌋); the square root of an int is exact enough for its floor. */
    static int blockLength(int returns) {
        return Math.max(SHORTEST_BLOCK, (int) Math.sqrt(returns));
    }
}
