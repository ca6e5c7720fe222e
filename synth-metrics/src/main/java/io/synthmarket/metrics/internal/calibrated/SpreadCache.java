package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.calibrated.MetricSpread.Spread;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What was measured of each history, for as long as that is in use.
 *
 * <p><b>Threads</b>: safe for any number.
 *
 * <p><b>Cost</b>: two kilobytes for each metric and length of candidates; no bar of a history is kept.
 */
public final class SpreadCache {

    private final Map<BarSeries, ConcurrentMap<MetricSpread.Key, CompletableFuture<Spread>>> known =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** Returns what is known of a history and those equal to it, to be added to. */
    public ConcurrentMap<MetricSpread.Key, CompletableFuture<Spread>> of(BarSeries history) {
        return known.computeIfAbsent(history, unknown -> new ConcurrentHashMap<>());
    }
}
