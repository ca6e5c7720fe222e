/** The text of a file: its characters, lines, rows and names. */
@NullMarked
package io.synthmarket.io.internal.csv.text;

import org.jspecify.annotations.NullMarked;
