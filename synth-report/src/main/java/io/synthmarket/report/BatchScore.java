package io.synthmarket.report;

import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * How a batch came out, each figure the median over its series.
 *
 * @param name its name
 * @param concept fidelity by the concept, in percent
 * @param fidelity calibrated fidelity, in percent
 * @param distance calibrated distance D, 1 for as far as fresh data
 * @param families mean ratio of the distances of each family that counts, 1 for as far as fresh data
 * @param ratios each distance in units of what fresh data have
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
        BatchJudgement judgement) {

    /**
     * Copies the maps.
     *
     * @param name its name
     * @param concept fidelity by the concept
     * @param fidelity calibrated fidelity
     * @param distance calibrated distance
     * @param families mean ratio of the distances of each family
     * @param ratios each distance in units of what fresh data have
     * @param judgement what is to be said of the batch as a whole
     */
    public BatchScore {
        families = families.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(families));
        ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
    }

    /**
     * Returns what batches are ranked by: the distance over the share of bars that are no copy at length, so that copying, which brings a
     * series near for nothing, puts it far.
     *
     * @return D / (1 − copied share), infinite for copies; empty where there is no distance
     */
    public OptionalDouble rankingDistance() {
        if (distance.isEmpty()) {
            return distance;
        }
        double own = 1 - judgement.figures().copiedShare().orElse(0);
        return OptionalDouble.of(own > 0 ? distance.getAsDouble() / own : Double.POSITIVE_INFINITY);
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
     * Writes the score as JSON, without line breaks.
     *
     * @return an object with a member for each figure, what is undefined as {@code null}
     */
    public String toJson() {
        StringJoiner byFamily = new StringJoiner(",", "{", "}");
        families.forEach((family, ratio) -> byFamily.add("\"" + family + "\":" + Words.json(ratio)));
        StringJoiner byDistance = new StringJoiner(",", "{", "}");
        ratios.forEach((distance, ratio) -> byDistance.add("\"" + distance + "\":" + Words.json(ratio)));
        return "{\"batch\":" + Words.json(name) + ",\"distance\":" + Words.json(distance) + ",\"fidelity\":"
                + Words.json(fidelity) + ",\"overall\":" + Words.json(overall()) + ",\"concept\":"
                + Words.json(concept) + ",\"families\":" + byFamily + ",\"ratios\":" + byDistance + ",\"judgement\":"
                + judgement.toJson() + "}";
    }
}
