/**
 * Judges a batch of synthetic series as a whole, and draws it as a page.
 */
module io.synthmarket.report {
    requires static transitive org.jspecify;
    requires transitive io.synthmarket.core;
    requires transitive io.synthmarket.io;
    requires transitive io.synthmarket.metrics;
    requires it.unimi.dsi.fastutil.core;
    requires tools.jackson.core;

    exports io.synthmarket.report;
}
