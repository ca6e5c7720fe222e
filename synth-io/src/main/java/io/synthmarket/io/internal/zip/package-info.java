/** ZIP archives: the same bytes for the same entries, and reading what may be hostile. */
@NullMarked
package io.synthmarket.io.internal.zip;

import org.jspecify.annotations.NullMarked;
