@NullMarked
package io.synthmarket.core.internal.clock;

import org.jspecify.annotations.NullMarked;
