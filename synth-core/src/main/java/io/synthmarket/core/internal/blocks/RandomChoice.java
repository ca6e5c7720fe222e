package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.RandomStream;

/** Draws among all pieces that are left, each equally likely. */
final class RandomChoice implements PieceChoice {

    /** So many draws may meet a piece that is not wanted before all are looked through. */
    private static final int TRIES = 8;

    private Pieces pieces = new Pieces();
    private PieceClasses classes = new PieceClasses();
    private int[] left = new int[64];

    @Override
    public void begin(Pieces pieces, PieceClasses classes) {
        this.pieces = pieces;
        this.classes = classes;
        if (left.length < classes.count()) {
            left = new int[classes.count() + classes.count() / 2];
        }
        for (int i = 0; i < classes.count(); i++) {
            left[i] = classes.size(i);
        }
    }

    @Override
    public void measure(Pieces pieces, PieceClasses classes) {
        // every join is as good as another
    }

    @Override
    public int take(int classNumber, Wanted wanted, RandomStream random) {
        int[] members = classes.members();
        int offset = classes.offset(classNumber);
        for (int i = 0; i < TRIES; i++) {
            int at = offset + random.nextInt(left[classNumber]);
            if (wanted.accepts(members[at], pieces)) {
                return use(classNumber, at);
            }
        }
        int wantedLeft = 0;
        for (int at = offset; at < offset + left[classNumber]; at++) {
            wantedLeft += wanted.accepts(members[at], pieces) ? 1 : 0;
        }
        if (wantedLeft == 0) {
            return Wanted.NONE;
        }
        int skipped = random.nextInt(wantedLeft);
        int at = offset;
        while (!wanted.accepts(members[at], pieces) || skipped-- > 0) {
            at++;
        }
        return use(classNumber, at);
    }

    @Override
    public boolean matches() {
        return false;
    }

    @Override
    public double mismatch(int after, int piece) {
        return 0;
    }

    private int use(int classNumber, int at) {
        int[] members = classes.members();
        int last = classes.offset(classNumber) + --left[classNumber];
        int piece = members[at];
        members[at] = members[last];
        members[last] = piece;
        return piece;
    }
}
