/**
 * Bars from files and into files.
 *
 * <p>Begin at {@link io.synthmarket.io.BarCsv}.
 */
@NullMarked
package io.synthmarket.io;

import org.jspecify.annotations.NullMarked;
