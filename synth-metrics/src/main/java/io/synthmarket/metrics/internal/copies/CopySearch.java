package io.synthmarket.metrics.internal.copies;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds stretches of history in candidates: seeds by hash, grown to runs, kept where they tell enough.
 *
 * <p>Four passes, each over what those before left: returns as they are, as far as single precision goes; returns under a factor and a
 * drift of their own; returns under the factor and drift that most of the scaled runs share; returns as they are within rounding to the
 * tick.
 *
 * <p>A run is kept where its returns are so rare in history that fewer than one in 1,000 pairs of series without order would hold one.
 *
 * <p><b>Threads</b>: safe; indexes are made once and kept.
 *
 * <p><b>Cost</b>: a seed looks at no more than {@value SeedIndex#MOST_PLACES} places, and a run is not searched again.
 */
public final class CopySearch {

    /** Fewer bars than this are no run. */
    public static final int FEWEST_BARS = 5;

    private static final double BITS_OF_CERTAINTY = 10;
    /** As many factors and drifts as a run could be told to have. */
    private static final double BITS_OF_LINE = 20;
    /** A factor and a drift shared by runs are known this well. */
    private static final double SLACK_OF_LINE = 1.25;

    private final BarSeries bars;
    private final LogCloses history;
    private final Rarity rarity;
    private final Map<Integer, GramIndex> grams = new ConcurrentHashMap<>();
    private final Map<Integer, ShapeIndex> shapes = new ConcurrentHashMap<>();

    /** Looks at a history once for all candidates. */
    public CopySearch(BarSeries history) {
        this.bars = history;
        this.history = LogCloses.of(history);
        this.rarity = new Rarity(this.history);
    }

    /** Returns how many bars history has. */
    public int historyBars() {
        return history.size();
    }

    /** Finds runs, in the order of the candidate, none of which overlap. */
    public List<FoundRun> find(BarSeries series) {
        LogCloses candidate = LogCloses.of(series);
        LogCloses exact = candidate.exact();
        double bits = bitsNeeded(series.size());
        Pass pass = new Pass(series.size());
        pass.run(exact, grams(exact), Line.SAME, bits);
        if (!pass.isDone()) {
            pass.run(candidate, shapes(candidate), Line.OWN, bits + BITS_OF_LINE);
            Affine common = pass.common(candidate);
            if (!common.equals(Affine.NONE)) {
                LogCloses undone = candidate.undone(common, SLACK_OF_LINE);
                pass.run(undone, grams(undone), Line.SAME, bits, common);
            }
            pass.run(candidate, grams(candidate), Line.SAME, bits);
        }
        return withFirstBar(series, candidate, pass.joined());
    }

    private double bitsNeeded(int candidateBars) {
        return (StrictMath.log(history.size()) + StrictMath.log(candidateBars)) / Logarithm.LN2 + BITS_OF_CERTAINTY;
    }

    private GramIndex grams(LogCloses candidate) {
        return grams.computeIfAbsent(
                GramIndex.exponentOf(candidate.meanSlack()), exponent -> GramIndex.of(history, exponent));
    }

    private ShapeIndex shapes(LogCloses candidate) {
        return shapes.computeIfAbsent(
                ShapeIndex.strideOf(history, candidate.meanSlack()), stride -> ShapeIndex.of(history, stride));
    }

    /** The first bar has no return: it is of a run that begins after it where its body, from open to close, is that of the bar before. */
    private List<FoundRun> withFirstBar(BarSeries series, LogCloses candidate, List<FoundRun> runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        FoundRun first = runs.get(0);
        int source = first.shift();
        if (first.from() == 1 && source >= 0) {
            double body = StrictMath.log(series.close(0) / series.open(0));
            double known = StrictMath.log(bars.close(source) / bars.open(source));
            double slack = candidate.slack[0] * (1 + series.close(0) / series.open(0));
            if (Math.abs(body - first.made().of(known)) <= SLACK_OF_LINE * slack) {
                runs.set(0, new FoundRun(0, first.to(), first.shift(), first.made()));
            }
        }
        return runs;
    }

    /** Whether returns are looked for as they are or under a line that each run has for itself. */
    private enum Line {
        SAME,
        OWN
    }

    /** The runs of one candidate, pass by pass. */
    private final class Pass {

        private final int size;
        private final BitSet taken = new BitSet();
        private final List<FoundRun> runs = new ArrayList<>();
        private final int[] places = new int[SeedIndex.MOST_PLACES];

        Pass(int size) {
            this.size = size;
        }

        boolean isDone() {
            return taken.cardinality() >= size - 1;
        }

        void run(LogCloses candidate, SeedIndex index, Line line, double bits) {
            run(candidate, index, line, bits, Affine.NONE);
        }

        /** Searches what is left, of which a line was already taken back. */
        void run(LogCloses candidate, SeedIndex index, Line line, double bits, Affine undone) {
            Alignment alignment = new Alignment(history, candidate, taken);
            int start = 0;
            int expected = 0;
            while (start + index.span() < size) {
                if (taken.get(start + 1)) {
                    start = taken.nextClearBit(start + 1) - 1;
                    continue;
                }
                FoundRun longest = longest(alignment, candidate, index, line, start, expected);
                if (longest != null && tellsEnough(longest, candidate, bits)) {
                    taken.set(longest.from(), longest.to());
                    expected = longest.shift();
                    start = longest.to() - 1;
                    runs.add(
                            undone.equals(Affine.NONE)
                                    ? longest
                                    : new FoundRun(longest.from(), longest.to(), longest.shift(), undone));
                } else {
                    start++;
                }
            }
        }

        private @Nullable FoundRun longest(
                Alignment alignment, LogCloses candidate, SeedIndex index, Line line, int start, int expected) {
            int count = index.seeds(candidate, start, places);
            FoundRun longest = null;
            for (int i = 0; i < count; i++) {
                FoundRun run = line == Line.SAME
                        ? alignment.same(start, places[i], index.span())
                        : alignment.scaled(start, places[i], index.span());
                if (run != null && (longest == null || isBetter(run, longest, expected))) {
                    longest = run;
                }
            }
            return longest;
        }

        private boolean isBetter(FoundRun run, FoundRun other, int expected) {
            return run.length() > other.length() || (run.length() == other.length() && run.shift() == expected);
        }

        private boolean tellsEnough(FoundRun run, LogCloses candidate, double needed) {
            if (run.length() < FEWEST_BARS) {
                return false;
            }
            double bits = 0;
            for (int bar = run.from(); bar < run.to() && bits < needed; bar++) {
                double slack = candidate.slackOfChange(bar) / run.made().factor();
                bits += rarity.bits(bar + run.shift(), slack);
            }
            return bits >= needed;
        }

        /** Returns what was done to the longest scaled run, as all runs that agree with it say. */
        Affine common(LogCloses candidate) {
            FoundRun longest = runs.stream()
                    .filter(run -> !run.made().equals(Affine.NONE))
                    .max(Comparator.comparingInt(FoundRun::length))
                    .orElse(null);
            return longest == null
                    ? Affine.NONE
                    : new Alignment(history, candidate, taken).common(runs, longest.made());
        }

        List<FoundRun> joined() {
            runs.sort(Comparator.comparingInt(FoundRun::from));
            List<FoundRun> joined = new ArrayList<>();
            for (FoundRun run : runs) {
                int last = joined.size() - 1;
                if (last >= 0 && joined.get(last).goesOnAt(run)) {
                    joined.set(last, joined.get(last).joined(run));
                } else {
                    joined.add(run);
                }
            }
            return joined;
        }
    }
}
