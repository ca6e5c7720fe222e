package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import io.synthmarket.metrics.MetricValues;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** The JSON report of a batch. It holds nothing that could differ between two runs of one recipe. */
record BatchReport(
        Recipe recipe, Set<OutputFormat> formats, Input input, MetricValues original, List<SeriesResult> series) {

    void writeTo(OutputStream out) {
        Json.object(out, this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStringProperty("recipe", recipe.toString());
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("file", input.name());
        json.writeNumberProperty("bars", input.series().size());
        json.writeStringProperty("sha256", input.sha256());
        json.writeStringProperty("bad_rows", BarSource.PolicyConverter.name(input.badRows()));
        json.writeNumberProperty("rows_left_out", input.leftOut());
        json.writeNumberProperty("rows_repaired", input.repaired());
        json.writeEndObject();
        Json.metrics(json, "original", original);
        json.writeArrayPropertyStart("series");
        BatchNames names = BatchNames.of(recipe);
        for (SeriesResult result : series) {
            json.writeStartObject();
            json.writeNumberProperty("id", result.number());
            json.writeStringProperty("file", names.reported(result.number(), formats));
            json.writeNumberProperty("bars", result.bars());
            json.writeNumberProperty("attempts", result.attempts());
            Json.number(json, "fidelity_score", result.fidelity());
            result.metrics().ifPresent(metrics -> Json.metrics(json, "metrics", metrics));
            json.writeEndObject();
        }
        json.writeEndArray();
        Acceptances acceptances = Acceptances.of(series);
        json.writeObjectPropertyStart("acceptance");
        json.writeNumberProperty("requested", acceptances.requested());
        json.writeNumberProperty("accepted", acceptances.accepted());
        json.writeNumberProperty("attempts", acceptances.attempts());
        json.writeNumberProperty("rate", acceptances.rate());
        Json.number(json, "best", acceptances.best());
        json.writeEndObject();
    }
}
