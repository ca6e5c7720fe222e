/** The metrics whose sampling errors are well-behaved, how they vary within a history, and the score in units of that. */
@NullMarked
package io.synthmarket.metrics.internal.calibrated;

import org.jspecify.annotations.NullMarked;
