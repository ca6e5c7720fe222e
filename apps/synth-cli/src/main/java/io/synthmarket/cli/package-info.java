/** The command line. */
@NullMarked
package io.synthmarket.cli;

import org.jspecify.annotations.NullMarked;
