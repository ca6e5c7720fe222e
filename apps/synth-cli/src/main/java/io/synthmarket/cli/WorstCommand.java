package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.WorstPaths;
import io.synthmarket.metrics.WorstStretch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        footer = {
            "",
            "With a report and --percent 1 or 5 the worst series alone are made; otherwise the whole batch, to find them."
                    + " Writes worst_FIGURE_3_batch_ID.csv and the like, and worst_FIGURE_batch_ID.json, all or none."
        },
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
        PrintWriter err = spec.commandLine().getErr();
        RecipeOptions.Again again = source.read(err);
        Progress progress = Progress.on(err);
        PathSet paths = Synth.replay(again.recipe(), again.input().series());
        Optional<List<Integer>> reported = reported(again.source(), asked);
        reported.ifPresent(numbers -> requireSeries(numbers, paths));
        List<Integer> worst = reported.isPresent() ? reported.get() : measured(paths, asked, progress);
        write(paths, again.input().reading().noteIn(paths.recipe()), worst, asked, folder, progress);
        return ExitCode.DONE;
    }

    /** Reads the numbers of the worst series off the report, where it has them. */
    private Optional<List<Integer>> reported(RecipeSource again, RiskFigure asked) throws IOException {
        for (int percentage : JsonReport.PERCENTAGES) {
            if (percentage == percent) {
                return again.worst(asked, percentage);
            }
        }
        return Optional.empty();
    }

    private List<Integer> measured(PathSet paths, RiskFigure asked, Progress progress) {
        WorstPaths worst = WorstPaths.in(paths);
        progress.follow(
                paths.run().threads(options.threads()),
                path -> Map.entry(path.index(), RiskFigures.of(path)),
                measured -> worst.add(measured.getKey(), measured.getValue()));
        return worst.worst(asked, percent / PERCENT).stream()
                .map(index -> index + 1)
                .toList();
    }

    private static void requireSeries(List<Integer> numbers, PathSet paths) {
        for (int number : numbers) {
            if (number < 1 || number > paths.size()) {
                throw new CallException("the report names series " + number + " but its recipe makes " + paths.size()
                        + "; give the report as it was written");
            }
        }
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

    private void write(
            PathSet paths, Recipe recipe, List<Integer> numbers, RiskFigure asked, Path folder, Progress progress)
            throws IOException {
        BatchNames names = BatchNames.ofWorst(asked, paths.recipe());
        Formats formats = options.formats();
        List<String> files = names.worst(numbers, formats);
        FidelityYardstick concept = Fidelity.concept()
                .against(paths.history().without(paths.recipe().exclusions()));
        List<WorstStretch> stretches = new ArrayList<>();
        try (BatchDirectory directory = BatchDirectory.open(folder, names.id(), files, options.existingFiles());
                BatchFiles series = new BatchFiles(
                        directory, names, formats, options.provenance(), paths.recipe(), numbers.size())) {
            int[] indices = numbers.stream().mapToInt(number -> number - 1).toArray();
            progress.follow(paths.run().threads(options.threads()).only(indices), path -> path, path -> {
                write(path, series, concept);
                stretches.add(WorstStretch.of(paths, path, asked));
            });
            series.finish();
            directory.add(
                    names.list(),
                    out -> out.write(json(stretches, recipe, asked).getBytes(StandardCharsets.UTF_8)));
            directory.commit();
        }
        tell(stretches);
        files.forEach(name -> spec.commandLine().getOut().println(folder.resolve(name)));
    }

    private static void write(SyntheticPath path, BatchFiles series, FidelityYardstick concept) {
        try {
            series.pack(series.write(path, concept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(List<WorstStretch> stretches) {
        PrintWriter out = spec.commandLine().getOut();
        for (WorstStretch stretch : stretches) {
            out.printf(
                    Locale.ROOT,
                    "series %d: %s %.5g, bars %d to %d, made of %d %s of history%n",
                    stretch.path() + 1,
                    stretch.figure(),
                    stretch.value(),
                    stretch.from(),
                    stretch.to(),
                    stretch.pieces().size(),
                    stretch.pieces().size() == 1 ? "stretch" : "stretches");
        }
    }

    private static String json(List<WorstStretch> stretches, Recipe recipe, RiskFigure asked) {
        return Json.object(json -> {
            json.writeStringProperty("recipe", recipe.toString());
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
