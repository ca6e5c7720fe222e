/** What the scores of attempts tell together: their median, what stands in the way, and what can be reached. */
@NullMarked
package io.synthmarket.core.internal.scores;

import org.jspecify.annotations.NullMarked;
