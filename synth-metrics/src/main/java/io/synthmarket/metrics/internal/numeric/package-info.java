/**
 * What all else is made of: logarithms, sums, lag products and order statistics of arrays, and the chunks that histories are split into.
 */
@NullMarked
package io.synthmarket.metrics.internal.numeric;

import org.jspecify.annotations.NullMarked;
