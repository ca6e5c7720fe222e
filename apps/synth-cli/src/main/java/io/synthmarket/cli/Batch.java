package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.report.PathSketch;
import io.synthmarket.report.ReportDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the series of a path set, on several threads, and writes them.
 *
 * @param paths the series
 * @param input what they were made from
 * @param threads how many threads make and write them
 * @param provenance what CSV files say of where bars come from
 * @param form which reports are written
 * @param progress tells how far it is
 */
record Batch(PathSet paths, Input input, int threads, Provenance provenance, ReportForm form, Progress progress) {

    static Batch of(PathSet paths, Input input, BatchOptions options, Progress progress) {
        return new Batch(paths, input, options.threads(), options.provenance(), options.reportForm(), progress);
    }

    /** Makes every series and writes none. */
    List<SeriesResult> tryOut() {
        List<SeriesResult> results = new ArrayList<>();
        progress.follow(paths.run().threads(threads), SeriesResult::of, results::add);
        return results;
    }

    /** Writes every series, the archives asked for and the reports, all or none; the audit has seen every attempt. */
    List<SeriesResult> write(Path folder, Formats formats, ExistingFiles existing, RejectionAudit audit)
            throws IOException {
        return write(folder, formats, existing, audit, draft -> {});
    }

    /** Writes as the other method does, and hands the draft of the page, where there is one, to whoever draws one of their own. */
    List<SeriesResult> write(
            Path folder, Formats formats, ExistingFiles existing, RejectionAudit audit, DraftReader reader)
            throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        Measures measures = Measures.of(learnedFrom());
        List<SeriesResult> results = new ArrayList<>();
        try (BatchDirectory directory =
                        BatchDirectory.open(folder, names.id(), names.batch(paths.size(), formats, form), existing);
                BatchFiles files = new BatchFiles(directory, names, formats, provenance, paths.recipe(), paths.size());
                JsonReport report = new JsonReport(directory.begin(names.report()), paths, formats, input, measures)) {
            Optional<ReportDraft> page = form.page(paths, input, measures, audit);
            progress.follow(paths.run().threads(threads), path -> written(path, files, measures, page), series -> {
                pack(files, series.packable());
                report.add(series.result(), series.measured());
                page.ifPresent(draft -> draft.add(series.sketch().orElseThrow()));
                results.add(series.result());
            });
            files.finish();
            report.finish(Acceptances.of(results), audit);
            if (page.isPresent()) {
                directory.add(names.page(), page.get()::writeTo);
                reader.read(page.get());
            }
            directory.commit();
        }
        return results;
    }

    /** Takes what it needs from the draft of a page, before the files of the batch are in place. */
    @FunctionalInterface
    interface DraftReader {
        void read(ReportDraft draft) throws IOException;
    }

    /** Writes one series alone, in files per series, without report, and so without what only a report tells. */
    void writeOne(int number, Path folder, Formats formats, ExistingFiles existing) throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        try (BatchDirectory directory =
                        BatchDirectory.open(folder, names.id(), names.series(number, formats), existing);
                BatchFiles files = new BatchFiles(directory, names, formats, provenance, paths.recipe(), 1)) {
            List<SyntheticPath> made = new ArrayList<>();
            progress.follow(paths.run().threads(1).only(number - 1), path -> path, made::add);
            files.write(made.get(0), Fidelity.concept().against(learnedFrom()));
            directory.commit();
        }
    }

    /** Returns what the recipe leaves of the input. */
    private BarSeries learnedFrom() {
        return input.series().without(paths.recipe().exclusions());
    }

    private static Written written(
            SyntheticPath path, BatchFiles files, Measures measures, Optional<ReportDraft> page) {
        Measures.Measured measured = measures.measure(path);
        try {
            return new Written(
                    SeriesResult.of(path),
                    measured,
                    page.map(draft -> draft.sketch(path, measured.concept(), measured.calibrated())),
                    files.write(path, measured.concept().candidate(), measures.history()));
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

    /** A series whose loose files are written. */
    private record Written(
            SeriesResult result,
            Measures.Measured measured,
            Optional<PathSketch> sketch,
            BatchFiles.Packable packable) {}
}
