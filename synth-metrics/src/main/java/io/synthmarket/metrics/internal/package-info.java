@NullMarked
package io.synthmarket.metrics.internal;

import org.jspecify.annotations.NullMarked;
