/**
 * Windows of paths as files that NumPy and TensorFlow read without a conversion.
 *
 * <p>Begin at {@link io.synthmarket.tensors.TensorWriter}.
 */
@NullMarked
package io.synthmarket.tensors;

import org.jspecify.annotations.NullMarked;
