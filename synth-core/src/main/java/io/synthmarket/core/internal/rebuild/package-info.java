@NullMarked
package io.synthmarket.core.internal.rebuild;

import org.jspecify.annotations.NullMarked;
