package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;

/** Cuts history into pieces, anew for every pass over it. */
interface Cutter {

    /**
     * Cuts history.
     *
     * @param random where to cut
     * @param origin the bar whose place the first bar of the pass takes
     * @param pieces where to put the pieces, in the order of their places
     */
    void cut(RandomStream random, int origin, Pieces pieces);

    /** Tells whether any piece may take any place. */
    boolean free();

    /** Tells how many bars in a row may stay where they are in history. */
    int longestRun();

    /** Tells by how many bars pieces that stand for one another may differ. */
    int tolerance();
}
