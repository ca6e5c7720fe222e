/** Paths made on several threads and handed over in order, and the telling of how far that is. */
@NullMarked
package io.synthmarket.core.internal.run;

import org.jspecify.annotations.NullMarked;
