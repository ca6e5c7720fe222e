package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockPlan;
import java.util.function.Supplier;

/**
 * Pieces in random order, each once; the law itself is described at {@link BlockLaw#permutation(int)}.
 *
 * @param rule how long pieces are
 */
public record PermutationLaw(BlockRule rule) implements BlockLaw {

    /** Of a pass that a longer share of is wanted too little would be left to fill in from, and its beginning is hardly too frequent. */
    private static final double LONGEST_WINDOW = 2.0 / 3;

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
        return plan(context, rule, RandomChoice::new);
    }

    /** Chooses how to cut and lay out: by the clock where bars keep their time of day, freely elsewhere. */
    static BlockPlan plan(BlockContext context, BlockRule rule, Supplier<PieceChoice> choice) {
        int length = rule.permutedLength(context);
        if (!context.clock().withinDay() || !context.history().hasTimes()) {
            Cutter cutter = new FreeCutter(context, length);
            return () -> new PieceSampler(context, cutter, choice.get(), null);
        }
        ClockCutter cutter = new ClockCutter(context, length);
        SessionEdges edges = cutter.tolerance() > 0 ? new SessionEdges(context) : null;
        if (context.continuing() || context.pathLength() > LONGEST_WINDOW * context.returns()) {
            return () -> new PieceSampler(context, cutter, choice.get(), edges);
        }
        TurnedCalendar calendar = new TurnedCalendar(context, cutter.weekly(), cutter.tolerance());
        return () -> new WindowSampler(
                context, calendar, new PieceSampler(context, cutter, choice.get(), null), cutter.tolerance());
    }
}
