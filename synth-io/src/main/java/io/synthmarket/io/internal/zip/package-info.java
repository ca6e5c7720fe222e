@NullMarked
package io.synthmarket.io.internal.zip;

import org.jspecify.annotations.NullMarked;
