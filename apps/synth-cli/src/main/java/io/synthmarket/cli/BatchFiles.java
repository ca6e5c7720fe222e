package io.synthmarket.cli;

import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.ArchiveEntry;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarCsvWriter;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.BatchDirectory;
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
import java.util.Set;

/**
 * Writes the files of series into a batch directory. {@link #write} may run on many threads; {@link #pack} and {@link #finish} on
 * one, series by series in order, so that archives are the same whoever wrote first.
 */
final class BatchFiles implements Closeable {

    private final BatchDirectory directory;
    private final BatchNames names;
    private final Set<OutputFormat> formats;
    private final Provenance provenance;
    private final Optional<Archive> csvArchive;
    private final Optional<Archive> xlsxArchive;

    /** Begins the archives that the formats ask for. */
    BatchFiles(BatchDirectory directory, BatchNames names, Set<OutputFormat> formats, Provenance provenance)
            throws IOException {
        this.provenance = provenance;
        this.directory = directory;
        this.names = names;
        this.formats = formats;
        csvArchive = BatchNames.packsCsv(formats)
                ? Optional.of(new Archive(directory.begin(names.csvArchive())))
                : Optional.empty();
        xlsxArchive = BatchNames.packsXlsx(formats)
                ? Optional.of(new Archive(directory.begin(names.xlsxArchive())))
                : Optional.empty();
    }

    /** What is left to add of a series to the archives that there are. */
    record Packable(int number, Optional<ArchiveEntry> csv, Optional<ArchiveEntry> xlsx) {}

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
        return new Packable(number, entry(csvArchive, csv), entry(xlsxArchive, xlsx));
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

    /** Adds a series to the archives. */
    void pack(Packable series) throws IOException {
        if (csvArchive.isPresent()) {
            csvArchive.get().zip.add(names.csv(series.number()), series.csv().orElseThrow());
        }
        if (xlsxArchive.isPresent()) {
            xlsxArchive.get().zip.add(names.xlsx(series.number()), series.xlsx().orElseThrow());
        }
    }

    /** Ends the archives. */
    void finish() throws IOException {
        if (csvArchive.isPresent()) {
            csvArchive.get().finish();
        }
        if (xlsxArchive.isPresent()) {
            xlsxArchive.get().finish();
        }
    }

    /** Gives up archives that are not finished. */
    @Override
    public void close() throws IOException {
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
