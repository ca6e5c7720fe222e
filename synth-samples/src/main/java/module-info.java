/**
 * Bundled real histories, in a jar of its own so that engines need not carry them.
 */
module io.synthmarket.samples {
    requires static transitive org.jspecify;
    requires transitive io.synthmarket.core;

    exports io.synthmarket.samples;
}
