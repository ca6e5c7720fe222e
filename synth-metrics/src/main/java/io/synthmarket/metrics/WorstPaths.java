package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the paths at the bad end of each risk figure: those that a strategy should be tried on first.
 *
 * <p><b>Threads</b>: collect on one thread; paths are taken in order, as {@link PathSet#forEachOrdered(int,
 * java.util.function.Consumer)} hands them over.
 *
 * <p><b>Cost</b>: the figures of each path are kept, not its bars.
 *
 * @since 0.1.0
 */
public final class WorstPaths {

    private final List<RiskFigures> figures = new ArrayList<>();

    /** Makes a collection without paths. */
    public WorstPaths() {}

    /**
     * Measures all paths of a set.
     *
     * @param paths the set
     * @param threads how many threads make paths
     * @return the collection
     */
    public static WorstPaths of(PathSet paths, int threads) {
        WorstPaths worst = new WorstPaths();
        paths.forEachOrdered(threads, path -> RiskFigures.of(path.series()), worst::add);
        return worst;
    }

    /**
     * Adds the figures of the next path.
     *
     * @param next the figures of the path whose index is the number of those added before
     */
    public void add(RiskFigures next) {
        figures.add(next);
    }

    /**
     * Names the worst paths by a figure.
     *
     * @param figure the figure
     * @param share which share of the paths, above 0 and at most 1; at least one path
     * @return their indices, the worst first; of equal ones the first
     * @throws IllegalArgumentException if the share is outside
     */
    public List<Integer> worst(RiskFigure figure, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1 but was " + share);
        }
        Comparator<Integer> byValue =
                Comparator.comparingDouble(path -> figures.get(path).value(figure));
        return IntStream.range(0, figures.size())
                .boxed()
                .sorted(figure.moreIsWorse() ? byValue.reversed() : byValue)
                .limit(Math.max(1, (long) Math.ceil(share * figures.size() - 1e-9)))
                .toList();
    }

    /**
     * Makes the worst paths by a figure again, each with the dates of history that its worst stretch came from.
     *
     * @param paths the set that was measured
     * @param history what it was learned from, with no bar left out
     * @param figure the figure
     * @param share which share of the paths
     * @return the stretches, the worst path first
     */
    public List<WorstStretch> stretches(PathSet paths, BarSeries history, RiskFigure figure, double share) {
        return worst(figure, share).stream()
                .map(index -> {
                    SyntheticPath path = paths.path(index);
                    return WorstStretch.of(path, history, figure);
                })
                .toList();
    }
}
