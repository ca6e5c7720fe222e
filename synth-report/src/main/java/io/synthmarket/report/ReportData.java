package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.metrics.Calibration;
import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.FirstStretches;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.RejectionSummary;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.report.internal.Bands;
import io.synthmarket.report.internal.DefinedFigures;
import io.synthmarket.report.internal.HistoryRisk;
import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.RiskBins;
import io.synthmarket.report.internal.ScoreTable;
import io.synthmarket.report.internal.SeriesTraits;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a page shows, as the JSON that its script reads. */
final class ReportData {

    private final ReportDraft draft;
    private final BatchReport report;
    private final List<PathSketch> sketches;
    private final List<PathSketch.Measured> measured = new ArrayList<>();
    private final List<SeriesTraits> curved = new ArrayList<>();

    ReportData(ReportDraft draft) {
        this.draft = draft;
        report = draft.report;
        sketches = draft.sketches;
        for (PathSketch sketch : sketches) {
            if (sketch.measured != null) {
                measured.add(sketch.measured);
            }
            if (sketch.curves != null) {
                curved.add(sketch.curves);
            }
        }
    }

    PageJson json() {
        PageJson json = new PageJson().object();
        Optional<RejectionSummary> summary = report.audit().map(audit -> audit.summary());
        writeBatch(json, summary);
        PathSketch.Times times = Objects.requireNonNull(sketches.get(0).times);
        draft.layout.writeTo(json, times.candles);
        json.object("history");
        draft.layout.historyBars().writeTo(json);
        json.endObject();
        draft.layout.writeCloseUp(json, times.closeUp);
        bands(measured, each -> each.closes).writeTo(json, "fan");
        writePaths(json);
        writeReturns(json);
        writeCurves(json);
        writeRisk(json, summary);
        writeScores(json);
        writeNovelty(json);
        return json.endObject();
    }

    private void writeBatch(PageJson json, Optional<RejectionSummary> summary) {
        Recipe recipe = report.recipe();
        BarSeries history = report.paths.history();
        json.text("title", report.title());
        json.text("source", report.source());
        json.text("recipe", recipe.toString());
        json.text("id", recipe.id());
        json.text("version", recipe.version());
        json.text("method", recipe.method());
        report.input().ifPresent(words -> json.text("input", words));
        json.text("seed", Long.toString(recipe.seed()));
        json.text("profile", recipe.profile().orElse("concept"));
        json.number("threshold", recipe.threshold());
        json.object("sizes").integer("all", sketches.size());
        json.integer("bands", measured.size()).integer("curves", curved.size()).endObject();
        json.integer("historyBars", history.size());
        if (history.hasTimes()) {
            json.text("historyFrom", history.time(0).toString());
            json.text("historyTo", history.time(history.size() - 1).toString());
        }
        json.integer(
                "attempts", sketches.stream().mapToLong(each -> each.attempts).sum());
        json.integer("accepted", sketches.stream().filter(each -> each.accepted).count());
        json.number("fidelity", median(each -> each.fidelity.orElse(each.concept.orElse(Double.NaN))));
        json.number("conceptFidelity", median(each -> each.concept.orElse(Double.NaN)));
        json.number("calibratedFidelity", median(each -> each.calibrated.orElse(Double.NaN)));
        json.array("warnings");
        summary.ifPresent(found -> found.warnings().forEach(json::text));
        stretches().warning().ifPresent(json::text);
        json.endArray();
        json.object("obstacles");
        summary.ifPresent(found -> found.obstacles().forEach(json::integer));
        json.endObject();
        json.flag("audited", summary.isPresent());
    }

    private FirstStretches stretches() {
        FirstStretches stretches = new FirstStretches();
        sketches.forEach(sketch -> stretches.add(sketch.start));
        return stretches;
    }

    private double median(ToDoubleFunction<PathSketch> figure) {
        return DefinedFigures.median(values(figure)).orElse(Double.NaN);
    }

    private DoubleArrayList values(ToDoubleFunction<PathSketch> figure) {
        return DefinedFigures.of(sketches, figure);
    }

    private void writePaths(PageJson json) {
        json.array("paths");
        for (PathSketch sketch : sketches) {
            if (sketch.drawn != null) {
                json.object();
                json.number("fidelity", sketch.fidelity.isPresent() ? sketch.fidelity : sketch.concept);
                json.number("calibrated", sketch.calibrated);
                json.number("drawdown", sketch.risk.maxDrawdown());
                json.number("total", sketch.risk.totalReturn());
                json.integer("attempts", sketch.attempts);
                json.flag("accepted", sketch.accepted);
                json.integer("longestRun", sketch.longestRun);
                json.number("copied", sketch.copiedShare);
                json.number("coverage", sketch.coverage);
                sketch.drawn.bars.writeTo(json);
                sketch.drawn.closeUp.ifPresent(bars -> {
                    json.object("closeUp");
                    bars.writeTo(json);
                    json.endObject();
                });
                json.integers("sources", sketch.drawn.sources);
                json.endObject();
            }
        }
        json.endArray();
    }

    private void writeReturns(PageJson json) {
        SeriesTraits history = draft.history;
        json.object("returns");
        double[] middles = new double[draft.bins.count()];
        for (int bin = 0; bin < middles.length; bin++) {
            middles[bin] = draft.bins.middle(bin);
        }
        json.curve("bins", middles);
        json.curve("history", history.shares());
        Bands shares = bands(curved, each -> each.shares());
        shares.writeTo(json, "paths");
        json.curve("pooled", shares.means());
        json.integers(
                "rarities",
                SeriesTraits.RARITIES.stream().mapToLong(bars -> bars).toArray());
        json.curve("historyFalls", history.falls());
        json.curve("historyRises", history.rises());
        bands(curved, each -> each.falls()).writeTo(json, "falls");
        bands(curved, each -> each.rises()).writeTo(json, "rises");
        json.endObject();
    }

    private void writeCurves(PageJson json) {
        SeriesTraits history = draft.history;
        json.object("curves");
        for (MetricId id : SeriesTraits.CURVES) {
            json.object(id.name());
            json.curve("history", history.curve(id));
            bands(curved, each -> each.curve(id)).writeTo(json, "paths");
            json.endObject();
        }
        json.endObject();
    }

    private static <T> Bands bands(List<T> series, Function<T, double[]> row) {
        return Bands.of(series.stream().map(row).toList());
    }

    private void writeRisk(PageJson json, Optional<RejectionSummary> summary) {
        HistoryRisk history = new HistoryRisk(draft.layout.history(), report.paths.pathLength());
        history.writeTo(json);
        json.object("risk");
        for (RiskFigure figure : RiskFigure.values()) {
            double[] kept =
                    values(each -> each.risk.value(figure).orElse(Double.NaN)).toDoubleArray();
            double[] all = summary.map(found -> found.valuesOfAll(figure)).orElse(new double[0]);
            new RiskBins(figure).writeTo(json, all, kept, history.median(figure));
        }
        json.endObject();
    }

    private void writeScores(PageJson json) {
        json.object("scores");
        table(each -> each.concept).writeTo(json, "concept");
        table(each -> each.calibrated).writeTo(json, "calibrated");
        json.endObject();
        draft.calibrated.calibration(report.paths.pathLength()).ifPresent(found -> write(json, found));
    }

    private static void write(PageJson json, Calibration calibration) {
        json.object("calibration").text("words", calibration.words()).integer("length", calibration.length());
        json.number("real25", calibration.real25())
                .number("floor", calibration.floor())
                .endObject();
    }

    private ScoreTable table(Function<PathSketch.Measured, Scorecard> card) {
        return new ScoreTable(measured.stream().map(card).toList());
    }

    private void writeNovelty(PageJson json) {
        json.object("novelty");
        json.integer("longRunBars", sketches.get(0).longRunBars);
        quantiles(json, "longestRun", each -> each.longestRun);
        quantiles(json, "copied", each -> each.copiedShare);
        quantiles(json, "coverage", each -> each.coverage);
        json.endObject();
    }

    private void quantiles(PageJson json, String name, ToDoubleFunction<PathSketch> figure) {
        Distribution.Quantiles found =
                Distribution.of(values(figure).toDoubleArray()).quantiles();
        json.numbers(name, found.q05(), found.q25(), found.q50(), found.q75(), found.q95());
    }
}
