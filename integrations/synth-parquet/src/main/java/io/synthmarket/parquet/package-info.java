/**
 * Bars as Parquet files.
 *
 * <p>Begin at {@link io.synthmarket.parquet.BarParquet}.
 */
@NullMarked
package io.synthmarket.parquet;

import org.jspecify.annotations.NullMarked;
