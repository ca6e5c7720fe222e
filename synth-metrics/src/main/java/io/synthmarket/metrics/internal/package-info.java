/** What makes scorers known to the engine, and how cards are written as JSON. */
@NullMarked
package io.synthmarket.metrics.internal;

import org.jspecify.annotations.NullMarked;
