/** What a file of windows is, whatever its format. */
@NullMarked
package io.synthmarket.tensors.internal.output;

import org.jspecify.annotations.NullMarked;
