@NullMarked
package io.synthmarket.parquet.internal;

import org.jspecify.annotations.NullMarked;
