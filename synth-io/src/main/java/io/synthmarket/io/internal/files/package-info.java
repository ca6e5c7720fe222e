@NullMarked
package io.synthmarket.io.internal.files;

import org.jspecify.annotations.NullMarked;
