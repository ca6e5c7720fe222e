package io.synthmarket.cli.batch;

import io.synthmarket.cli.input.Input;
import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.text.Json;
import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.metrics.RejectionSummary;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.WorstPaths;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON report of a batch, written series by series: only the risk figures of each are remembered, to name the worst at the end. It
 * holds nothing that could differ between two runs of one recipe.
 */
final class JsonReport implements Closeable {

    /** Where the worst series are named. */
    static final String WORST = "worst";

    /** Which percentages of the series are named there. */
    static final List<Integer> PERCENTAGES = List.of(1, 5);

    private final OutputStream out;
    private final JsonGenerator json;
    private final BatchNames names;
    private final Formats formats;
    private final WorstPaths worst;

    /** Begins with what is known before the first series. */
    JsonReport(OutputStream out, Batch batch, Measures measures) {
        this.out = out;
        this.json = Json.generator(out);
        this.names = BatchNames.of(batch.paths().recipe());
        this.worst = WorstPaths.in(batch.paths());
        this.formats = batch.formats();
        json.writeStartObject();
        json.writeStringProperty("recipe", batch.recipe().toString());
        write(batch.input());
        Json.metrics(json, "original", measures.history());
        Json.embed(
                json,
                "calibration",
                measures.calibration(batch.paths().pathLength()).toJson());
        json.writeArrayPropertyStart("series");
    }

    private void write(Input input) {
        json.writeObjectPropertyStart("input");
        json.writeStringProperty("file", input.name());
        json.writeNumberProperty("bars", input.series().size());
        json.writeStringProperty("sha256", input.sha256());
        json.writeStringProperty("bad_rows", input.reading().badRowsWord());
        json.writeStringProperty("dialect", input.reading().dialect().toString());
        json.writeStringProperty("repair", input.reading().repair().toString());
        json.writeNumberProperty("rows_left_out", input.leftOut());
        json.writeNumberProperty("rows_widened", input.widened());
        Json.readingNotes(json, input.inferences(), input.repairs());
        json.writeEndObject();
    }

    /** Adds the next series. */
    void add(SeriesResult result, Measures.Measured measured) {
        json.writeStartObject();
        json.writeNumberProperty("id", result.number());
        json.writeStringProperty("file", names.reported(result.number(), formats));
        json.writeNumberProperty("bars", result.bars());
        json.writeNumberProperty("attempts", result.attempts());
        Json.number(json, "fidelity_score", result.fidelity());
        Json.number(json, "concept_score", measured.concept().fidelity());
        Json.number(json, "calibrated_score", measured.calibrated().fidelity());
        Json.number(json, "distance", measured.calibrated().distance());
        Json.number(json, "overall_score", measured.calibrated().overall());
        Json.metrics(json, "metrics", measured.concept().candidate());
        write(result.novelty());
        json.writeEndObject();
        worst.add(result.number() - 1, measured.risk());
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
    void finish(BatchResult result, RejectionAudit audit) throws IOException {
        json.writeEndArray();
        json.writeObjectPropertyStart("acceptance");
        json.writeNumberProperty("requested", result.requested());
        json.writeNumberProperty("accepted", result.accepted());
        json.writeNumberProperty("attempts", result.attempts());
        json.writeNumberProperty("rate", result.rate());
        Json.number(json, "best", result.best());
        json.writeEndObject();
        write(audit.summary());
        writeWorst();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
        close();
    }

    private void write(RejectionSummary summary) {
        json.writeObjectPropertyStart("rejection");
        json.writeNumberProperty("attempts", summary.attempts());
        json.writeNumberProperty("accepted", summary.accepted());
        json.writeNumberProperty("kept", summary.kept());
        json.writeStringProperty("narrowing", summary.narrowing().name().toLowerCase(Locale.ROOT));
        json.writeObjectPropertyStart("held_back_by");
        summary.obstacles().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("risk");
        for (RiskFigure figure : RiskFigure.values()) {
            json.writeObjectPropertyStart(figure.toString());
            write("all", summary.ofAll(figure));
            write("kept", summary.ofKept(figure));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("warnings");
        summary.warnings().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String name, Optional<Distribution> distribution) {
        distribution.ifPresentOrElse(present -> write(name, present), () -> json.writeNullProperty(name));
    }

    private void write(String name, Distribution distribution) {
        Distribution.Quantiles quantiles = distribution.quantiles();
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("count", distribution.count());
        json.writeNumberProperty("mean", distribution.mean());
        Json.number(json, "deviation", distribution.deviation());
        json.writeNumberProperty("q01", quantiles.q01());
        json.writeNumberProperty("q05", quantiles.q05());
        json.writeNumberProperty("q25", quantiles.q25());
        json.writeNumberProperty("q50", quantiles.q50());
        json.writeNumberProperty("q75", quantiles.q75());
        json.writeNumberProperty("q95", quantiles.q95());
        json.writeNumberProperty("q99", quantiles.q99());
        json.writeEndObject();
    }

    /** Names the series at the bad end of each risk figure, the worst first. */
    private void writeWorst() {
        json.writeObjectPropertyStart(WORST);
        for (RiskFigure figure : RiskFigure.values()) {
            json.writeObjectPropertyStart(figure.toString());
            for (int percentage : PERCENTAGES) {
                json.writeArrayPropertyStart(worstKey(percentage));
                worst.worst(figure, percentage / 100.0).forEach(path -> json.writeNumber(path + 1));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Names the worst series of a percentage, under {@link #WORST} and the figure. */
    static String worstKey(int percentage) {
        return "percent_" + percentage;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
