@NullMarked
package io.synthmarket.core.internal.blocks;

import org.jspecify.annotations.NullMarked;
