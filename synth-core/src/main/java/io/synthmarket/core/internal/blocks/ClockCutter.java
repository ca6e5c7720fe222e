package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Cuts at the same random times of every day, or where pieces are longer than a session, of every week; pieces longer than a week are
 * runs of whole weeks. A piece is told by which of these times it begins at, how many weeks it spans, whether it follows a day
 * without bars, and its length.
 */
final class ClockCutter implements Cutter {

    private static final int DAYS_PER_WEEK = 7;

    /** Pieces longer than this many sessions, or weeks, are made of whole ones. */
    private static final double WHOLE = 1.5;

    /** Pieces longer than this many times the length asked for are split. */
    private static final double LONGEST = 1.6;

    private static final int LENGTHS_PER_TOLERANCE = 20;

    /** Stands for the lateness of pieces that begin at the origin's time. */
    private static final long PEER = -1;

    /** Begins the kinds of single sessions: a cut that no piece between cuts begins at. */
    private static final long SESSION = -1;

    private final BlockContext context;
    private final int length;
    private final long[] times;
    private final long open;
    private final boolean weekly;
    private final CycleCuts cycleCuts;
    private final double weeks;
    private final int tolerance;
    private final long lateness;

    ClockCutter(BlockContext context, int length) {
        this.context = context;
        this.length = length;
        BarSeries history = context.history();
        times = new long[history.size()];
        history.copyTimesInto(0, times.length, times);
        boolean sessions = context.clock().kind() == TradingClock.Kind.SESSIONS;
        open = sessions ? context.clock().open().toNanoOfDay() : 0;
        double barsPerSession = barsPerSession();
        weekly = length >= WHOLE * barsPerSession && !context.continuing();
        double barsPerCycle = weekly ? barsPerWeek(barsPerSession) : barsPerSession;
        int cutsPerCycle = (int) Math.max(1, Math.rint(barsPerCycle / length));
        cycleCuts = weekly
                ? CycleCuts.ofWeek(times, context.clock(), cutsPerCycle)
                : CycleCuts.ofDay(times, context.clock(), cutsPerCycle);
        weeks = weekly && length >= WHOLE * barsPerCycle ? length / barsPerCycle : 0;
        long bar = context.clock().bar().toNanos();
        long barsPerSlot = context.clock().slot().toNanos() / bar;
        tolerance = (int) Math.max(0, Math.min(length / LENGTHS_PER_TOLERANCE, barsPerSlot - 1));
        lateness = bar * (tolerance + 1L);
    }

    private double barsPerSession() {
        int[] bars = new int[times.length];
        int count = 0;
        long session = session(times[1]) - 1;
        for (int bar = 1; bar < times.length; bar++) {
            if (session(times[bar]) != session) {
                session = session(times[bar]);
                count++;
            }
            bars[count - 1]++;
        }
        Arrays.sort(bars, 0, count);
        return bars[count / 2];
    }

    private double barsPerWeek(double barsPerSession) {
        long[] days = Arrays.stream(times, 1, times.length)
                .map(this::session)
                .distinct()
                .toArray();
        long[] traded = Arrays.stream(days)
                .map(day -> Math.floorMod(day, DAYS_PER_WEEK))
                .distinct()
                .toArray();
        return barsPerSession * traded.length;
    }

    private long session(long time) {
        return Math.floorDiv(time - open, TimeGrid.NANOS_PER_DAY);
    }

    @Override
    public void cut(RandomStream random, int origin, Pieces pieces) {
        Pieces whole = weekly ? new Pieces() : pieces;
        whole.clear();
        long cycle = cycleCuts.cycle();
        long zero = cycleCuts.beginning(random);
        long[] cuts = cycleCuts.draw(random);
        Peers peers = peers(random, origin, zero, cycle);
        Cut cut = new Cut(cuts.length - 1, 0, times[1]);
        int from = 1;
        long base = Math.floorDiv(times[1] - zero, cycle) * cycle + zero;
        while (base <= times[times.length - 1]) {
            int span = weeks > 0 ? (int) Math.max(1, Math.rint(weeks * (.5 + random.nextDouble()))) : 1;
            for (int i = 0; i < cuts.length; i++) {
                int bar = firstAtOrAfter(base + cuts[i], from);
                addApart(from, bar, cut, origin, peers, whole);
                from = bar;
                cut = new Cut(i, span, base + cuts[i]);
            }
            base += span * cycle;
        }
        addApart(from, times.length, cut, origin, peers, whole);
        if (weekly) {
            partLoners(whole, pieces);
        }
        rotateTo(origin, pieces);
    }

    /**
     * Marks bars at the origin's time of the day or week at which pieces begin, too: the first piece of a pass is one that begins late, and
     * would have to stay where it is if it were the only one. Paths that go on from history may begin at any of them, others at few.
     */
    private Peers peers(RandomStream random, int origin, long zero, long cycle) {
        Peers peers = new Peers();
        long phase = Math.floorMod(times[origin] - zero, cycle);
        long cycles = (times[times.length - 1] - times[0]) / cycle + 1;
        int oneIn = context.continuing() ? 1 : (int) Math.max(1, Math.sqrt((double) cycles));
        int bar = 1;
        long base = Math.floorDiv(times[1] - zero, cycle) * cycle + zero;
        for (long time = base + phase; time <= times[times.length - 1]; time += cycle) {
            bar = firstAtOrAfter(time, bar);
            boolean there = bar < times.length && times[bar] == time;
            if (there && (bar == origin || random.nextInt(oneIn) == 0)) {
                peers.bars.add(bar);
            }
        }
        return peers;
    }

    /** Finds the first bar at or after a time, from a bar on: with growing steps, then by halving. */
    private int firstAtOrAfter(long time, int from) {
        if (from >= times.length || times[from] >= time) {
            return from;
        }
        int step = 1;
        int low = from;
        while (low + step < times.length && times[low + step] < time) {
            low += step;
            step *= 2;
        }
        int high = Math.min(low + step, times.length);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Adds the bars between two cuts, parted where the pass begins and where history has a hole. */
    private void addApart(int from, int to, Cut cut, int origin, Peers peers, Pieces pieces) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, context.stretchEnd(context.stretchOf(at)));
            if (at < origin && origin < end) {
                end = origin;
            }
            boolean peer = peers.reaches(at) && times[at] != cut.time();
            end = peers.firstAfter(at, end);
            addSplit(at, end, cut, peer, pieces);
            at = end;
        }
    }

    private void addSplit(int from, int to, Cut cut, boolean peer, Pieces pieces) {
        long bars = (long) to - from;
        long parts = bars > LONGEST * length ? Math.max(2, Math.round((double) bars / length)) : 1;
        for (int part = 0; part < parts; part++) {
            int start = (int) (from + part * bars / parts);
            int end = (int) (from + (part + 1) * bars / parts);
            long late = peer && part == 0 ? PEER : (times[start] - cut.time()) / lateness;
            pieces.add(start, end, kind(cut, part, late, start, end));
        }
    }

    /** Parts pieces like no other, which would have to stay where they are, into sessions, each like many others. */
    private void partLoners(Pieces whole, Pieces parted) {
        Long2IntOpenHashMap alike = new Long2IntOpenHashMap();
        for (int piece = 0; piece < whole.count(); piece++) {
            alike.addTo(PieceClasses.key(whole, piece), 1);
        }
        parted.clear();
        for (int piece = 0; piece < whole.count(); piece++) {
            if (alike.get(PieceClasses.key(whole, piece)) > 1) {
                parted.add(whole.start(piece), whole.end(piece), whole.kind(piece));
            } else {
                addSessions(whole.start(piece), whole.end(piece), parted);
            }
        }
    }

    private void addSessions(int from, int to, Pieces parted) {
        int start = from;
        for (int bar = from + 1; bar <= to; bar++) {
            if (bar == to || session(times[bar]) != session(times[bar - 1])) {
                parted.add(start, bar, shortened(timesOfDay(SESSION, start, bar)));
                start = bar;
            }
        }
    }

    /**
     * Tells pieces apart that may not stand for one another: by their cut, how many weeks go by until the next, whether a day without
     * bars comes before, the part of a split piece, how long after the cut the first bar stands, and where no bar may be early or late
     * the times of day of all bars.
     */
    private long kind(Cut cut, int part, long late, int start, int end) {
        boolean afterGap = session(times[start]) - session(times[start - 1]) > 1;
        long kind = mix(mix(cut.number(), cut.span()), afterGap ? 1 : 0);
        kind = mix(mix(kind, part), late);
        return shortened(tolerance > 0 ? kind : timesOfDay(kind, start, end));
    }

    private long timesOfDay(long seed, int start, int end) {
        long kind = seed;
        for (int bar = start; bar < end; bar++) {
            kind = mix(kind, Math.floorMod(times[bar], TimeGrid.NANOS_PER_DAY));
        }
        return kind;
    }

    /** Hashes a number into those before it: two different sequences hardly ever come to the same. */
    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> Integer.SIZE);
    }

    private static long shortened(long hash) {
        return hash >>> PieceClasses.LENGTH_BITS;
    }

    /** Tells whether pieces keep their day of the week. */
    boolean weekly() {
        return weekly;
    }

    private static void rotateTo(int origin, Pieces pieces) {
        for (int piece = 0; piece < pieces.count(); piece++) {
            if (pieces.start(piece) == origin) {
                pieces.rotateTo(piece);
                return;
            }
        }
        throw new IllegalStateException("no piece begins at bar " + origin);
    }

    @Override
    public boolean free() {
        return false;
    }

    @Override
    public int longestRun() {
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(LONGEST * length));
    }

    @Override
    public int tolerance() {
        return tolerance;
    }

    /**
     * Where a piece begins.
     *
     * @param number which of the cuts of a day or week it is
     * @param span how many weeks go by until the next
     * @param time when it is
     */
    private record Cut(int number, int span, long time) {}

    /** The bars that stand at the origin's time of the day or week and begin pieces, walked through in order. */
    private static final class Peers {

        private final IntArrayList bars = new IntArrayList();
        private int next;

        /** Goes on to a bar and tells whether it is one of these. */
        boolean reaches(int bar) {
            while (next < bars.size() && bars.getInt(next) < bar) {
                next++;
            }
            return next < bars.size() && bars.getInt(next) == bar;
        }

        /** Finds the first of these after a bar, the end where there is none before that. */
        int firstAfter(int bar, int end) {
            int at = next < bars.size() && bars.getInt(next) == bar ? next + 1 : next;
            return at < bars.size() && bars.getInt(at) < end ? bars.getInt(at) : end;
        }
    }
}
