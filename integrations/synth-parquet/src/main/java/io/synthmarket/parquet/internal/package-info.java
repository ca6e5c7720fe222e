/** Parquet files: their schema, pages, and columns of bars in them. */
@NullMarked
package io.synthmarket.parquet.internal;

import org.jspecify.annotations.NullMarked;
