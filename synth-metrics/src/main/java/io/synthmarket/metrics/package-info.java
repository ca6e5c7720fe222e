/**
 * Metrics of a series of bars, and the fidelity of a synthetic series to its history.
 *
 * <p>Begin at {@link io.synthmarket.metrics.Fidelity} to score and at {@link io.synthmarket.metrics.Metrics} to measure.
 */
@NullMarked
package io.synthmarket.metrics;

import org.jspecify.annotations.NullMarked;
