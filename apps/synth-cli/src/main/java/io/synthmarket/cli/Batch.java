package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.RejectionAudit;
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
 * @param audit watches the attempts at them where a report is written
 * @param threads how many threads make and write them
 * @param provenance what CSV files say of where bars come from
 * @param err where progress is shown
 */
record Batch(PathSet paths, Input input, RejectionAudit audit, int threads, Provenance provenance, PrintWriter err) {

    static Batch of(PathSet paths, Input input, RejectionAudit audit, BatchOptions options, PrintWriter err) {
        return new Batch(paths, input, audit, options.threads(), options.provenance(), err);
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
        Measures measures = measures();
        List<SeriesResult> results = new ArrayList<>();
        try (BatchDirectory directory =
                        BatchDirectory.open(folder, names.id(), names.batch(paths.size(), formats), existing);
                BatchFiles files = new BatchFiles(directory, names, formats, provenance);
                BatchReport report =
                        new BatchReport(directory.begin(names.report()), paths, formats, input, measures)) {
            run(path -> written(path, files, measures), series -> {
                pack(files, series.packable());
                report.add(series.result(), series.measured());
                results.add(series.result());
            });
            files.finish();
            report.finish(Acceptances.of(results), audit);
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
            Written series = written(paths.path(number - 1), files, measures());
            directory.commit();
            return series.result();
        }
    }

    /** Measures what the recipe leaves of the input. */
    private Measures measures() {
        return Measures.of(input.series().without(paths.recipe().exclusions()));
    }

    private static Written written(SyntheticPath path, BatchFiles files, Measures measures) {
        Measures.Measured measured = measures.measure(path);
        try {
            return new Written(
                    SeriesResult.of(path), measured, files.write(path, measured.metrics(), measures.history()));
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
    private record Written(SeriesResult result, Measures.Measured measured, BatchFiles.Packable packable) {}
}
