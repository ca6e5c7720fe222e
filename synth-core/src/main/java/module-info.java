/**
 * Learns from a history of bars and generates synthetic paths. Knows neither files nor metrics.
 */
module io.synthmarket.core {
    requires static transitive org.jspecify;
    requires it.unimi.dsi.fastutil.core;
    requires org.slf4j;

    exports io.synthmarket.core;

    uses io.synthmarket.core.BlockLawProvider;
    uses io.synthmarket.core.ScorerProvider;
}
