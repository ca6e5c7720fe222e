/** What can be read off one series, one formula a class. */
@NullMarked
package io.synthmarket.metrics.internal.estimators;

import org.jspecify.annotations.NullMarked;
