package io.synthmarket.report;

import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.Words;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How much of a batch was copied, how much of history it uses, and how different its series are.
 *
 * <p><b>Edge cases</b>: figures of pairs are empty with fewer than two series, all others with none.
 *
 * @param series how many series there are
 * @param ledgers of how many the sources are known; those of the others were searched for
 * @param scaledSeries in how many copies were found whose returns were multiplied or shifted
 * @param copiedShare mean over series of {@link io.synthmarket.metrics.CopiedRuns#copiedShare()}, the share of bars that are copied at
 *     length
 * @param largestCopiedShare the largest of those shares
 * @param copiedInAnyRun mean over series of the share of bars in copied runs of five bars or more
 * @param longestRun the longest copied run in bars
 * @param coverage mean over series of the share of history's bars that are a source
 * @param unionCoverage the share of history's bars that are a source in at least one series
 * @param pairs how many pairs of series were compared
 * @param correlation mean over pairs of the correlation of returns at the same position
 * @param largestCorrelation the largest of those correlations
 * @param overlap mean over pairs of the share of positions with the same source, 0 where none is known
 * @param largestOverlap the largest of those shares
 * @param chanceOverlap the share of positions at which two series agree by chance that draw each bar from all of history: 1/(N − 1)
 * @since 0.1.0
 */
public record BatchFigures(
        int series,
        int ledgers,
        int scaledSeries,
        OptionalDouble copiedShare,
        OptionalDouble largestCopiedShare,
        OptionalDouble copiedInAnyRun,
        int longestRun,
        OptionalDouble coverage,
        OptionalDouble unionCoverage,
        int pairs,
        OptionalDouble correlation,
        OptionalDouble largestCorrelation,
        OptionalDouble overlap,
        OptionalDouble largestOverlap,
        OptionalDouble chanceOverlap) {

    /**
     * Writes the figures as a table.
     *
     * @return several lines of text
     */
    @Override
    public String toString() {
        return line(
                        "series",
                        series
                                + (ledgers == series
                                        ? ", all with a ledger"
                                        : ", " + ledgers
                                                + " with a ledger, the others searched for copies; returns scaled or shifted in "
                                                + scaledSeries))
                + line("copied share", mean(Words.percent(copiedShare), Words.percent(largestCopiedShare)))
                + line("copied in any run", Words.percent(copiedInAnyRun))
                + line("longest copied run", longestRun + (longestRun == 1 ? " bar" : " bars"))
                + line(
                        "history used",
                        Words.percent(coverage) + " by a series, " + Words.percent(unionCoverage) + " by all")
                + line(
                        "correlation",
                        mean(Words.number(correlation), Words.number(largestCorrelation)) + " of " + pairs
                                + (pairs == 1 ? " pair" : " pairs"))
                + line(
                                "same source",
                                mean(Words.percent(overlap), Words.percent(largestOverlap)) + ", by chance "
                                        + Words.percent(chanceOverlap))
                        .stripTrailing();
    }

    private static String mean(String mean, String largest) {
        return "mean " + mean + ", largest " + largest;
    }

    private static String line(String name, String text) {
        return String.format(Locale.ROOT, "%-22s %s\n", name, text);
    }

    /**
     * Writes the figures as JSON, without line breaks.
     *
     * @return an object with a member for each figure, what is undefined as {@code null}
     */
    public String toJson() {
        return new PageJson()
                .object()
                .integer("series", series)
                .integer("ledgers", ledgers)
                .integer("scaled_series", scaledSeries)
                .exact("copied_share", copiedShare)
                .exact("largest_copied_share", largestCopiedShare)
                .exact("copied_in_any_run", copiedInAnyRun)
                .integer("longest_run", longestRun)
                .exact("coverage", coverage)
                .exact("union_coverage", unionCoverage)
                .integer("pairs", pairs)
                .exact("correlation", correlation)
                .exact("largest_correlation", largestCorrelation)
                .exact("overlap", overlap)
                .exact("largest_overlap", largestOverlap)
                .exact("chance_overlap", chanceOverlap)
                .endObject()
                .toString();
    }
}
