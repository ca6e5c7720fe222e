/** Workbooks: their cells, and series written to them and read from them. */
@NullMarked
package io.synthmarket.io.internal.xlsx;

import org.jspecify.annotations.NullMarked;
