package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.RandomStream;

/** Cuts from a random bar on into pieces of uniform length L/2 … 3L/2, and where history ends or has a hole. */
final class FreeCutter implements Cutter {

    private final BlockContext context;
    private final int shortest;
    private final int choices;

    FreeCutter(BlockContext context, int length) {
        this.context = context;
        shortest = Math.max(1, (length + 1) / 2);
        choices = length + length / 2 - shortest + 1;
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
            int end = (int) Math.min(to, (long) at + shortest + random.nextInt(choices));
            pieces.add(at, end, 0);
            at = end;
        }
    }

    @Override
    public boolean free() {
        return true;
    }

    @Override
    public int tolerance() {
        return Integer.MAX_VALUE;
    }
}
