package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;

/** How a place chooses among the pieces of its class that no place has taken yet. */
interface PieceChoice {

    /** Makes all pieces available. */
    void begin(Pieces pieces, PieceClasses classes);

    /** Makes ready to measure joins, with no piece to be taken. */
    void measure(Pieces pieces, PieceClasses classes);

    /**
     * Takes a piece of a class, in which at least one is left.
     *
     * @return the piece, now used; −1 where none that is wanted is left
     */
    int take(int classNumber, Wanted wanted, RandomStream random);

    /** Tells whether pieces join better in one order than in another. */
    boolean matches();

    /** Measures how unlike the state after a bar is the state before a piece; 0 where any join is as good. */
    double mismatch(int after, int piece);
}
