/** What others add to this library and make known by a name. */
@NullMarked
package io.synthmarket.core.internal.providers;

import org.jspecify.annotations.NullMarked;
