package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.DistanceCard;
import io.synthmarket.metrics.DistanceYardstick;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.report.internal.DefinedFigures;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The series of one batch while they are compared.
 *
 * <p><b>Threads</b>: not thread-safe.
 *
 * @since 0.1.0
 */
public final class BatchTally {

    private final FidelityYardstick concept;
    private final FidelityYardstick calibrated;
    private final DistanceYardstick yardstick;
    private final BatchJudge judge;
    private final List<SeriesScore> series = new ArrayList<>();
    private final DoubleArrayList conceptFidelities = new DoubleArrayList();
    private final DoubleArrayList fidelities = new DoubleArrayList();
    private final DoubleArrayList distances = new DoubleArrayList();
    private final Map<MetricFamily, DoubleArrayList> byFamily = new EnumMap<>(MetricFamily.class);
    private final Map<MetricId, DoubleArrayList> ratios = new LinkedHashMap<>();

    BatchTally(FidelityYardstick concept, FidelityYardstick calibrated, DistanceYardstick yardstick, BatchJudge judge) {
        this.concept = concept;
        this.calibrated = calibrated;
        this.yardstick = yardstick;
        this.judge = judge;
    }

    /**
     * Adds a path with its ledger, named {@code path 0}, {@code path 1} and so on by its index.
     *
     * @param path a path made of the history that is compared with
     * @throws IllegalArgumentException if its ledger names bars that this history does not have
     */
    public void add(SyntheticPath path) {
        add("path " + path.index(), path.series(), path.ledger());
    }

    /**
     * Adds a series that any tool made, named by how many there were before.
     *
     * @param candidate the series
     */
    public void add(BarSeries candidate) {
        add("series " + series.size(), candidate);
    }

    /**
     * Adds a series whose sources are known.
     *
     * @param name its name
     * @param candidate the series
     * @param ledger where each of its bars came from
     * @throws IllegalArgumentException if the ledger is of another length, or names bars that this history does not have
     */
    public void add(String name, BarSeries candidate, Ledger ledger) {
        measure(name, candidate, judge.take(candidate, ledger));
    }

    /**
     * Adds a series that any tool made, and searches it for copies.
     *
     * @param name its name
     * @param candidate the series
     */
    public void add(String name, BarSeries candidate) {
        measure(name, candidate, judge.take(candidate));
    }

    private void measure(String name, BarSeries candidate, CopiedRuns copies) {
        concept.scorecard(candidate).fidelity().ifPresent(conceptFidelities::add);
        Scorecard card = calibrated.scorecard(candidate);
        card.fidelity().ifPresent(fidelities::add);
        card.distance().ifPresent(distances::add);
        DistanceCard far = yardstick.measure(candidate);
        series.add(SeriesScore.of(name, card.distance(), far, copies));
        for (MetricFamily family : MetricFamily.values()) {
            far.ratio(family).ifPresent(list(byFamily, family)::add);
        }
        for (MetricId distance : far.ratios().metrics()) {
            DoubleArrayList list = list(ratios, distance);
            far.ratios().value(distance).ifPresent(list::add);
        }
    }

    private static <K> DoubleArrayList list(Map<K, DoubleArrayList> lists, K key) {
        return lists.computeIfAbsent(key, none -> new DoubleArrayList());
    }

    BatchScore score(String name) {
        Map<MetricFamily, OptionalDouble> families = new EnumMap<>(MetricFamily.class);
        byFamily.forEach((family, values) -> families.put(family, DefinedFigures.median(values)));
        Map<MetricId, OptionalDouble> medians = new LinkedHashMap<>();
        ratios.forEach((distance, values) -> medians.put(distance, DefinedFigures.median(values)));
        return new BatchScore(
                name,
                DefinedFigures.median(conceptFidelities),
                DefinedFigures.median(fidelities),
                DefinedFigures.median(distances),
                families,
                medians,
                series,
                calibrated.calibration(series.isEmpty() ? 1 : series.get(0).bars()),
                judge.judgement());
    }

    @Override
    public String toString() {
        return "BatchTally[" + judge + "]";
    }
}
