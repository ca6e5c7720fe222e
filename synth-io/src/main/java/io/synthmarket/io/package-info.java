/**
 * Bars from files and into files.
 *
 * <p>Begin at {@link io.synthmarket.io.BarCsv}, {@link io.synthmarket.io.BarWorkbook} for Excel,
 * {@link io.synthmarket.io.BarArchive} for ZIP and {@link io.synthmarket.io.BatchDirectory} for many files at once.
 * {@link io.synthmarket.io.BatchFormat} finds formats that other jars bring.
 */
@NullMarked
package io.synthmarket.io;

import org.jspecify.annotations.NullMarked;
