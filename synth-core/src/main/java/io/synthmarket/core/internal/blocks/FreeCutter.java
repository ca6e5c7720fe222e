package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.RandomStream;

/**
 * Cuts from a random bar on into pieces of uniform length L/2 … 3L/2, and where history ends or has a hole.
 *
 * <p>A cut is then moved by up to L/4 bars to where the market was quietest: the products of neighbouring returns, which a cut
 * breaks and of which autocorrelations are made, are small there. Not so where paths continue history or are shorter than it: their
 * first bars would all be quiet ones, and what follows a quiet place is not like the rest.
 */
final class FreeCutter implements Cutter {

    /** A cut may move by one in so many of the mean length. */
    private static final int PARTS_OF_REACH = 4;

    private static final int BARS_AROUND = 5;

    private final BlockContext context;
    private final int shortest;
    private final int choices;
    private final int reach;
    private final double[] unrest;

    FreeCutter(BlockContext context, int length) {
        this.context = context;
        shortest = Math.max(1, (length + 1) / 2);
        choices = length + length / 2 - shortest + 1;
        boolean whole = !context.continuing() && context.pathLength() >= context.returns();
        reach = whole ? length / PARTS_OF_REACH : 0;
        unrest = unrest(context.logReturns());
    }

    /** Sums for every bar the squared returns around a cut before it, the nearer the more. */
    private static double[] unrest(double[] returns) {
        double[] unrest = new double[returns.length];
        for (int bar = 1; bar < returns.length; bar++) {
            for (int away = 1; away <= BARS_AROUND; away++) {
                double before = bar - away < 1 ? 0 : returns[bar - away];
                double after = bar + away - 1 >= returns.length ? 0 : returns[bar + away - 1];
                unrest[bar] += (before * before + after * after) / away;
            }
        }
        return unrest;
    }

    @Override
    public void cut(RandomStream random, int origin, Pieces pieces) {
        pieces.clear();
        int turn = 1 + random.nextInt(context.returns());
        int stretch = context.stretchOf(turn);
        cut(random, turn, context.stretchEnd(stretch), pieces);
        for (int other = stretch + 1; other < context.stretches(); other++) {
            cut(random, context.stretchStart(other), context.stretchEnd(other), pieces);
        }
        for (int other = 0; other < stretch; other++) {
            cut(random, context.stretchStart(other), context.stretchEnd(other), pieces);
        }
        cut(random, context.stretchStart(stretch), turn, pieces);
    }

    private void cut(RandomStream random, int from, int to, Pieces pieces) {
        int at = from;
        while (at < to) {
            long drawn = (long) at + shortest + random.nextInt(choices);
            int end = drawn >= to
                    ? to
                    : quietest(Math.max(at + 1, (int) drawn - reach), (int) Math.min(to - 1, drawn + reach));
            pieces.add(at, end, 0);
            at = end;
        }
    }

    private int quietest(int first, int last) {
        int quietest = first;
        double least = unrest[first];
        for (int bar = first + 1; bar <= last; bar++) {
            if (unrest[bar] < least) {
                least = unrest[bar];
                quietest = bar;
            }
        }
        return quietest;
    }

    @Override
    public boolean free() {
        return true;
    }

    @Override
    public int tolerance() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int longestRun() {
        return Integer.MAX_VALUE;
    }
}
