/** Files and batches written aside and moved into place, whole or not at all. */
@NullMarked
package io.synthmarket.io.internal.files;

import org.jspecify.annotations.NullMarked;
