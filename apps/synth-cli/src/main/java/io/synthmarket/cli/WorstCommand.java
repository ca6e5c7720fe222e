package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.WorstPaths;
import io.synthmarket.metrics.WorstStretch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code synth worst}: writes the series of a batch that are worst by a risk figure. */
@Command(
        name = "worst",
        description =
                "Writes the series of a batch that are worst by a risk figure, with the dates of history that their worst"
                        + " stretch came from.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class WorstCommand implements Callable<Integer> {

    private static final double PERCENT = 100;

    @Mixin
    private RecipeOptions source;

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            defaultValue = "max_drawdown",
            description = "max_drawdown (default), drawdown_duration, total_return, volatility, value_at_risk_1,"
                    + " value_at_risk_5, expected_shortfall_1 or expected_shortfall_5.")
    private String figure;

    @Option(
            names = "--percent",
            paramLabel = "P",
            defaultValue = "1",
            description = "Which percentage of the series to write, at least one. Default: 1.")
    private double percent;

    @Mixin
    private BatchOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RiskFigure asked = figure();
        if (!(percent > 0 && percent <= PERCENT)) {
            throw new CallException("--percent must be above 0 and at most 100 but was " + percent);
        }
        Path folder = options.requireOut("");
        RecipeOptions.Again again = source.read(spec.commandLine().getErr());
        PathSet paths = Synth.replay(again.recipe(), again.input().series());
        WorstPaths worst = WorstPaths.of(paths, options.threads());
        write(paths, worst.worst(asked, percent / PERCENT), asked, folder);
        return ExitCode.DONE;
    }

    private RiskFigure figure() {
        for (RiskFigure each : RiskFigure.values()) {
            if (each.toString().equals(figure)) {
                return each;
            }
        }
        throw new CallException(
                "--figure must be one of " + List.of(RiskFigure.values()) + " but was '" + figure + "'");
    }

    private void write(PathSet paths, List<Integer> worst, RiskFigure asked, Path folder) throws IOException {
        String id = paths.recipe().id();
        String list = "worst_" + asked + "_batch_" + id + ".json";
        List<String> names = new ArrayList<>();
        worst.forEach(path -> names.add(name(path, id)));
        names.add(list);
        List<WorstStretch> stretches = new ArrayList<>();
        try (BatchDirectory directory = BatchDirectory.open(folder, id, names, options.existingFiles())) {
            for (int index : worst) {
                SyntheticPath path = paths.path(index);
                directory.add(
                        name(index, id),
                        out -> BarCsv.writer().ledger(path.ledger()).write(path.series(), out));
                stretches.add(WorstStretch.of(paths, path, asked));
            }
            directory.add(list, out -> out.write(json(stretches, paths, asked).getBytes(StandardCharsets.UTF_8)));
            directory.commit();
        }
        PrintWriter out = spec.commandLine().getOut();
        for (WorstStretch stretch : stretches) {
            out.printf(
                    Locale.ROOT,
                    "%s  %s %.5g, bars %d to %d, made of %d stretches of history%n",
                    folder.resolve(name(stretch.path(), id)),
                    asked,
                    stretch.value(),
                    stretch.from(),
                    stretch.to(),
                    stretch.pieces().size());
        }
        out.println(folder.resolve(list));
    }

    private static String name(int path, String id) {
        return "worst_" + (path + 1) + "_batch_" + id + ".csv";
    }

    private static String json(List<WorstStretch> stretches, PathSet paths, RiskFigure asked) {
        return Json.object(json -> {
            json.writeStringProperty("recipe", paths.recipe().toString());
            json.writeStringProperty("figure", asked.toString());
            json.writeArrayPropertyStart("series");
            stretches.forEach(stretch -> write(json, stretch));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, WorstStretch stretch) {
        json.writeStartObject();
        json.writeNumberProperty("id", stretch.path() + 1);
        json.writeNumberProperty("value", stretch.value());
        json.writeNumberProperty("from_bar", stretch.from());
        json.writeNumberProperty("to_bar", stretch.to());
        json.writeArrayPropertyStart("history");
        for (WorstStretch.Piece piece : stretch.pieces()) {
            json.writeStartObject();
            json.writeNumberProperty("from_bar", piece.from());
            json.writeNumberProperty("to_bar", piece.to());
            piece.fromTime().ifPresent(time -> json.writeStringProperty("from", time.toString()));
            piece.toTime().ifPresent(time -> json.writeStringProperty("to", time.toString()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
