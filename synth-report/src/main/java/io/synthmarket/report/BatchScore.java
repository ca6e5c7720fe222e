package io.synthmarket.report;

import io.synthmarket.metrics.Calibration;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.report.internal.PageJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a batch came out, each figure the median over its series.
 *
 * @param name its name
 * @param concept fidelity by the concept, in percent
 * @param fidelity calibrated fidelity, in percent
 * @param distance calibrated distance D, 1 for as far as fresh data
 * @param families mean ratio of the distances of each family that counts, 1 for as far as fresh data
 * @param ratios each distance in units of what fresh data have
 * @param series how each series came out, in the order of their adding
 * @param calibration what scores mean for candidates as long as the first series
 * @param judgement copies, use of history, diversity, and whether the series can be told from history
 * @since 0.1.0
 */
public record BatchScore(
        String name,
        OptionalDouble concept,
        OptionalDouble fidelity,
        OptionalDouble distance,
        Map<MetricFamily, OptionalDouble> families,
        Map<MetricId, OptionalDouble> ratios,
        List<SeriesScore> series,
        Optional<Calibration> calibration,
        BatchJudgement judgement) {

    /**
     * Copies maps and list.
     *
     * @param name its name
     * @param concept fidelity by the concept
     * @param fidelity calibrated fidelity
     * @param distance calibrated distance
     * @param families mean ratio of the distances of each family
     * @param ratios each distance in units of what fresh data have
     * @param series how each series came out
     * @param calibration what scores mean for candidates of such a length
     * @param judgement what is to be said of the batch as a whole
     */
    public BatchScore {
        families = families.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(families));
        ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
        series = List.copyOf(series);
    }

    /**
     * Returns what batches are ranked by: the mean over series of {@link SeriesScore#rankingDistance()}, which counts every family and puts
     * copies far, so that neither bad series nor copied ones hide behind the median of the others.
     *
     * @return the mean, infinite where a series is a copy; empty where a series has none, or there is no series
     */
    public OptionalDouble rankingDistance() {
        return series.stream().allMatch(each -> each.rankingDistance().isPresent())
                ? series.stream()
                        .mapToDouble(each -> each.rankingDistance().getAsDouble())
                        .average()
                : OptionalDouble.empty();
    }

    /**
     * Returns fidelity and novelty in one: 2FV / (F + V), V = 100·(1 − copied share).
     *
     * @return the overall score in percent, 0 for copies; empty where there is no fidelity
     */
    public OptionalDouble overall() {
        if (fidelity.isEmpty()) {
            return fidelity;
        }
        double f = fidelity.getAsDouble();
        double v = 100 * (1 - judgement.figures().copiedShare().orElse(0));
        return OptionalDouble.of(f + v == 0 ? 0 : 2 * f * v / (f + v));
    }

    /**
     * Warns of series that are copies rather than series: medians over a batch hide them.
     *
     * @return a line for each series of which more than half is copied at length, none where there is none
     */
    public List<String> warnings() {
        return series.stream()
                .filter(SeriesScore::isMostlyCopied)
                .map(SeriesScore::toString)
                .toList();
    }

    /**
     * Writes the score as JSON, without line breaks.
     *
     * @return an object with a member for each figure, what is undefined as {@code null}
     */
    public String toJson() {
        PageJson json = new PageJson().object().text("batch", name);
        json.exact("distance", distance).exact("fidelity", fidelity).exact("overall", overall());
        json.exact("ranking_distance", rankingDistance()).exact("concept", concept);
        json.object("families");
        families.forEach((family, ratio) -> json.exact(family.toString(), ratio));
        json.endObject().object("ratios");
        ratios.forEach((metric, ratio) -> json.exact(metric.toString(), ratio));
        json.endObject()
                .json("calibration", calibration.map(Calibration::toJson).orElse("null"));
        json.json("judgement", judgement.toJson()).array("series");
        series.forEach(each -> json.json(each.toJson()));
        return json.endArray().endObject().toString();
    }

    @Override
    public String toString() {
        return "BatchScore[" + name + ", " + series.size() + " series" + told(", concept ", concept)
                + told(", fidelity ", fidelity) + told(", distance ", distance) + "]";
    }

    private static String told(String what, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%s%.2f", what, value.getAsDouble()) : "";
    }
}
