@NullMarked
package io.synthmarket.io.internal.csv;

import org.jspecify.annotations.NullMarked;
