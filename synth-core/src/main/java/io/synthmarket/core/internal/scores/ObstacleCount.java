package io.synthmarket.core.internal.scores;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts which metric was in the way how often. */
public final class ObstacleCount {

    private final Map<String, int[]> times = new LinkedHashMap<>();

    public void add(Optional<String> metric) {
        if (metric.isPresent()) {
            times.computeIfAbsent(metric.get(), name -> new int[1])[0]++;
        }
    }

    /** Tells which was in the way most often, the first to come among equals; empty where there was none. */
    public Optional<String> mostFrequent() {
        Optional<String> found = Optional.empty();
        int most = 0;
        for (Map.Entry<String, int[]> entry : times.entrySet()) {
            if (entry.getValue()[0] > most) {
                most = entry.getValue()[0];
                found = Optional.of(entry.getKey());
            }
        }
        return found;
    }
}
