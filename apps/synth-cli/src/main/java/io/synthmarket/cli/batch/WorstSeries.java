package io.synthmarket.cli.batch;

import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.Json;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.WorstPaths;
import io.synthmarket.metrics.WorstStretch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The series of a batch that are worst by a risk figure. */
public final class WorstSeries {

    private static final double PERCENT = 100;

    private final PathSet paths;
    private final Recipe recipe;
    private final RiskFigure figure;
    private final List<Integer> numbers;

    private WorstSeries(PathSet paths, Recipe recipe, RiskFigure figure, List<Integer> numbers) {
        this.paths = paths;
        this.recipe = recipe;
        this.figure = figure;
        this.numbers = numbers;
    }

    /** Finds a percentage of the series of a batch: in its report, where that names so many, or else by making them all. */
    public static WorstSeries find(
            ReplayOptions.Again again, RiskFigure figure, double percent, WritingOptions options, Progress progress)
            throws IOException {
        PathSet paths = Synth.replay(again.recipe(), again.input().series());
        Optional<List<Integer>> reported = reported(again.source(), figure, percent);
        reported.ifPresent(numbers -> requireSeries(numbers, paths));
        List<Integer> numbers = reported.isPresent()
                ? reported.get()
                : measured(paths, figure, percent, options.threads().count(), progress);
        return new WorstSeries(paths, again.input().reading().noteIn(paths.recipe()), figure, numbers);
    }

    private static Optional<List<Integer>> reported(RecipeSource again, RiskFigure figure, double percent)
            throws IOException {
        for (int percentage : JsonReport.PERCENTAGES) {
            if (percentage == percent) {
                return again.worst(figure, percentage);
            }
        }
        return Optional.empty();
    }

    private static List<Integer> measured(
            PathSet paths, RiskFigure figure, double percent, int threads, Progress progress) {
        WorstPaths worst = WorstPaths.in(paths);
        progress.follow(
                paths.run().threads(threads),
                path -> Map.entry(path.index(), RiskFigures.of(path)),
                measured -> worst.add(measured.getKey(), measured.getValue()));
        return worst.worst(figure, percent / PERCENT).stream()
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

    /** Tells where series are too short for the figure, and which one to take. */
    public Optional<String> note() {
        int bars = paths.pathLength();
        return bars >= figure.fewestBars()
                ? Optional.empty()
                : Optional.of(
                        figure + " is of single bars and needs " + figure.fewestBars() + " of them, but series have "
                                + bars
                                + ", so it is hardly more than the worst bar; for what was lost over all of them use --figure total_return");
    }

    /** Names the files that are written. */
    public List<String> files(Formats formats) {
        return names().worst(numbers, formats);
    }

    private BatchNames names() {
        return BatchNames.ofWorst(figure, paths.recipe());
    }

    /** Writes the series, and a list of the stretches that their worst came from, all or none; returns the stretches. */
    public List<WorstStretch> write(Path folder, ExistingFiles existing, WritingOptions options, Progress progress)
            throws IOException {
        BatchNames names = names();
        Formats formats = options.formats();
        FidelityYardstick concept = Fidelity.concept()
                .against(paths.history().without(paths.recipe().exclusions()));
        List<WorstStretch> stretches = new ArrayList<>();
        try (BatchDirectory directory = BatchDirectory.open(folder, names.id(), files(formats), existing);
                BatchFiles series = new BatchFiles(
                        directory, names, formats, options.provenance(), paths.recipe(), numbers.size())) {
            int[] indices = numbers.stream().mapToInt(number -> number - 1).toArray();
            progress.follow(paths.run().threads(options.threads().count()).only(indices), path -> path, path -> {
                write(path, series, concept);
                stretches.add(WorstStretch.of(paths, path, figure));
            });
            series.finish();
            directory.add(names.list(), out -> out.write(json(stretches).getBytes(StandardCharsets.UTF_8)));
            directory.commit();
        }
        return stretches;
    }

    private static void write(SyntheticPath path, BatchFiles series, FidelityYardstick concept) {
        try {
            series.pack(series.write(path, concept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(List<WorstStretch> stretches) {
        return Json.object(json -> {
            json.writeStringProperty("recipe", recipe.toString());
            json.writeStringProperty("figure", figure.toString());
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
