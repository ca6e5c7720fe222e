/** The metrics whose sampling errors are well-behaved. */
@NullMarked
package io.synthmarket.metrics.internal.calibrated;

import org.jspecify.annotations.NullMarked;
