/** How times are read and written. */
@NullMarked
package io.synthmarket.io.internal.csv.time;

import org.jspecify.annotations.NullMarked;
