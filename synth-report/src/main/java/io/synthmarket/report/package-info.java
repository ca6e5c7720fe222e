/**
 * Judges a batch of synthetic series as a whole, whatever tool made them: how much was copied, how much the series differ, how much of
 * history they use, and whether they can be told from it; and draws a batch as a page.
 *
 * <p>Begin at {@link io.synthmarket.report.BatchJudge}, or {@link io.synthmarket.report.BatchReport} for the page.
 */
@NullMarked
package io.synthmarket.report;

import org.jspecify.annotations.NullMarked;
