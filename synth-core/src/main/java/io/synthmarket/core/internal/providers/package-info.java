@NullMarked
package io.synthmarket.core.internal.providers;

import org.jspecify.annotations.NullMarked;
