/** Finds stretches of history in candidates. */
@NullMarked
package io.synthmarket.metrics.internal.copies;

import org.jspecify.annotations.NullMarked;
