/** What holds of any series of bars: its rules, the grids of times, prices and volumes, its hash, and how values are written. */
@NullMarked
package io.synthmarket.core.internal.series;

import org.jspecify.annotations.NullMarked;
