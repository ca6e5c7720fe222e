/**
 * Judges a batch of synthetic series as a whole, whatever tool made them: how much was copied, how much the series differ, how much of
 * history they use, and whether they can be told from it.
 *
 * <p>Begin at {@link io.synthmarket.report.BatchJudge}.
 */
@NullMarked
package io.synthmarket.report;

import org.jspecify.annotations.NullMarked;
