/**
 * What holds of any series of bars: its rules, the grids of times, prices and volumes, what rounding leaves, and its hash. Beside it, how
 * texts have values, constants, names and the input that messages repeat.
 */
@NullMarked
package io.synthmarket.core.internal.series;

import org.jspecify.annotations.NullMarked;
