/** Formats in which commands write series. */
@NullMarked
package io.synthmarket.cli.output;

import org.jspecify.annotations.NullMarked;
