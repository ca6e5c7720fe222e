package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.distances.BarsDistances;
import io.synthmarket.metrics.internal.distances.DependenceDistances;
import io.synthmarket.metrics.internal.distances.MarginalDistances;
import io.synthmarket.metrics.internal.distances.RiskDistances;
import io.synthmarket.metrics.internal.distances.SessionDistances;
import io.synthmarket.metrics.internal.distances.VolumeDistances;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The distances of some families, to be measured between a history and anybody's series.
 *
 * <pre>{@code
 * DistanceYardstick yardstick = Distances.of(MetricFamily.DEPENDENCE, MetricFamily.BARS).against(history);
 * System.out.println(yardstick.measure(candidate));
 * }</pre>
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class Distances {

    private final List<Distance> distances;

    private Distances(List<Distance> distances) {
        this.distances = List.copyOf(distances);
    }

    /**
     * Takes all distances of all families.
     *
     * @return the distances
     */
    public static Distances all() {
        return of(MetricFamily.values());
    }

    /**
     * Takes the distances of some families.
     *
     * @param families one or more; one named twice counts once
     * @return the distances, by family in the order of {@link MetricFamily}
     * @throws IllegalArgumentException if no family is named
     */
    public static Distances of(MetricFamily... families) {
        if (families.length == 0) {
            throw new IllegalArgumentException("families must name at least one of " + List.of(MetricFamily.values()));
        }
        Set<MetricFamily> chosen = EnumSet.noneOf(MetricFamily.class);
        for (MetricFamily family : families) {
            chosen.add(Objects.requireNonNull(family, "family"));
        }
        List<Distance> distances = new ArrayList<>();
        for (MetricFamily family : chosen) {
            distances.addAll(members(family));
        }
        return new Distances(distances);
    }

    private static List<Distance> members(MetricFamily family) {
        return switch (family) {
            case MARGINAL -> MarginalDistances.all();
            case DEPENDENCE -> DependenceDistances.all();
            case BARS -> BarsDistances.all();
            case VOLUME -> VolumeDistances.all();
            case SESSION -> SessionDistances.all();
            case RISK -> RiskDistances.all();
        };
    }

    /**
     * Adds a distance of your own, or takes the place of the one of its name.
     *
     * @param distance the distance
     * @return these and that one
     */
    public Distances with(Distance distance) {
        List<Distance> changed = new ArrayList<>(distances);
        changed.removeIf(each -> each.id().equals(distance.id()));
        changed.add(distance);
        return new Distances(changed);
    }

    /**
     * Lists the distances.
     *
     * @return the distances in the order of a report
     */
    public List<Distance> list() {
        return distances;
    }

    /**
     * Looks at a history, once for all candidates, and measures how far fresh data would be from it.
     *
     * @param history the history
     * @return what measures candidates
     */
    public DistanceYardstick against(BarSeries history) {
        return new DistanceYardstick(distances, Objects.requireNonNull(history, "history"));
    }

    @Override
    public String toString() {
        return "Distances" + distances.stream().map(Distance::id).toList();
    }
}
