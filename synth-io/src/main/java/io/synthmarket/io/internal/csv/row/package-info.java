/** What is done with rows: each is checked, all are put in order, and what was done is noted down. */
@NullMarked
package io.synthmarket.io.internal.csv.row;

import org.jspecify.annotations.NullMarked;
