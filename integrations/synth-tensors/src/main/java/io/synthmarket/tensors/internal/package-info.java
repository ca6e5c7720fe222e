@NullMarked
package io.synthmarket.tensors.internal;

import org.jspecify.annotations.NullMarked;
