package io.synthmarket.server.http.json;

import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.server.common.Json;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of series as {@code openapi.yaml} has them. */
public final class SeriesJson {

    private SeriesJson() {}

    /** Tells of a series what its entry in the report says. */
    public static ObjectNode of(int number, JsonNode entry) {
        ObjectNode json = Json.object();
        json.put("number", number);
        json.set("file", entry.path("file").asOptional().orElse(Json.MAPPER.nullNode()));
        json.set("bars", entry.path("bars"));
        json.set("attempts", entry.path("attempts"));
        json.set("fidelity", orNull(entry, "fidelity_score"));
        json.set("concept_score", orNull(entry, "concept_score"));
        json.set("calibrated_score", orNull(entry, "calibrated_score"));
        return json;
    }

    private static JsonNode orNull(JsonNode entry, String name) {
        JsonNode value = entry.get(name);
        return value == null ? Json.MAPPER.nullNode() : value;
    }

    /** Tells of the risk of a series. */
    public static ObjectNode of(RiskFigures risk) {
        ObjectNode json = Json.object();
        for (RiskFigure figure : RiskFigure.values()) {
            OptionalDouble value = risk.value(figure);
            json.put(figure.toString(), value.isPresent() ? (Double) value.getAsDouble() : null);
        }
        return json;
    }
}
