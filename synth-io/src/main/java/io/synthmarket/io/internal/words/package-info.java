/** How messages put what they tell. */
@NullMarked
package io.synthmarket.io.internal.words;

import org.jspecify.annotations.NullMarked;
