@NullMarked
package io.synthmarket.arrow.internal;

import org.jspecify.annotations.NullMarked;
