/** The metrics of one series by family, as a report lists them. */
@NullMarked
package io.synthmarket.metrics.internal.figures;

import org.jspecify.annotations.NullMarked;
