@NullMarked
package io.synthmarket.core.internal.run;

import org.jspecify.annotations.NullMarked;
