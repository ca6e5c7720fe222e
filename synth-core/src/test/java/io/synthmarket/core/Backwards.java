package io.synthmarket.core;

/** History from its end to its beginning: a permutation, so that uncertainty applies. */
public record Backwards() implements BlockLaw {

    @Override
    public String name() {
        return "backwards";
    }

    @Override
    public boolean permutes() {
        return true;
    }

    @Override
    public BlockPlan plan(BlockContext context) {
        int returns = context.returns();
        return () -> (random, source) -> {
            for (int bar = 0; bar < source.length; bar++) {
                source[bar] = returns - bar % returns;
            }
        };
    }
}
