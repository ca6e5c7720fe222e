/** The block laws: how history is cut, and which piece of it takes which place in a path. */
@NullMarked
package io.synthmarket.core.internal.blocks;

import org.jspecify.annotations.NullMarked;
