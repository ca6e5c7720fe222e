@NullMarked
package io.synthmarket.core.internal.scores;

import org.jspecify.annotations.NullMarked;
