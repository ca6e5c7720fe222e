package io.synthmarket.cli.batch;

import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.cli.output.WholeFiles;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.ArchiveEntry;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarCsvWriter;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.FigureTable;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.MetricValues;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes the files of series into a batch directory. {@link #write} may run on many threads; {@link #pack} and {@link #finish} on
 * one, series by series in order, so that archives are the same whoever wrote first.
 */
final class BatchFiles implements Closeable {

    private final BatchDirectory directory;
    private final BatchNames names;
    private final Formats formats;
    private final Provenance provenance;
    private final Optional<Archive> csvArchive;
    private final Optional<Archive> xlsxArchive;
    private final Recipe recipe;
    private final WholeFiles wholes;

    /** What files say of where their bars come from. */
    enum Provenance {
        /** Nothing. */
        UNTOLD,
        /** A last column with the numbers of the bars of history. */
        LEDGER
    }

    /** Begins the archives, and files of so many series, that the formats ask for. */
    BatchFiles(
            BatchDirectory directory, BatchNames names, Formats formats, Provenance provenance, Recipe recipe, int size)
            throws IOException {
        this.provenance = provenance;
        this.recipe = recipe;
        this.directory = directory;
        this.names = names;
        this.formats = formats;
        csvArchive =
                formats.packsCsv() ? Optional.of(new Archive(directory.begin(names.csvArchive()))) : Optional.empty();
        xlsxArchive =
                formats.packsXlsx() ? Optional.of(new Archive(directory.begin(names.xlsxArchive()))) : Optional.empty();
        wholes = new WholeFiles(formats.outline(size, Optional.of(recipe)));
        for (BatchFormat format : formats.whole()) {
            wholes.begin(format, directory.begin(names.whole(format)));
        }
    }

    /** What is left to add of a series to the archives, and files of all series, that there are. */
    record Packable(
            int number, Optional<ArchiveEntry> csv, Optional<ArchiveEntry> xlsx, Optional<BatchSeries> series) {}

    /** Writes the loose files of a series, measured by the concept, and deflates what is to be packed. */
    Packable write(SyntheticPath path, FidelityYardstick concept) throws IOException {
        return write(path, concept.scorecard(path).candidate(), concept.history());
    }

    /** Writes the loose files of a series and deflates what is to be packed. */
    Packable write(SyntheticPath path, MetricValues metrics, MetricValues history) throws IOException {
        int number = path.index() + 1;
        BarCsvWriter writer = provenance == Provenance.LEDGER ? BarCsv.writer().ledger(path.ledger()) : BarCsv.writer();
        ContentWriter csv = out -> writer.write(path.series(), out);
        ContentWriter xlsx = out -> workbook(path, metrics, history, out);
        if (xlsxArchive.isPresent()) {
            xlsx = keep(xlsx);
        }
        if (formats.contains(OutputFormat.CSV)) {
            directory.add(names.csv(number), csv);
        }
        if (formats.contains(OutputFormat.XLSX)) {
            directory.add(names.xlsx(number), xlsx);
        }
        BatchSeries series = series(path);
        for (BatchFormat format : formats.divided()) {
            directory.add(
                    names.divided(number, format),
                    out -> WholeFiles.writeAlone(series, format, formats.outline(1, Optional.of(recipe)), out));
        }
        return new Packable(
                number,
                entry(csvArchive, csv),
                entry(xlsxArchive, xlsx),
                wholes.isEmpty() ? Optional.empty() : Optional.of(series));
    }

    private BatchSeries series(SyntheticPath path) {
        BatchSeries series = BatchSeries.of(path);
        return provenance == Provenance.LEDGER ? series.ledger(path.ledger()) : series;
    }

    private static Optional<ArchiveEntry> entry(Optional<Archive> archive, ContentWriter content) throws IOException {
        return archive.isPresent() ? Optional.of(ArchiveEntry.of(content)) : Optional.empty();
    }

    /** Makes a workbook once, for a file and an archive; CSV is quicker made again than kept. */
    private static ContentWriter keep(ContentWriter content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return bytes::writeTo;
    }

    private static void workbook(SyntheticPath path, MetricValues metrics, MetricValues history, OutputStream out)
            throws IOException {
        FigureTable figures = FigureTable.of("Metrics", "metric", List.of("series", "history"))
                .row("fidelity_score", List.of(path.fidelity(), OptionalDouble.empty()));
        for (MetricId id : metrics.metrics()) {
            figures = figures.row(id.name(), List.of(metrics.value(id), history.value(id)));
        }
        BarWorkbook.writer().figures(figures).write(path.series(), out);
    }

    /** Adds a series to the archives and files of all series. */
    void pack(Packable series) throws IOException {
        if (csvArchive.isPresent()) {
            csvArchive.get().zip.add(names.csv(series.number()), series.csv().orElseThrow());
        }
        if (xlsxArchive.isPresent()) {
            xlsxArchive.get().zip.add(names.xlsx(series.number()), series.xlsx().orElseThrow());
        }
        if (series.series().isPresent()) {
            wholes.add(series.series().get());
        }
    }

    /** Ends them. */
    void finish() throws IOException {
        if (csvArchive.isPresent()) {
            csvArchive.get().finish();
        }
        if (xlsxArchive.isPresent()) {
            xlsxArchive.get().finish();
        }
        wholes.finish();
    }

    /** Gives up what is not finished. */
    @Override
    public void close() throws IOException {
        try (wholes) {
            try {
                if (csvArchive.isPresent()) {
                    csvArchive.get().close();
                }
            } finally {
                if (xlsxArchive.isPresent()) {
                    xlsxArchive.get().close();
                }
            }
        }
    }

    /** An archive over a file of the batch. */
    private static final class Archive implements Closeable {

        private final OutputStream file;
        private final BarArchive zip;

        Archive(OutputStream file) {
            this.file = file;
            this.zip = BarArchive.over(file);
        }

        void finish() throws IOException {
            zip.commit();
            close();
        }

        @Override
        public void close() throws IOException {
            try (file) {
                zip.close();
            }
        }
    }
}
