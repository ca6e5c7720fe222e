package io.synthmarket.io;

import java.util.List;

/**
 * Makes formats of files known, so that {@link BatchFormat#named(String)} and the command line find them by name.
 *
 * <p><b>Cost</b>: programs list formats to find one, so a provider should load what writes files only when one is opened.
 *
 * <p>Found through {@link java.util.ServiceLoader}: list the implementation in {@code
 * META-INF/services/io.synthmarket.io.BatchFormatProvider}, or name it in a {@code provides} clause of the module.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchFormatProvider {

    /**
     * Lists the formats.
     *
     * @return the formats, at least one
     */
    List<BatchFormat> formats();
}
