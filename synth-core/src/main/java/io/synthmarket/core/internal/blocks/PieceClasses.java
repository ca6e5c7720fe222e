package io.synthmarket.core.internal.blocks;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Which pieces may take each other's places: those of one kind and length, and where few have the same length, those of nearly the
 * same. A piece like no other has a class of its own and stays where it is, unless it would make a long copy together with the one
 * before.
 */
final class PieceClasses {

    private static final int FEW = 4;

    /** What is left of a key beside the kind; longer pieces count as equally long. */
    static final int LENGTH_BITS = 18;

    private int count;
    private int[] members = new int[64];
    private long[] keys = new long[64];
    private int[] classOf = new int[64];
    private int[] offset = new int[64];
    private boolean[] moves = new boolean[64];
    private int[] others = new int[64];

    /** Sorts pieces into classes. */
    void sort(Pieces pieces, Cutter cutter) {
        int size = pieces.count();
        ensure(size);
        for (int piece = 0; piece < size; piece++) {
            members[piece] = piece;
            moves[piece] = false;
        }
        if (cutter.free()) {
            count = 0;
            close(0, size);
        } else {
            for (int piece = 0; piece < size; piece++) {
                keys[piece] = key(pieces, piece);
            }
            LongArrays.quickSortIndirect(members, keys, 0, size);
            groupAll(pieces, cutter.tolerance());
            if (loosenRuns(pieces, cutter.longestRun())) {
                groupAll(pieces, cutter.tolerance());
                joinLoose(size);
            }
        }
        offset[count] = size;
    }

    private void groupAll(Pieces pieces, int tolerance) {
        int size = pieces.count();
        count = 0;
        int at = 0;
        while (at < size) {
            int end = endOfKind(pieces, at, size);
            group(at, end, tolerance);
            at = end;
        }
        offset[count] = size;
    }

    /** Has pieces move that would stay where they are behind others that stay, so that they do not make a long copy together. */
    private boolean loosenRuns(Pieces pieces, int longestRun) {
        boolean any = false;
        int run = 0;
        for (int piece = 0; piece < pieces.count(); piece++) {
            boolean follows = piece > 0 && pieces.start(piece) == pieces.end(piece - 1);
            boolean stays = size(classOf[piece]) == 1;
            run = stays ? (follows ? run : 0) + pieces.length(piece) : 0;
            if (run > longestRun) {
                moves[piece] = true;
                any = true;
                run = 0;
            }
        }
        return any;
    }

    /** Makes one class of those that have to move and are still like no other. */
    private void joinLoose(int size) {
        int kept = 0;
        int closed = 0;
        int loose = 0;
        for (int number = 0; number < count; number++) {
            int from = offset[number];
            int to = number + 1 < count ? offset[number + 1] : size;
            if (to - from == 1 && moves[members[from]]) {
                others[loose++] = members[from];
            } else {
                offset[closed] = kept;
                for (int i = from; i < to; i++) {
                    members[kept] = members[i];
                    classOf[members[kept++]] = closed;
                }
                closed++;
            }
        }
        System.arraycopy(others, 0, members, kept, loose);
        count = closed;
        if (loose > 0) {
            close(kept, size);
        }
        offset[count] = size;
    }

    /** Makes one number of the kind of a piece and its length: pieces of one key are alike in both. */
    static long key(Pieces pieces, int piece) {
        return pieces.kind(piece) << LENGTH_BITS | Math.min(pieces.length(piece), (1 << LENGTH_BITS) - 1);
    }

    private int endOfKind(Pieces pieces, int from, int size) {
        long kind = pieces.kind(members[from]);
        int end = from + 1;
        while (end < size && pieces.kind(members[end]) == kind) {
            end++;
        }
        return end;
    }

    /** Groups pieces of one kind, in order of length: whole lengths together, joined with the next while they are few. */
    private void group(int from, int to, int tolerance) {
        int start = from;
        int at = from;
        while (at < to) {
            int end = at + 1;
            while (end < to && keys[members[end]] == keys[members[at]]) {
                end++;
            }
            boolean near = keys[members[at]] - keys[members[start]] <= tolerance
                    || (at - start == 1 && moves[members[start]])
                    || (end - at == 1 && moves[members[at]]);
            if (start < at && !(near && (at - start < FEW || end - at < FEW))) {
                close(start, at);
                start = at;
            }
            at = end;
        }
        close(start, to);
    }

    private void close(int from, int to) {
        for (int i = from; i < to; i++) {
            classOf[members[i]] = count;
        }
        offset[count] = from;
        count++;
    }

    private void ensure(int size) {
        if (members.length <= size) {
            int capacity = size + size / 2 + 1;
            members = Arrays.copyOf(members, capacity);
            keys = Arrays.copyOf(keys, capacity);
            classOf = Arrays.copyOf(classOf, capacity);
            offset = Arrays.copyOf(offset, capacity);
            moves = Arrays.copyOf(moves, capacity);
            others = Arrays.copyOf(others, capacity);
        }
    }

    int count() {
        return count;
    }

    int classOf(int piece) {
        return classOf[piece];
    }

    /** Tells where the members of a class begin; the number after the last class gives the end of all. */
    int offset(int classNumber) {
        return offset[classNumber];
    }

    int size(int classNumber) {
        return offset[classNumber + 1] - offset[classNumber];
    }

    /** Hands out the pieces, class by class; a class may be put into another order. */
    int[] members() {
        return members;
    }
}
