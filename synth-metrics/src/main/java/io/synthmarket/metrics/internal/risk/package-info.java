/** Drawdowns and tails of one series, and of all attempts at paths. */
@NullMarked
package io.synthmarket.metrics.internal.risk;

import org.jspecify.annotations.NullMarked;
