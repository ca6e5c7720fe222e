package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;

/** How a place chooses among the pieces of its class that no place has taken yet. */
interface PieceChoice {

    /** Makes all pieces available. */
    void begin(Pieces pieces, PieceClasses classes);

    /**
     * Takes a piece of a class, in which at least one is left.
     *
     * @return the piece, now used; −1 where none that is wanted is left
     */
    int take(int classNumber, Wanted wanted, RandomStream random);
}
