package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.metrics.Distribution;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The short table at the end of a batch. */
record BatchSummary(
        PathSet paths,
        Input input,
        List<SeriesResult> results,
        Formats formats,
        ReportForm form,
        @Nullable Path folder) {

    void print(PrintWriter out) {
        printOutcome(out);
        line(out, "written", folder == null ? "nothing (dry run)" : written(folder));
        if (folder != null && form == ReportForm.HTML) {
            line(
                    out,
                    "page",
                    folder.resolve(BatchNames.of(paths.recipe()).page()).toString());
        }
        line(out, "recipe", input.reading().noteIn(paths.recipe()).toString());
    }

    /** Prints what was made of what, and how it scored. */
    void printOutcome(PrintWriter out) {
        Acceptances acceptances = Acceptances.of(results);
        line(out, "history", input.name() + ", " + input.series());
        line(
                out,
                "series",
                String.format(
                        Locale.ROOT,
                        "%d of %d accepted, %d bars each; attempts %d, rate %.3f",
                        acceptances.accepted(),
                        acceptances.requested(),
                        paths.pathLength(),
                        acceptances.attempts(),
                        acceptances.rate()));
        line(out, "fidelity", paths.recipe().profile().orElse("none") + ": " + fidelities());
    }

    private String fidelities() {
        double[] scores = results.stream()
                .filter(result -> result.fidelity().isPresent())
                .mapToDouble(result -> result.fidelity().getAsDouble())
                .sorted()
                .toArray();
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
        BatchNames names = BatchNames.of(paths.recipe());
        int others = names.batch(results.size(), formats, form).size() - 1;
        return folder.resolve(names.report()) + " and " + others + (others == 1 ? " other file" : " other files");
    }

    private static void line(PrintWriter out, String label, String text) {
        out.printf(Locale.ROOT, "%-9s %s%n", label, text);
    }
}
