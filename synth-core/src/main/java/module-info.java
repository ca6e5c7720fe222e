/**
 * Learns from a history of bars and generates synthetic paths. Knows neither files nor metrics.
 */
@SuppressWarnings("module") // metrics and io come later in the build, so the compiler cannot see them yet
module io.synthmarket.core {
    requires static transitive org.jspecify;
    requires it.unimi.dsi.fastutil.core;
    requires org.slf4j;

    exports io.synthmarket.core;
    exports io.synthmarket.core.internal.series to
            io.synthmarket.metrics,
            io.synthmarket.io;

    uses io.synthmarket.core.BlockLawProvider;
    uses io.synthmarket.core.ScorerProvider;
}
