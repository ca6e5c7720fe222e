package io.synthmarket.cli.batch;

import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.FirstStretches;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a batch came out: how many of its series were accepted, how they scored, and the short table that tells it. */
public final class BatchResult {

    private final Batch batch;
    private final List<SeriesResult> results;

    BatchResult(Batch batch, List<SeriesResult> results) {
        this.batch = batch;
        this.results = results;
    }

    /** Prints the table, with where it was written, if it was. */
    public void print(PrintWriter out, Optional<Path> folder) {
        printOutcome(out);
        line(out, "written", folder.map(this::written).orElse("nothing (dry run)"));
        if (folder.isPresent() && batch.form() == ReportForm.HTML) {
            line(out, "page", folder.get().resolve(names().page()).toString());
        }
        line(out, "recipe", batch.recipe().toString());
    }

    /** Prints what was made of what, and how it scored. */
    public void printOutcome(PrintWriter out) {
        line(out, "history", batch.input().name() + ", " + batch.input().series());
        line(
                out,
                "series",
                String.format(
                        Locale.ROOT,
                        "%d of %d accepted, %d bars each; attempts %d, rate %.3f",
                        accepted(),
                        requested(),
                        batch.paths().pathLength(),
                        attempts(),
                        rate()));
        line(out, "fidelity", batch.paths().recipe().profile().orElse("none") + ": " + fidelities());
    }

    /** Warns of what choosing by score did to risk, and of series that begin with few stretches of history. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(batch.warnings());
        FirstStretches stretches = new FirstStretches();
        results.forEach(result -> stretches.add(result.start()));
        stretches.warning().ifPresent(warnings::add);
        return warnings;
    }

    private String fidelities() {
        double[] scores = scores();
        if (scores.length == 0) {
            return "none could be computed";
        }
        return String.format(
                Locale.ROOT,
                "lowest %.2f, median %.2f, best %.2f",
                scores[0],
                Distribution.of(scores).quantiles().q50(),
                scores[scores.length - 1]);
    }

    private String written(Path folder) {
        int others =
                names().batch(results.size(), batch.formats(), batch.form()).size() - 1;
        return folder.resolve(names().report()) + " and " + others + (others == 1 ? " other file" : " other files");
    }

    private BatchNames names() {
        return BatchNames.of(batch.paths().recipe());
    }

    private static void line(PrintWriter out, String label, String text) {
        out.printf(Locale.ROOT, "%-9s %s%n", label, text);
    }

    int requested() {
        return results.size();
    }

    int accepted() {
        return (int) results.stream().filter(SeriesResult::accepted).count();
    }

    long attempts() {
        return results.stream().mapToLong(SeriesResult::attempts).sum();
    }

    double rate() {
        return (double) accepted() / attempts();
    }

    /** Returns the highest score, empty if none could be computed. */
    OptionalDouble best() {
        double[] scores = scores();
        return scores.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(scores[scores.length - 1]);
    }

    /** Returns the scores that could be computed, the lowest first. */
    private double[] scores() {
        return results.stream()
                .filter(result -> result.fidelity().isPresent())
                .mapToDouble(result -> result.fidelity().getAsDouble())
                .sorted()
                .toArray();
    }
}
