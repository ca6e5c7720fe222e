package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.MetricValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes the series of a path set, on several threads, and writes them.
 *
 * @param paths the series
 * @param input what they were made from
 * @param yardstick measures them
 * @param threads how many threads make and write them
 * @param provenance what CSV files say of where bars come from
 * @param err where progress is shown
 */
record Batch(
        PathSet paths, Input input, FidelityYardstick yardstick, int threads, Provenance provenance, PrintWriter err) {

    /** Prepares a batch, which is measured against what its recipe leaves of the input. */
    static Batch of(PathSet paths, Input input, Fidelity fidelity, BatchOptions options, PrintWriter err) {
        FidelityYardstick yardstick =
                fidelity.against(input.series().without(paths.recipe().exclusions()));
        return new Batch(paths, input, yardstick, options.threads(), options.provenance(), err);
    }

    /** Makes every series and writes none. */
    List<SeriesResult> tryOut() {
        List<SeriesResult> results = new ArrayList<>();
        run(SeriesResult::of, results::add);
        return results;
    }

    /** Writes every series, the archives asked for and the report, all or none. */
    List<SeriesResult> write(Path folder, Set<OutputFormat> formats, ExistingFiles existing) throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        MetricValues history = yardstick.history();
        List<SeriesResult> results = new ArrayList<>();
        try (BatchDirectory directory =
                        BatchDirectory.open(folder, names.id(), names.batch(paths.size(), formats), existing);
                BatchFiles files = new BatchFiles(directory, names, formats, provenance);
                BatchReport report =
                        new BatchReport(directory.begin(names.report()), paths.recipe(), formats, input, history)) {
            run(path -> written(path, files, history), series -> {
                pack(files, series.packable());
                report.add(series.result(), series.metrics());
                results.add(series.result());
            });
            files.finish();
            report.finish(Acceptances.of(results));
            directory.commit();
        }
        return results;
    }

    /** Writes one series alone, without archive and report. */
    SeriesResult writeOne(int number, Path folder, Set<OutputFormat> formats, ExistingFiles existing)
            throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        try (BatchDirectory directory =
                        BatchDirectory.open(folder, names.id(), names.series(number, formats), existing);
                BatchFiles files = new BatchFiles(directory, names, formats, provenance)) {
            Written series = written(paths.path(number - 1), files, yardstick.history());
            directory.commit();
            return series.result();
        }
    }

    private Written written(SyntheticPath path, BatchFiles files, MetricValues history) {
        MetricValues metrics = yardstick.scorecard(path.series()).candidate();
        try {
            return new Written(SeriesResult.of(path), metrics, files.write(path, metrics, history));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(BatchFiles files, BatchFiles.Packable series) {
        try {
            files.pack(series);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> void run(Function<SyntheticPath, T> work, Consumer<T> consumer) {
        Progress progress = new Progress(err, paths.size());
        try {
            paths.forEachOrdered(Math.min(threads, paths.size()), work, result -> {
                consumer.accept(result);
                progress.step();
            });
        } finally {
            progress.end();
        }
    }

    /** A series whose loose files are written. */
    private record Written(SeriesResult result, MetricValues metrics, BatchFiles.Packable packable) {}
}
