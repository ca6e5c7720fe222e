/** Files of bars, as commands take them. */
@NullMarked
package io.synthmarket.cli.input;

import org.jspecify.annotations.NullMarked;
