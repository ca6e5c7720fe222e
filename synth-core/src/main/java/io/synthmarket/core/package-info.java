/**
 * Synthetic OHLCV bars that keep what matters of a real history.
 *
 * <p>Begin at {@link io.synthmarket.core.Synth}.
 */
@NullMarked
package io.synthmarket.core;

import org.jspecify.annotations.NullMarked;
