package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.copies.CopySearch;
import java.util.Objects;

/**
 * Finds copies of one history in series that any tool made.
 *
 * <pre>{@code
 * CopyFinder finder = CopyFinder.of(history);
 * CopiedRuns copies = finder.find(BarCsv.read(Path.of("synthetic.csv")));
 * copies.copiedShare();
 * }</pre>
 *
 * <p><b>What is found</b>: runs of five bars or more whose log returns r′ are those of consecutive bars of history, in order, as r′ = r; or
 * as r′ = f·r + e with one factor f, 0.1 … 10, and one drift e over the run, of six bars or more. The level of prices does not matter.
 * Returns agree where the candidate's rounding explains their difference: half a tick at either close, of the tick that its own prices
 * show, or single precision where they show none. What is mirrored, reversed, thinned out or has noise added is not found, nor are simple
 * returns multiplied by a factor.
 *
 * <p><b>What is not taken for a copy</b>: returns that are common in history, zero, or repeat one of the two before them tell little or
 * nothing. A run counts only where its returns are so rare together that fewer than one in 1,000 pairs of series of these lengths and
 * returns, in random order, would hold such a run; of returns of a few ticks it must be the longer for it, and a constant series holds
 * none.
 *
 * <p><b>Determinism</b>: the same bits on every JVM.
 *
 * <p><b>Threads</b>: safe; several threads may search at once.
 *
 * <p><b>Cost</b>: history is indexed at the first search; a search is about linear in the bars of the candidate, with some 50 bytes of
 * working memory for each.
 *
 * @since 0.1.0
 */
public final class CopyFinder {

    private final CopySearch search;

    private CopyFinder(CopySearch search) {
        this.search = search;
    }

    /**
     * Makes a finder for one history.
     *
     * @param history the history
     * @return the finder
     */
    public static CopyFinder of(BarSeries history) {
        return new CopyFinder(new CopySearch(Objects.requireNonNull(history, "history")));
    }

    /**
     * Searches a candidate.
     *
     * @param candidate the series, of any length
     * @return the runs that are copies
     */
    public CopiedRuns find(BarSeries candidate) {
        Objects.requireNonNull(candidate, "candidate");
        return CopiedRuns.found(search.find(candidate), candidate.size(), search.historyBars());
    }

    @Override
    public String toString() {
        return "CopyFinder[history of " + search.historyBars() + (search.historyBars() == 1 ? " bar]" : " bars]");
    }
}
