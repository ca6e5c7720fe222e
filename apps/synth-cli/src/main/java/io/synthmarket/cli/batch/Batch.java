package io.synthmarket.cli.batch;

import io.synthmarket.cli.input.Input;
import io.synthmarket.cli.output.Formats;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathRun;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.report.PathSketch;
import io.synthmarket.report.ReportDraft;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch that is ready to be made. Its series are made and written on several threads. */
public final class Batch {

    private final PathSet paths;
    private final Input input;
    private final WritingOptions options;
    private final Formats formats;
    private final int threads;
    private final RejectionAudit audit;

    private Batch(
            PathSet paths, Input input, WritingOptions options, Formats formats, int threads, RejectionAudit audit) {
        this.paths = paths;
        this.input = input;
        this.options = options;
        this.formats = formats;
        this.threads = threads;
        this.audit = audit;
    }

    /**
     * Makes one ready.
     *
     * @param paths its series
     * @param input what they are learned from
     * @param options how it is written
     * @param audit sees every attempt
     */
    public static Batch of(PathSet paths, Input input, WritingOptions options, RejectionAudit audit) {
        return new Batch(
                paths, input, options, options.formats(), options.threads().count(), audit);
    }

    /** Returns the same batch, which finds no series twice that a checkpoint has, and adds to it those that it finds. */
    public Batch recalling(Checkpoint checkpoint) {
        audit.keepNotesIn(checkpoint);
        return new Batch(paths.recalling(checkpoint::found), input, options, formats, threads, audit);
    }

    /** Makes and scores every series, and writes none. */
    public BatchResult tryOut(Progress progress) {
        List<SeriesResult> results = new ArrayList<>();
        progress.follow(run(), SeriesResult::of, results::add);
        return new BatchResult(this, results);
    }

    /**
     * Writes every series, the archives asked for and the reports, all or none.
     *
     * @param figures where to write beside them what the page draws, as JSON, if it has a page
     */
    public BatchResult write(Path folder, ExistingFiles existing, Progress progress, Optional<Path> figures)
            throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        Measures measures = Measures.of(learnedFrom());
        List<SeriesResult> results = new ArrayList<>();
        List<String> all = names.batch(paths.size(), formats, form());
        try (BatchDirectory directory = BatchDirectory.open(folder, names.id(), all, existing);
                BatchFiles files =
                        new BatchFiles(directory, names, formats, options.provenance(), paths.recipe(), paths.size());
                JsonReport report = new JsonReport(directory.begin(names.report()), this, measures)) {
            Optional<ReportDraft> page = form().page(this, measures);
            progress.follow(run(), path -> written(path, files, measures, page), series -> {
                pack(files, series.packable());
                report.add(series.result(), series.measured());
                page.ifPresent(draft -> draft.add(series.sketch().orElseThrow()));
                results.add(series.result());
            });
            files.finish();
            BatchResult result = new BatchResult(this, results);
            report.finish(result, audit);
            if (page.isPresent()) {
                directory.add(names.page(), page.get()::writeTo);
                if (figures.isPresent()) {
                    writeFigures(page.get(), figures.get());
                }
            }
            directory.commit();
            return result;
        }
    }

    private static void writeFigures(ReportDraft draft, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            draft.writeFiguresTo(out);
        }
    }

    /** Writes one series alone, in files per series, without report, and so without what only a report tells; names the files. */
    public List<String> writeOne(int number, Path folder, ExistingFiles existing, Progress progress)
            throws IOException {
        BatchNames names = BatchNames.of(paths.recipe());
        Formats alone = formats.divided(Formats.Division.PER_SERIES);
        List<String> all = names.series(number, alone);
        try (BatchDirectory directory = BatchDirectory.open(folder, names.id(), all, existing);
                BatchFiles files = new BatchFiles(directory, names, alone, options.provenance(), paths.recipe(), 1)) {
            List<SyntheticPath> made = new ArrayList<>();
            progress.follow(paths.run().threads(1).only(number - 1), path -> path, made::add);
            files.write(made.get(0), Fidelity.concept().against(learnedFrom()));
            directory.commit();
        }
        return all;
    }

    private PathRun run() {
        return paths.run().threads(threads);
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

    /** Returns the series, which are made when asked for. */
    public PathSet paths() {
        return paths;
    }

    /** Returns the recipe, how the history was read in it. */
    public Recipe recipe() {
        return input.reading().noteIn(paths.recipe());
    }

    /** Tells whether series are kept for their score. */
    public boolean isSelective() {
        return paths.recipe().threshold().isPresent();
    }

    /** Warns of what choosing by score did to risk. */
    List<String> warnings() {
        return isSelective() ? audit.summary().warnings() : List.of();
    }

    Input input() {
        return input;
    }

    Formats formats() {
        return formats;
    }

    ReportForm form() {
        return options.reportForm();
    }

    RejectionAudit audit() {
        return audit;
    }
}
