/** Records of examples as TensorFlow reads them. */
@NullMarked
package io.synthmarket.tensors.internal.tfrecord;

import org.jspecify.annotations.NullMarked;
