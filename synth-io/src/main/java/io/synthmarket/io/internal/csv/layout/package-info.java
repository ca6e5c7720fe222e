/** How a file is to be read, found out from what is stated, its names and its first rows. */
@NullMarked
package io.synthmarket.io.internal.csv.layout;

import org.jspecify.annotations.NullMarked;
