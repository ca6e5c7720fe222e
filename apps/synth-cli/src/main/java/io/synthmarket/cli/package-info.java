/**
 * The command line: the program, its commands and exit codes.
 *
 * <p>Below lie what programs call instead ({@code call}), what a batch is and how it is made ({@code batch}), the files of bars that
 * commands take ({@code input}), the formats that they write ({@code output}), and the words and the JSON in which all of them tell
 * ({@code text}). Each knows those behind it alone; input and output do not know each other.
 */
@NullMarked
package io.synthmarket.cli;

import org.jspecify.annotations.NullMarked;
