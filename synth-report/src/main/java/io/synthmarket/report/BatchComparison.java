package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.CopyFinder;
import io.synthmarket.metrics.DistanceYardstick;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares batches of series, whatever tool made them, with one history and with each other.
 *
 * <pre>{@code
 * BatchComparison comparison = BatchComparison.against(history);
 * paths.forEachPath(comparison.batch("matched")::add);          // ledgers tell where bars came from
 * comparison.batch("gan").add(BarCsv.read(Path.of("gan-1.csv"))); // copies are searched for
 * System.out.println(comparison.ranking());
 * }</pre>
 *
 * <p><b>Determinism</b>: the same for the same series in the same order.
 *
 * <p><b>Threads</b>: not thread-safe.
 *
 * <p><b>Cost</b>: history is calibrated once, for the score and for the distances, see {@link DistanceYardstick}; a series costs what both
 * scores, its distances and a search for copies do; some fifty numbers are kept of each, and what {@link BatchJudge} keeps.
 *
 * @since 0.1.0
 */
public final class BatchComparison {

    private final BarSeries history;
    private final FidelityYardstick concept;
    private final FidelityYardstick calibrated;
    private final DistanceYardstick distances;
    private final CopyFinder finder;
    private final Map<String, BatchTally> batches = new LinkedHashMap<>();

    private BatchComparison(BarSeries history, Distances distances) {
        this.history = Objects.requireNonNull(history, "history");
        concept = Fidelity.concept().against(history);
        calibrated = Fidelity.calibrated().against(history);
        this.distances = distances.against(history);
        finder = CopyFinder.of(history);
    }

    /**
     * Compares by all distances.
     *
     * @param history what the series are to be like
     * @return a comparison without batches
     */
    public static BatchComparison against(BarSeries history) {
        return against(history, Distances.all());
    }

    /**
     * Compares by some distances.
     *
     * @param history what the series are to be like
     * @param distances the distances
     * @return a comparison without batches
     */
    public static BatchComparison against(BarSeries history, Distances distances) {
        return new BatchComparison(history, distances);
    }

    /**
     * Returns a batch, to be added to.
     *
     * @param name its name in the ranking
     * @return the batch of that name, without series where it was not asked for before
     */
    public BatchTally batch(String name) {
        return batches.computeIfAbsent(
                Objects.requireNonNull(name, "name"),
                key -> new BatchTally(concept, calibrated, distances, new BatchJudge(history, finder)));
    }

    /**
     * Ranks the batches by what was added so far.
     *
     * @return the ranking, the nearest to history first, by {@link BatchScore#rankingDistance()}; batches without one, such as those
     *     without series, last
     */
    public BatchRanking ranking() {
        List<BatchScore> scores = new ArrayList<>();
        batches.forEach((name, tally) -> scores.add(tally.score(name)));
        scores.sort(Comparator.<BatchScore, Boolean>comparing(
                        score -> score.rankingDistance().isEmpty())
                .thenComparingDouble(score -> score.rankingDistance().orElse(0))
                .thenComparingDouble(
                        score -> score.judgement().figures().copiedShare().orElse(0)));
        return new BatchRanking(scores);
    }

    @Override
    public String toString() {
        return "BatchComparison[batches " + batches.keySet() + " against " + history + "]";
    }
}
