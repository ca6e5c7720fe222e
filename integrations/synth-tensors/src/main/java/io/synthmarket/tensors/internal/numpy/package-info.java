/** Arrays as NumPy reads them, alone or in an archive. */
@NullMarked
package io.synthmarket.tensors.internal.numpy;

import org.jspecify.annotations.NullMarked;
