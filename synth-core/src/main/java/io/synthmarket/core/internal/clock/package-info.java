/** When bars stand: the clock of a market, its calendar continued, and the times of paths. */
@NullMarked
package io.synthmarket.core.internal.clock;

import org.jspecify.annotations.NullMarked;
