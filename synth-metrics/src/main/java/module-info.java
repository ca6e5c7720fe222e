/**
 * Measures series of bars and scores how close a synthetic one comes to its history.
 */
module io.synthmarket.metrics {
    requires static transitive org.jspecify;
    requires transitive io.synthmarket.core;

    exports io.synthmarket.metrics;

    provides io.synthmarket.core.ScorerProvider with
            io.synthmarket.metrics.internal.FidelityProvider;
}
