/**
 * Bars in Arrow's interprocess format, as files and as streams.
 *
 * <p>Begin at {@link io.synthmarket.arrow.BarArrow}.
 */
@NullMarked
package io.synthmarket.arrow;

import org.jspecify.annotations.NullMarked;
