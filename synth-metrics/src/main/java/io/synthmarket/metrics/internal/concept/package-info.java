/** The fifteen metrics of the concept and their score. */
@NullMarked
package io.synthmarket.metrics.internal.concept;

import org.jspecify.annotations.NullMarked;
