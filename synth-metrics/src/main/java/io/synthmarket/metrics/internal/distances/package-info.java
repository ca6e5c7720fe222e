/** How far two series are apart, family by family, and what fresh data would be. */
@NullMarked
package io.synthmarket.metrics.internal.distances;

import org.jspecify.annotations.NullMarked;
