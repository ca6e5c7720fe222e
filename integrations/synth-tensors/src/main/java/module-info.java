/**
 * Writes windows of paths as files for NumPy and TensorFlow.
 */
module io.synthmarket.tensors {
    requires static transitive org.jspecify;
    requires transitive io.synthmarket.core;
    requires transitive io.synthmarket.io;

    exports io.synthmarket.tensors;

    provides io.synthmarket.io.BatchFormatProvider with
            io.synthmarket.tensors.internal.TensorFormats;
}
