package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import io.synthmarket.metrics.MetricValues;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON report of a batch, written series by series so that it takes no memory. It holds nothing that could differ between two
 * runs of one recipe.
 */
final class BatchReport implements Closeable {

    private final OutputStream out;
    private final JsonGenerator json;
    private final BatchNames names;
    private final Set<OutputFormat> formats;

    /** Begins with what is known before the first series. */
    BatchReport(OutputStream out, Recipe recipe, Set<OutputFormat> formats, Input input, MetricValues original) {
        this.out = out;
        this.json = Json.generator(out);
        this.names = BatchNames.of(recipe);
        this.formats = formats;
        json.writeStartObject();
        json.writeStringProperty("recipe", recipe.toString());
        write(input);
        Json.metrics(json, "original", original);
        json.writeArrayPropertyStart("series");
    }

    private void write(Input input) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("file", input.name());
        json.writeNumberProperty("bars", input.series().size());
        json.writeStringProperty("sha256", input.sha256());
        json.writeStringProperty("bad_rows", BarSource.PolicyConverter.name(input.badRows()));
        json.writeNumberProperty("rows_left_out", input.leftOut());
        json.writeNumberProperty("rows_repaired", input.repaired());
        json.writeEndObject();
    }

    /** Adds the next series. */
    void add(SeriesResult result, MetricValues metrics) {
        json.writeStartObject();
        json.writeNumberProperty("id", result.number());
        json.writeStringProperty("file", names.reported(result.number(), formats));
        json.writeNumberProperty("bars", result.bars());
        json.writeNumberProperty("attempts", result.attempts());
        Json.number(json, "fidelity_score", result.fidelity());
        Json.metrics(json, "metrics", metrics);
        write(result.novelty());
        json.writeEndObject();
    }

    private void write(SeriesResult.Novelty novelty) {
        json.writeObjectPropertyStart("novelty");
        json.writeNumberProperty("longest_run", novelty.longestRun());
        json.writeNumberProperty("long_run_bars", novelty.longRuns());
        json.writeNumberProperty("share_in_long_runs", novelty.shareInLongRuns());
        json.writeNumberProperty("coverage", novelty.coverage());
        json.writeEndObject();
    }

    /** Ends the report. */
    void finish(Acceptances acceptances) throws IOException {
        json.writeEndArray();
        json.writeObjectPropertyStart("acceptance");
        json.writeNumberProperty("requested", acceptances.requested());
        json.writeNumberProperty("accepted", acceptances.accepted());
        json.writeNumberProperty("attempts", acceptances.attempts());
        json.writeNumberProperty("rate", acceptances.rate());
        Json.number(json, "best", acceptances.best());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
        close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
