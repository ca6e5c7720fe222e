/** What every part of the program tells in: the words of the command line, and JSON. */
@NullMarked
package io.synthmarket.cli.text;

import org.jspecify.annotations.NullMarked;
