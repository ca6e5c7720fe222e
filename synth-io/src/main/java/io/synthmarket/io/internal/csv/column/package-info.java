/** What the columns of a file hold. */
@NullMarked
package io.synthmarket.io.internal.csv.column;

import org.jspecify.annotations.NullMarked;
