/** What formats of typed columns have in common: which columns there are, what is noted beside them, and how rows become series. */
@NullMarked
package io.synthmarket.io.internal.columnar;

import org.jspecify.annotations.NullMarked;
