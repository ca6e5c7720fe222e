/** Reads series from CSV and writes them. */
@NullMarked
package io.synthmarket.io.internal.csv;

import org.jspecify.annotations.NullMarked;
