/** The command line: the program, its commands and exit codes. */
@NullMarked
package io.synthmarket.cli;

import org.jspecify.annotations.NullMarked;
