/** How numbers are read and written. */
@NullMarked
package io.synthmarket.io.internal.csv.number;

import org.jspecify.annotations.NullMarked;
