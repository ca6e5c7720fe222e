@NullMarked
package io.synthmarket.core.internal.series;

import org.jspecify.annotations.NullMarked;
