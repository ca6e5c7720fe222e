package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.ChunkSampler;
import io.synthmarket.core.RandomStream;

/**
 * Lays out paths within the day that are clearly shorter than history: what stands in a whole pass over it from a random week or day on.
 *
 * <p>Any bar of history then comes about as often as another of its time of day. Paths stand on history's first times, though, and no two
 * weeks have quite the same: what is missing, or opens a session only in the one or the other, is taken from another week; where bars are early or
 * late, as some minutes are missing, the path goes on at the right time with the next piece. No place of the pass is taken twice.
 */
final class WindowSampler implements ChunkSampler {

    /** Bars may stand so many times as far from their place as pieces that stand for one another may differ in length. */
    private static final int REACH_PER_TOLERANCE = 3;

    private final BlockContext context;
    private final TurnedCalendar calendar;
    private final PieceSampler whole;
    private final int reach;

    /** By place: the bar of history that stands there in the pass. */
    private final int[] pass;

    /** By place: the number of the last path that took it. */
    private final int[] takenBy;

    private int path;
    private int[] laid = new int[0];
    /** How many bars of the path were handed over, {@link Wanted#NONE} before it is laid. */
    private int given = Wanted.NONE;

    /** By how much the pass is turned for what another turn lacks. */
    private int sideTurn;

    private int sideStep;

    private int lastTurn;
    private int lastPlace;
    private int lastSource;

    WindowSampler(BlockContext context, TurnedCalendar calendar, PieceSampler whole, int tolerance) {
        this.context = context;
        this.calendar = calendar;
        this.whole = whole;
        reach = REACH_PER_TOLERANCE * tolerance;
        pass = new int[context.returns() + 1];
        takenBy = new int[context.returns() + 1];
    }

    @Override
    public void begin(int bars) {
        if (laid.length != bars) {
            laid = new int[bars];
        }
        given = Wanted.NONE;
    }

    @Override
    public void next(RandomStream random, int[] source) {
        if (given == Wanted.NONE) {
            lay(random);
            given = 0;
        }
        if (source.length > laid.length - given) {
            throw new IllegalStateException(
                    "a path of " + laid.length + " bars was drawn to its end; call begin first");
        }
        System.arraycopy(laid, given, source, 0, source.length);
        given += source.length;
    }

    private void lay(RandomStream random) {
        path++;
        int turn = random.nextInt(calendar.cycles());
        whole.layRing(random, laid.length, pass);
        sideTurn = random.nextInt(calendar.cycles());
        sideStep = calendar.step(random.nextInt(calendar.cycles()));
        lastPlace = Wanted.NONE;
        lastSource = Wanted.NONE;
        for (int bar = 0; bar < laid.length; bar++) {
            int stand = context.place(bar);
            int place = find(stand, turn);
            if (place != Wanted.NONE) {
                lastTurn = turn;
            } else {
                place = elsewhere(stand);
                lastTurn = sideTurn;
            }
            take(place == Wanted.NONE ? nextFree() : place);
            laid[bar] = lastSource;
        }
    }

    /**
     * Finds a place for a bar of the path, {@link Wanted#NONE} where there is none: the place after the last as long as its bar follows in
     * history or stands at the very time of day, else the nearest in time of day.
     *
     * @param stand whose time of history the bar stands at
     * @param turn by how much the pass is turned
     */
    private int find(int stand, int turn) {
        int following = lastPlace + 1;
        if (lastPlace != Wanted.NONE && turn == lastTurn && following < pass.length && isFree(following)) {
            long apart = calendar.apart(pass[following], stand);
            if (apart == 0 || (apart != TurnedCalendar.UNLIKE && pass[following] == lastSource + 1)) {
                return following;
            }
        }
        int around = calendar.place(stand, turn);
        return around == Wanted.NONE ? Wanted.NONE : nearest(stand, around);
    }

    private int nearest(int stand, int around) {
        int found = Wanted.NONE;
        long least = TurnedCalendar.UNLIKE;
        for (int away = 0; away <= reach && least > 0; away++) {
            for (int place = around - away; place <= around + away; place += Math.max(1, 2 * away)) {
                if (place >= 1 && place < pass.length) {
                    long apart = mayTake(place) ? calendar.apart(pass[place], stand) : TurnedCalendar.UNLIKE;
                    if (apart < least) {
                        least = apart;
                        found = place;
                    }
                }
            }
        }
        return found;
    }

    /** Finds a place in another week or day, in the same as the last time where that has one. */
    private int elsewhere(int stand) {
        for (int i = 0; i < calendar.cycles(); i++) {
            int place = find(stand, sideTurn);
            if (place != Wanted.NONE) {
                return place;
            }
            sideTurn = (sideTurn + sideStep) % calendar.cycles();
        }
        return Wanted.NONE;
    }

    private boolean isFree(int place) {
        return takenBy[place] != path;
    }

    private int nextFree() {
        int place = Math.max(0, lastPlace);
        do {
            place = place >= context.returns() ? 1 : place + 1;
        } while (!isFree(place));
        return place;
    }

    /** Tells whether a place is free and, where it does not follow in the pass, its bar does not follow in history. */
    private boolean mayTake(int place) {
        boolean follows = place == lastPlace + 1;
        return isFree(place) && (follows || pass[place] != lastSource + 1);
    }

    private void take(int place) {
        takenBy[place] = path;
        lastPlace = place;
        lastSource = pass[place];
    }
}
