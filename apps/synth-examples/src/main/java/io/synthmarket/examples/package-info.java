/** Programs that show what synthetic paths are good for, and what not. */
@NullMarked
package io.synthmarket.examples;

import org.jspecify.annotations.NullMarked;
