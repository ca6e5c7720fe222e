package io.synthmarket.core.internal.blocks;

import java.util.Arrays;

/** Pieces of history in the order of the places that they leave: working memory of one cutting after another. */
final class Pieces {

    private int count;
    private int[] start = new int[64];
    private int[] end = new int[64];
    private long[] kind = new long[64];

    void clear() {
        count = 0;
    }

    /** Adds a piece. Pieces of different kinds must not stand for one another; a kind has at most 46 bits. */
    void add(int from, int to, long kindOfPiece) {
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
            kind = Arrays.copyOf(kind, 2 * count);
        }
        start[count] = from;
        end[count] = to;
        kind[count] = kindOfPiece;
        count++;
    }

    int count() {
        return count;
    }

    int start(int piece) {
        return start[piece];
    }

    /** Tells the number after the last bar of a piece. */
    int end(int piece) {
        return end[piece];
    }

    int length(int piece) {
        return end[piece] - start[piece];
    }

    long kind(int piece) {
        return kind[piece];
    }

    /** Moves the pieces before one to the end. */
    void rotateTo(int first) {
        rotate(start, first);
        rotate(end, first);
        long[] head = Arrays.copyOf(kind, first);
        System.arraycopy(kind, first, kind, 0, count - first);
        System.arraycopy(head, 0, kind, count - first, first);
    }

    private void rotate(int[] column, int first) {
        int[] head = Arrays.copyOf(column, first);
        System.arraycopy(column, first, column, 0, count - first);
        System.arraycopy(head, 0, column, count - first, first);
    }
}
