/** What all else is made of: logarithms, sums, lag products and order statistics of arrays. */
@NullMarked
package io.synthmarket.metrics.internal.numeric;

import org.jspecify.annotations.NullMarked;
