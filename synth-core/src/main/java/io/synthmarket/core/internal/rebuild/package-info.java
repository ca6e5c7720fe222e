/** History taken apart into ratios and logs, and bars rebuilt of them. */
@NullMarked
package io.synthmarket.core.internal.rebuild;

import org.jspecify.annotations.NullMarked;
