package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.ChunkSampler;
import io.synthmarket.core.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays out permutations: pass by pass history is cut, and the places are walked in order, each taking a piece of its class.
 *
 * <p>Where pieces of one class differ in length, a place takes a piece that brings the path back towards the clock, so that it is never
 * more than a few bars ahead or behind; in the end {@link SessionEdges} puts openings and closes right.
 */
final class PieceSampler implements ChunkSampler {

    private static final int REPAIRS = 20;

    /** Paths of at most one in so many of history are too short for each of their places to choose among all pieces. */
    private static final int PARTS_TO_LEAVE = 100;

    /** Joins take the nearest piece; the cuts, anew for each path, are what makes paths differ. */
    private static final int NEAREST = 1;

    /** A path that leaves all other pieces unused draws among so many, or scenarios of one state would be all alike. */
    private static final int NEAREST_OF_MANY = 4;

    /** How often each place tries to better the path by an exchange: late places had little to choose from. */
    private static final int EXCHANGES_PER_PLACE = 3;

    /** Stands for the mismatch of a piece that follows what it followed in history; no other comes near. */
    private static final double RUNS_ON = 1e9;

    private final BlockContext context;
    private final Cutter cutter;
    private final PieceChoice choice;
    private final Pieces pieces = new Pieces();
    private final PieceClasses classes = new PieceClasses();
    private final Wanted wanted = new Wanted();
    private final LaidBars path;

    /** Whether the first place keeps the piece that it chose: what fits nowhere would gather there, as nothing is before it. */
    private final boolean staysOpen;

    private int[] laid = new int[64];
    /** The mismatch of the piece at each place with the one before it; 0 at the place after the last. */
    private double[] joins = new double[64];

    PieceSampler(BlockContext context, Cutter cutter, PieceChoice choice, @Nullable SessionEdges edges) {
        this.context = context;
        this.cutter = cutter;
        this.choice = choice;
        path = new LaidBars(edges);
        staysOpen = context.continuing() || (cutter.free() && context.pathLength() < context.returns());
    }

    @Override
    public void begin(int bars) {
        path.begin(bars);
    }

    @Override
    public void next(RandomStream random, int[] source) {
        int at = path.take(source, 0);
        while (at < source.length) {
            layPass(random);
            at += path.take(source, at);
        }
    }

    /** Lays out one more pass over history, or as much of it as the path still takes. */
    private void layPass(RandomStream random) {
        int bars = path.missing();
        path.ensureRoom(Math.min(bars, context.returns()));
        boolean first = path.end() == 0;
        int beginning = context.continuing() ? context.returns() : Wanted.NONE;
        int after = first ? beginning : path.last();
        cutter.cut(random, context.place(path.end()), pieces);
        classes.sort(pieces, cutter);
        choice.begin(pieces, classes);
        int places = walk(random, after, first, bars);
        settle(random, after, places);
        for (int place = 0; place < places; place++) {
            path.add(pieces.start(laid[place]), pieces.end(laid[place]));
        }
        path.settle();
    }

    /**
     * Lays out a whole pass, from any of whose places on a path may take its bars. Bars by which a piece is longer than its place stand
     * where another is shorter.
     *
     * <p>For a path of at most a hundredth of history pieces are laid at random and exchanged where that makes joins better, which costs less
     * than choosing and prefers no place. Choosing for the few places of such a path alone would leave out the pieces of a crisis.
     *
     * @param bars how many the path has
     * @param source where to write, entry t for place t: the bar of history that stands there
     */
    void layRing(RandomStream random, int bars, int[] source) {
        cutter.cut(random, 1, pieces);
        classes.sort(pieces, cutter);
        if (isWhole(bars)) {
            choice.begin(pieces, classes);
            walk(random, Wanted.NONE, true, context.returns());
        } else {
            choice.measure(pieces, classes);
            scatter(random);
        }
        settle(random, Wanted.NONE, pieces.count());
        write(source);
    }

    /** Gives pieces to places at random within each class. */
    private void scatter(RandomStream random) {
        ensureLaid(pieces.count());
        int[] members = classes.members();
        for (int number = 0; number < classes.count(); number++) {
            int offset = classes.offset(number);
            for (int i = offset; i < classes.offset(number + 1); i++) {
                laid[members[i]] = members[i];
                exchange(members[i], members[offset + random.nextInt(i + 1 - offset)]);
            }
        }
    }

    private void write(int[] source) {
        int longer = 0;
        int spareBar = 0;
        int spareEnd = 0;
        for (int place = 0; place < pieces.count(); place++) {
            int shift = pieces.start(laid[place]) - pieces.start(place);
            int own = Math.min(pieces.end(place), pieces.end(laid[place]) - shift);
            for (int bar = pieces.start(place); bar < own; bar++) {
                source[bar] = bar + shift;
            }
            for (int bar = own; bar < pieces.end(place); bar++) {
                while (spareBar >= spareEnd) {
                    spareEnd = pieces.end(laid[longer]);
                    spareBar = pieces.start(laid[longer]) + pieces.length(longer);
                    longer++;
                }
                source[bar] = spareBar++;
            }
        }
    }

    private boolean isWhole(int bars) {
        return bars > context.returns() / PARTS_TO_LEAVE;
    }

    private void ensureLaid(int count) {
        if (laid.length < count) {
            laid = new int[count + count / 2];
        }
    }

    /**
     * Gives a piece to each place and tells how many places have one.
     *
     * <p>The last places to choose get what nobody wanted, pieces unlike all others. Places therefore choose from a random one on, around
     * to the one before it, so that on average no part of a path is more turbulent than another. Since each piece has a place then, the
     * beginning of such a pass has its share of every kind. A path of at most a hundredth of history, for days a piece, chooses from its
     * first place on and leaves the rest.
     */
    private int walk(RandomStream random, int before, boolean first, int bars) {
        int count = pieces.count();
        ensureLaid(count);
        boolean whole = isWhole(bars);
        int opened = before == Wanted.NONE || !whole ? 0 : 1;
        int start = whole && count > opened ? opened + random.nextInt(count - opened) : 0;
        int after = before;
        int ahead = 0;
        int left = bars;
        int places = 0;
        while (places < count && (whole || left > 0)) {
            int place = places < opened ? 0 : opened + (places - opened + start - opened) % (count - opened);
            int classNumber = classes.classOf(place);
            wanted.after = after;
            wanted.start = after == Wanted.NONE ? Wanted.NONE : after + 1;
            int nearest = whole ? NEAREST : NEAREST_OF_MANY;
            wanted.nearest =
                    first && places == 0 ? Math.max(nearest, (int) Math.sqrt(classes.size(classNumber))) : nearest;
            int piece = take(random, classNumber, place, ahead);
            laid[place] = piece;
            ahead += pieces.length(piece) - pieces.length(place);
            left -= pieces.length(piece);
            after = pieces.end(piece) - 1;
            places++;
        }
        return places;
    }

    /** Takes the best piece there is: one that keeps the clock and is no copy running on; else one that is no copy; else any. */
    private int take(RandomStream random, int classNumber, int place, int ahead) {
        boolean nextStays = place + 1 < pieces.count() && classes.size(classes.classOf(place + 1)) == 1;
        wanted.left = nextStays ? place : Wanted.NONE;
        wanted.shortest = ahead < 0 ? pieces.length(place) : 0;
        wanted.longest = ahead > 0 ? pieces.length(place) : Integer.MAX_VALUE;
        int piece = choice.take(classNumber, wanted, random);
        if (piece == Wanted.NONE) {
            wanted.shortest = 0;
            wanted.longest = Integer.MAX_VALUE;
            piece = choice.take(classNumber, wanted, random);
        }
        if (piece == Wanted.NONE) {
            wanted.left = Wanted.NONE;
            piece = choice.take(classNumber, wanted, random);
        }
        if (piece == Wanted.NONE) {
            wanted.start = Wanted.NONE;
            piece = choice.take(classNumber, wanted, random);
        }
        return piece;
    }

    /** Exchanges pieces that had to follow the one they followed in history, then any whose joins are better for it. */
    private void settle(RandomStream random, int before, int places) {
        if (joins.length <= places) {
            joins = new double[places + places / 2 + 1];
        }
        for (int place = 0; place <= places; place++) {
            joins[place] = join(before, place, places);
        }
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < REPAIRS && joins[place] == RUNS_ON; i++) {
                exchangeIfBetter(random, before, place, places);
            }
        }
        int exchanges = choice.matches() ? EXCHANGES_PER_PLACE : 0;
        for (int i = 0; i < exchanges; i++) {
            for (int place = 0; place < places; place++) {
                exchangeIfBetter(random, before, place, places);
            }
        }
    }

    /** Exchanges the piece at a place with that of another place of its class, where the joins of both are better for it. */
    private void exchangeIfBetter(RandomStream random, int before, int place, int places) {
        int classNumber = classes.classOf(place);
        int size = classes.size(classNumber);
        if (size == 1) {
            return;
        }
        int other = classes.members()[classes.offset(classNumber) + random.nextInt(size)];
        boolean opening = staysOpen && (place == 0 || other == 0);
        if (other == place || other >= places || (opening && joins[0] != RUNS_ON)) {
            return;
        }
        boolean keepsClock = cutter.free() || pieces.length(laid[place]) == pieces.length(laid[other]);
        if (!keepsClock && joins[place] != RUNS_ON) {
            return;
        }
        double old = joins[place] + joins[other];
        old += place + 1 == other ? 0 : joins[place + 1];
        old += other + 1 == place ? 0 : joins[other + 1];
        exchange(place, other);
        if (joinsReach(old, before, place, other, places)) {
            exchange(place, other);
        } else {
            joins[place] = join(before, place, places);
            joins[other] = join(before, other, places);
            joins[place + 1] = join(before, place + 1, places);
            joins[other + 1] = join(before, other + 1, places);
        }
    }

    /** Tells whether the joins on both sides of two places are no better than a sum of mismatches, which the first alone often tells. */
    private boolean joinsReach(double limit, int before, int one, int other, int places) {
        double sum = join(before, one, places);
        if (sum < limit) {
            sum += join(before, other, places);
        }
        if (sum < limit && one + 1 != other) {
            sum += join(before, one + 1, places);
        }
        if (sum < limit && other + 1 != one) {
            sum += join(before, other + 1, places);
        }
        return sum >= limit;
    }

    /** Measures the mismatch between the piece at a place and the one before it. */
    private double join(int before, int place, int places) {
        if (place >= places) {
            return 0;
        }
        int last = place == 0 ? before : pieces.end(laid[place - 1]) - 1;
        if (last == Wanted.NONE) {
            return 0;
        }
        return pieces.start(laid[place]) == last + 1 ? RUNS_ON : choice.mismatch(last, laid[place]);
    }

    private void exchange(int one, int other) {
        int piece = laid[one];
        laid[one] = laid[other];
        laid[other] = piece;
    }
}
