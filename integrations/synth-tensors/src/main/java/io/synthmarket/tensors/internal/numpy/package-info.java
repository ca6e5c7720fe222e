@NullMarked
package io.synthmarket.tensors.internal.numpy;

import org.jspecify.annotations.NullMarked;
