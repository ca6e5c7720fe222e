/**
 * Bundled real histories to try things on.
 */
@NullMarked
package io.synthmarket.samples;

import org.jspecify.annotations.NullMarked;
