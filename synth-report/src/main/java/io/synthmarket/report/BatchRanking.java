package io.synthmarket.report;

import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Batches in the order of how near they are to history.
 *
 * @param scores the nearest first
 * @since 0.1.0
 */
public record BatchRanking(List<BatchScore> scores) {

    private static final int LONGEST_NAME = 28;

    /**
     * Copies the list.
     *
     * @param scores the nearest first
     */
    public BatchRanking {
        scores = List.copyOf(scores);
    }

    /**
     * Writes the ranking as a table, a batch on each line.
     *
     * @return several lines of text
     */
    @Override
    public String toString() {
        int width = Math.max(
                "batch".length(),
                scores.stream()
                        .mapToInt(score -> shortened(score.name()).length())
                        .max()
                        .orElse(0));
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-4s %-" + width + "s %7s %8s %8s %9s %9s %8s",
                "rank",
                "batch",
                "series",
                "copied",
                "distance",
                "ranked by",
                "fidelity",
                "concept"));
        for (MetricFamily family : MetricFamily.values()) {
            text.append(String.format(Locale.ROOT, " %10s", family));
        }
        text.append(String.format(Locale.ROOT, " %6s", "AUC"));
        int rank = 1;
        for (BatchScore score : scores) {
            text.append('\n').append(line(rank++, width, score));
        }
        text.append("\ndistance and families: medians, 1 is as far as fresh data of the same market")
                .append(
                        "\nranked by: the mean of distance and families, plus the odds of being copied at length, over all series; ∞ where one is a copy");
        scores.stream()
                .findFirst()
                .flatMap(BatchScore::calibration)
                .ifPresent(calibration -> text.append("\nfidelity: ").append(calibration.words()));
        for (BatchScore score : scores) {
            score.warnings()
                    .forEach(warning -> text.append("\nwarning: ")
                            .append(score.name())
                            .append(", ")
                            .append(warning));
        }
        return text.toString();
    }

    private static String line(int rank, int width, BatchScore score) {
        BatchFigures figures = score.judgement().figures();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-4d %-" + width + "s %7d %8s %8s %9s %9s %8s",
                rank,
                shortened(score.name()),
                figures.series(),
                Words.percent(figures.copiedShare()),
                number("%.2f", score.distance()),
                number("%.2f", score.rankingDistance()),
                number("%.1f", score.fidelity()),
                number("%.1f", score.concept())));
        Map<MetricFamily, OptionalDouble> families = score.families();
        for (MetricFamily family : MetricFamily.values()) {
            OptionalDouble ratio = families.getOrDefault(family, OptionalDouble.empty());
            line.append(String.format(Locale.ROOT, " %10s", number("%.2f", ratio)));
        }
        return line
                + String.format(
                        Locale.ROOT,
                        " %6s",
                        number("%.2f", score.judgement().discrimination().auc()));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String number(String format, OptionalDouble value) {
        if (value.isEmpty()) {
            return "–";
        }
        return value.getAsDouble() == Double.POSITIVE_INFINITY
                ? "∞"
                : String.format(Locale.ROOT, format, value.getAsDouble());
    }

    /**
     * Writes the ranking as JSON, without line breaks.
     *
     * @return an array of what {@link BatchScore#toJson()} writes, the nearest batch first
     */
    public String toJson() {
        PageJson json = new PageJson().array();
        scores.forEach(score -> json.json(score.toJson()));
        return json.endArray().toString();
    }
}
