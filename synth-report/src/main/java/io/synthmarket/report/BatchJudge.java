package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.CopyFinder;
import io.synthmarket.report.internal.DefinedFigures;
import io.synthmarket.report.internal.PairSample;
import io.synthmarket.report.internal.discrimination.Discriminator;
import java.util.BitSet;
import java.util.Objects;

/**
 * Judges a batch of series, one added at a time.
 *
 * <pre>{@code
 * BatchJudge judge = BatchJudge.against(history);
 * paths.forEachPath(judge::add);                 // ledgers tell where bars came from
 * judge.add(BarCsv.read(Path.of("gan-7.csv")));  // found by searching
 * System.out.println(judge.judgement());
 * }</pre>
 *
 * <p><b>Determinism</b>: the same for the same series in the same order.
 *
 * <p><b>Threads</b>: not thread-safe; the consumer of {@link io.synthmarket.core.PathSet#forEachPath} may be it.
 *
 * <p><b>Cost</b>: a search for copies in each series, see {@link CopyFinder}, whether or not it has a ledger, and some passes. Keeps no
 * more than 32 series for comparison, drawn at random, and fewer of long ones, so that they hold no more than four million bars.
 *
 * @since 0.1.0
 */
public final class BatchJudge {

    /** A ledger is believed where returns go with those of their sources as closely as this; scaling and rounding leave more. */
    private static final double LEAST_CORRELATION = 0.8;

    private final BarSeries history;
    private final CopyFinder finder;
    private final Discriminator discriminator;
    private final PairSample sample;
    private final BitSet used = new BitSet();
    private final int historyBars;

    private int series;
    private int ledgers;
    private int scaled;
    private int longestRun;
    private double mostCopied;
    private double coverage;

    BatchJudge(BarSeries history, CopyFinder finder) {
        this.history = history;
        this.finder = finder;
        discriminator = Discriminator.against(history);
        sample = new PairSample();
        historyBars = history.size();
    }

    /**
     * Makes a judge of series that are to be like a history.
     *
     * @param history the history
     * @return a judge that has seen no series yet
     */
    public static BatchJudge against(BarSeries history) {
        return new BatchJudge(Objects.requireNonNull(history, "history"), CopyFinder.of(history));
    }

    /**
     * Adds a path with its ledger.
     *
     * @param path a path made of this history
     * @throws IllegalArgumentException if its ledger names bars that this history does not have
     */
    public void add(SyntheticPath path) {
        add(path.series(), path.ledger());
    }

    /**
     * Adds a series whose sources are known. The series is searched for copies all the same, and the ledger not believed where
     * returns do not go with those of their sources, or the search finds more copied at length.
     *
     * @param candidate the series
     * @param ledger where each of its bars came from
     * @throws IllegalArgumentException if the ledger is of another length, or names bars that this history does not have
     */
    public void add(BarSeries candidate, Ledger ledger) {
        take(candidate, ledger);
    }

    /**
     * Adds a series that any tool made, and searches it for copies.
     *
     * @param candidate the series
     */
    public void add(BarSeries candidate) {
        take(candidate);
    }

    /** Adds a series whose sources are said to be known, and hands out its runs: of the ledger, where prices bear it out. */
    CopiedRuns take(BarSeries candidate, Ledger ledger) {
        CopiedRuns told = CopiedRuns.of(ledger, historyBars);
        if (ledger.size() != candidate.size()) {
            throw new IllegalArgumentException("the ledger must be that of the series but has " + ledger.size()
                    + " bars where the series has " + candidate.size());
        }
        CopiedRuns found = finder.find(candidate);
        boolean believed = isBorneOut(candidate, ledger) && found.copiedShare() <= told.copiedShare();
        return take(candidate, believed ? told : found);
    }

    /** Tells whether the returns of a series go with those of the bars that it is said to be made of. */
    private boolean isBorneOut(BarSeries candidate, Ledger ledger) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int pairs = candidate.size() - 1;
        for (int bar = 1; bar < candidate.size(); bar++) {
            int source = ledger.source(bar);
            double made = StrictMath.log(candidate.close(bar) / candidate.close(bar - 1));
            double from = StrictMath.log(history.close(source) / history.close(source - 1));
            x += made;
            y += from;
            xx += made * made;
            yy += from * from;
            xy += made * from;
        }
        double covariance = xy - x * y / pairs;
        double spreads = (xx - x * x / pairs) * (yy - y * y / pairs);
        return !(spreads > 0) || covariance > LEAST_CORRELATION * Math.sqrt(spreads);
    }

    /** Adds a series after a search for copies, and hands out what was found. */
    CopiedRuns take(BarSeries candidate) {
        return take(candidate, finder.find(candidate));
    }

    private CopiedRuns take(BarSeries candidate, CopiedRuns copies) {
        discriminator.add(candidate, copies);
        sample.add(candidate, copies);
        series++;
        ledgers += copies.isKnown() ? 1 : 0;
        scaled += copies.isScaled() ? 1 : 0;
        longestRun = Math.max(longestRun, copies.longestRun());
        mostCopied = Math.max(mostCopied, copies.copiedShare());
        coverage += copies.coverage();
        copies.runs().forEach(run -> used.set(Math.max(1, run.sourceFrom()), run.sourceFrom() + run.length()));
        return copies;
    }

    /**
     * Judges what was added so far; more may be added afterwards.
     *
     * @return the judgement
     */
    public BatchJudgement judgement() {
        PairSample.Figures pairs = sample.figures();
        double none = series == 0 ? Double.NaN : 0;
        Discrimination discrimination = discriminator.discriminate();
        BatchFigures figures = new BatchFigures(
                series,
                ledgers,
                scaled,
                discrimination.copiedShare(),
                DefinedFigures.optional(none + mostCopied),
                discrimination.copiedInAnyRun(),
                longestRun,
                DefinedFigures.optional(coverage / series),
                DefinedFigures.optional(none + (double) used.cardinality() / Math.max(1, historyBars - 1)),
                pairs.count(),
                DefinedFigures.optional(pairs.correlation()),
                DefinedFigures.optional(pairs.largestCorrelation()),
                DefinedFigures.optional(pairs.overlap()),
                DefinedFigures.optional(pairs.largestOverlap()),
                DefinedFigures.optional(historyBars < 2 ? Double.NaN : 1.0 / (historyBars - 1)));
        return new BatchJudgement(figures, discrimination);
    }

    @Override
    public String toString() {
        return "BatchJudge[" + series + " series against " + history + "]";
    }
}
