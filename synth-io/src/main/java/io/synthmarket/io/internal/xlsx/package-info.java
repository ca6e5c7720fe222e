@NullMarked
package io.synthmarket.io.internal.xlsx;

import org.jspecify.annotations.NullMarked;
