package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.metrics.internal.copies.FoundRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which bars of a series were copied from which bars of history: found in the prices of a series that any tool made, or known from a
 * {@link Ledger}.
 *
 * <p>A <i>run</i> is a longest stretch of bars whose sources are consecutive bars of history, in order. Where runs were found, a bar that
 * is in none has no source; where a ledger is known every bar has one, alone in its run where neither neighbour continues it. What is found
 * is said at {@link CopyFinder}.
 *
 * <p><b>Threads</b>: immutable.
 *
 * <p><b>Cost</b>: 4 bytes per bar and some 50 per run, and one pass over the runs for each figure.
 *
 * @since 0.1.0
 */
public final class CopiedRuns {

    private static final int NONE = -1;

    /** As many bars may be missing from a run that goes on. */
    private static final int LONGEST_BREAK = 5;

    private final int[] sources;
    private final int historyBars;
    private final double coverage;
    private final List<CopiedRun> runs;
    private final boolean known;

    private CopiedRuns(int[] sources, int historyBars, double coverage, List<CopiedRun> runs, boolean known) {
        this.sources = sources;
        this.historyBars = historyBars;
        this.coverage = coverage;
        this.runs = List.copyOf(runs);
        this.known = known;
    }

    /**
     * Finds copies of a history in a series; for many series keep a {@link CopyFinder}.
     *
     * @param history the history
     * @param candidate the series
     * @return the runs that are copies
     */
    public static CopiedRuns find(BarSeries history, BarSeries candidate) {
        return CopyFinder.of(history).find(candidate);
    }

    /**
     * Takes over what a ledger knows.
     *
     * @param ledger the sources of every bar
     * @param historyBars how many bars history has
     * @return the runs of the ledger, none of them scaled as far as a ledger tells
     * @throws IllegalArgumentException if the ledger names a bar that such a history does not have
     */
    public static CopiedRuns of(Ledger ledger, int historyBars) {
        int[] sources = ledger.toArray();
        for (int bar = 0; bar < sources.length; bar++) {
            if (sources[bar] >= historyBars) {
                throw new IllegalArgumentException("historyBars must be above every source but was " + historyBars
                        + " where source " + bar + " is " + sources[bar]);
            }
        }
        return new CopiedRuns(sources, historyBars, ledger.coverage(), runsOf(sources), true);
    }

    private static List<CopiedRun> runsOf(int[] sources) {
        List<CopiedRun> runs = new ArrayList<>();
        int from = 0;
        for (int bar = 0; bar < sources.length; bar++) {
            if (bar + 1 == sources.length || sources[bar + 1] != sources[bar] + 1) {
                runs.add(new CopiedRun(from, bar + 1, sources[from], 1, 0));
                from = bar + 1;
            }
        }
        return runs;
    }

    /** Names the runs of a search. */
    static CopiedRuns found(List<FoundRun> found, int size, int historyBars) {
        int[] sources = new int[size];
        Arrays.fill(sources, NONE);
        BitSet used = new BitSet();
        List<CopiedRun> runs = new ArrayList<>();
        for (FoundRun run : found) {
            int source = run.from() + run.shift();
            runs.add(new CopiedRun(
                    run.from(),
                    run.to(),
                    source,
                    run.made().factor(),
                    run.made().drift()));
            used.set(Math.max(1, source), run.to() + run.shift());
            for (int bar = run.from(); bar < run.to(); bar++) {
                sources[bar] = bar + run.shift();
            }
        }
        double coverage = historyBars < 2 ? 0 : (double) used.cardinality() / (historyBars - 1);
        return new CopiedRuns(sources, historyBars, coverage, runs, false);
    }

    /**
     * Tells how many bars the series has.
     *
     * @return at least 1
     */
    public int size() {
        return sources.length;
    }

    /**
     * Tells how many bars history has.
     *
     * @return at least 1
     */
    public int historyBars() {
        return historyBars;
    }

    /**
     * Tells whether the sources are a ledger's.
     *
     * @return false where they were found in prices
     */
    public boolean isKnown() {
        return known;
    }

    /**
     * Tells which bar of history a bar was copied from.
     *
     * @param bar number of a bar of the series
     * @return the number of the bar of history, empty where none was found
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    public OptionalInt source(int bar) {
        int source = sources[Objects.checkIndex(bar, sources.length)];
        return source == NONE ? OptionalInt.empty() : OptionalInt.of(source);
    }

    /**
     * Copies the sources of all bars.
     *
     * @return a new array, −1 where none was found
     */
    public int[] toArray() {
        return sources.clone();
    }

    /**
     * Lists the runs.
     *
     * @return in the order of the series
     */
    public List<CopiedRun> runs() {
        return runs;
    }

    /**
     * Measures the longest run: the most bars in a row that are a copy of history.
     *
     * @return a number of bars, 0 where there is no run
     */
    public int longestRun() {
        int longest = 0;
        for (CopiedRun run : runs) {
            longest = Math.max(longest, run.length());
        }
        return longest;
    }

    /**
     * Measures how much of the series is copied in long runs. Runs that go on at the same distance from history after at most {@value
     * #LONGEST_BREAK} other bars count as one, so that a copy does not escape by a touch here and there; the bars between do not count for
     * it.
     *
     * @param bars a number of bars, at least 0
     * @return the share of bars that are in runs of more bars than that, 0 … 1
     * @throws IllegalArgumentException if the number is negative
     */
    public double copiedShare(int bars) {
        if (bars < 0) {
            throw new IllegalArgumentException("bars must be at least 0 but was " + bars);
        }
        int inside = 0;
        List<Chain> open = new ArrayList<>();
        for (CopiedRun run : runs) {
            @Nullable Chain chain = null;
            for (int i = open.size() - 1; i >= 0; i--) {
                Chain known = open.get(i);
                if (run.from() - known.end > LONGEST_BREAK) {
                    inside += known.length > bars ? known.length : 0;
                    open.remove(i);
                } else if (known.shift == run.sourceFrom() - run.from()) {
                    chain = known;
                }
            }
            if (chain == null) {
                chain = new Chain(run.sourceFrom() - run.from());
                open.add(chain);
            }
            chain.length += run.length();
            chain.end = run.to();
        }
        for (Chain chain : open) {
            inside += chain.length > bars ? chain.length : 0;
        }
        return (double) inside / sources.length;
    }

    /** Runs at one distance from history that go on after short breaks. */
    private static final class Chain {

        final int shift;
        int end;
        int length;

        Chain(int shift) {
            this.shift = shift;
        }
    }

    /**
     * Measures how much of the series is copied at length, as {@link Ledger#copiedShare()} does but across short breaks: in runs of more
     * than 2√n bars, n those of the series or of history after its first, whichever are fewer.
     *
     * @return the share of bars in such runs, 0 … 1
     */
    public double copiedShare() {
        return copiedShare((int) (2 * Math.sqrt(Math.min(sources.length, historyBars - 1))));
    }

    /**
     * Measures how much of history was used.
     *
     * @return the share of history's bars after the first, or of those that a ledger says were usable, that are the source of a bar, 0 … 1
     */
    public double coverage() {
        return coverage;
    }

    /**
     * Tells whether copies were found whose returns were multiplied or shifted.
     *
     * @return true if one of the runs is scaled; false of a ledger, which does not tell
     */
    public boolean isScaled() {
        for (CopiedRun run : runs) {
            if (run.isScaled()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Measures what two series of one history have in common, as {@link Ledger#overlap} does.
     *
     * @param other the sources of another series
     * @return the share of positions at which both carry the same bar of history, 0 … 1, as far as the shorter goes
     */
    public double overlap(CopiedRuns other) {
        int length = Math.min(sources.length, other.sources.length);
        int same = 0;
        for (int bar = 0; bar < length; bar++) {
            same += sources[bar] != NONE && sources[bar] == other.sources[bar] ? 1 : 0;
        }
        return (double) same / length;
    }

    /**
     * Says what was copied on one line, such as {@code CopiedRuns[98.2 % of 5105 bars in 61 runs, longest 143, scaled]}.
     *
     * @return the share of bars with a source, the number of runs and the longest
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "CopiedRuns[%.1f %% of %d %s in %d %s, longest %d%s]",
                100 * copiedShare(0),
                sources.length,
                sources.length == 1 ? "bar" : "bars",
                runs.size(),
                runs.size() == 1 ? "run" : "runs",
                longestRun(),
                isScaled() ? ", scaled" : "");
    }
}
