package io.synthmarket.metrics;

import io.synthmarket.core.PathRun;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Finds the paths of a set at the bad end of each risk figure: those that a strategy should be tried on first.
 *
 * <pre>{@code
 * WorstPaths worst = WorstPaths.of(paths);
 * worst.worst(RiskFigure.MAX_DRAWDOWN, .01);              // their indices
 * worst.stretches(RiskFigure.MAX_DRAWDOWN, .01);          // where they fell, and which dates of history that was made of
 * }</pre>
 *
 * <p><b>Threads</b>: for one thread at a time, such as the one that {@link PathSet#forEachPath} hands paths over on.
 *
 * <p><b>Cost</b>: the figures of each path are kept, not its bars.
 *
 * @since 0.1.0
 */
public final class WorstPaths {

    private static final double ROUNDING = 1e-9;

    private final PathSet paths;
    private final Map<Integer, RiskFigures> figures = new TreeMap<>();

    private WorstPaths(PathSet paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Makes a collection in which no path is measured yet, to be filled while paths are made for something else.
     *
     * @param paths the set
     * @return the collection
     */
    public static WorstPaths in(PathSet paths) {
        return new WorstPaths(paths);
    }

    /**
     * Makes and measures all paths of a set on all processors.
     *
     * @param paths the set
     * @return the collection, the same on any number of threads
     */
    public static WorstPaths of(PathSet paths) {
        return of(paths, paths.run());
    }

    /**
     * Makes and measures all paths of a set.
     *
     * @param paths the set
     * @param threads how many threads make paths
     * @return the collection
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public static WorstPaths of(PathSet paths, int threads) {
        return of(paths, paths.run().threads(threads));
    }

    private static WorstPaths of(PathSet paths, PathRun run) {
        WorstPaths worst = new WorstPaths(paths);
        run.forEachOrdered(
                path -> Map.entry(path.index(), RiskFigures.of(path)),
                measured -> worst.add(measured.getKey(), measured.getValue()));
        return worst;
    }

    /**
     * Adds a path, or measures it anew.
     *
     * @param path its index in the set
     * @param measured {@linkplain RiskFigures#of(SyntheticPath) its figures}
     * @throws IndexOutOfBoundsException if the set has no such path
     */
    public void add(int path, RiskFigures measured) {
        figures.put(Objects.checkIndex(path, paths.size()), Objects.requireNonNull(measured, "measured"));
    }

    /**
     * Names the worst paths by a figure.
     *
     * @param figure the figure
     * @param share which share of the paths, above 0 and at most 1; at least one path
     * @return their indices, the worst first; of equal ones the first; empty where the figure is undefined
     * @throws IllegalArgumentException if the share is outside
     */
    public List<Integer> worst(RiskFigure figure, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1 but was " + share);
        }
        Comparator<Map.Entry<Integer, RiskFigures>> byValue =
                Comparator.comparingDouble(path -> path.getValue().value(figure).orElseThrow());
        return figures.entrySet().stream()
                .filter(path -> path.getValue().value(figure).isPresent())
                .sorted(figure.moreIsWorse() ? byValue.reversed() : byValue)
                .limit(Math.max(1, (long) Math.ceil(share * figures.size() - ROUNDING)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Makes the worst paths by a figure again, each with the dates of history that its worst stretch came from.
     *
     * @param figure the figure
     * @param share which share of the paths
     * @return the stretches, the worst path first
     * @throws IllegalArgumentException if the share is not above 0 and at most 1
     */
    public List<WorstStretch> stretches(RiskFigure figure, double share) {
        return worst(figure, share).stream()
                .map(path -> WorstStretch.of(paths, paths.path(path), figure))
                .toList();
    }

    /**
     * Says what the collection holds on one line, such as {@code WorstPaths[100 measured of PathSet[…]]}.
     *
     * @return number of paths measured, and the set
     */
    @Override
    public String toString() {
        return "WorstPaths[" + (figures.isEmpty() ? "none" : figures.size()) + " measured of " + paths + "]";
    }
}
