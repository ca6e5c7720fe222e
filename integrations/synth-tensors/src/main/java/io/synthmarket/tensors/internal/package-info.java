/** Windows of many series laid out as one array, whatever the format. */
@NullMarked
package io.synthmarket.tensors.internal;

import org.jspecify.annotations.NullMarked;
