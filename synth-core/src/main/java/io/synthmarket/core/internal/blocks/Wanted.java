package io.synthmarket.core.internal.blocks;

/** What a place asks of its piece: working memory of the walk, changed from place to place. */
final class Wanted {

    /** Stands for no bar. */
    static final int NONE = -1;

    /** The bar of history that the path has come to, {@link #NONE} where it begins. */
    int after = NONE;

    /** How many of the nearest pieces to draw among. */
    int nearest;

    /** The bar that a piece must not begin at, since it followed in history. */
    int start = NONE;

    /** A piece that must be left, since the one that follows in history has only one place to go. */
    int left = NONE;

    int shortest;
    int longest;

    /** Tells whether a piece will do. */
    boolean accepts(int piece, Pieces pieces) {
        int length = pieces.length(piece);
        return length >= shortest && length <= longest && piece != left && pieces.start(piece) != start;
    }
}
