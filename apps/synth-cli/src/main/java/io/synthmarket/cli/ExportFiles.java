package io.synthmarket.cli;

import io.synthmarket.cli.input.FileSeries;
import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.cli.output.WholeFiles;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarCsvWriter;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchSeries;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes series that come one by one into the files of an export. */
final class ExportFiles implements Closeable {

    private final BatchDirectory directory;
    private final ExportNames names;
    private final Formats formats;
    private final List<String> stems;
    private final WholeFiles wholes;
    private int added;

    /** Begins the files of all series. */
    ExportFiles(BatchDirectory directory, ExportNames names, Formats formats, List<String> stems) throws IOException {
        this.directory = directory;
        this.names = names;
        this.formats = formats;
        this.stems = stems;
        this.wholes = new WholeFiles(formats.outline(stems.size(), Optional.empty()));
        for (BatchFormat format : formats.whole()) {
            wholes.begin(format, directory.begin(names.whole(format)));
        }
    }

    /** Adds the next series. */
    void add(FileSeries file) throws IOException {
        String stem = stems.get(added);
        BarSeries bars = file.series();
        Optional<Ledger> ledger = file.ledger();
        BatchSeries plain = BatchSeries.of(added, file.name(), bars);
        BatchSeries series = ledger.map(plain::ledger).orElse(plain);
        if (formats.contains(OutputFormat.CSV)) {
            BarCsvWriter csv = ledger.map(BarCsv.writer()::ledger).orElse(BarCsv.writer());
            directory.add(names.divided(stem, OutputFormat.CSV), out -> csv.write(bars, out));
        }
        if (formats.contains(OutputFormat.XLSX)) {
            directory.add(
                    names.divided(stem, OutputFormat.XLSX),
                    out -> BarWorkbook.writer().write(bars, out));
        }
        for (BatchFormat format : formats.divided()) {
            directory.add(
                    names.divided(stem, format),
                    out -> WholeFiles.writeAlone(series, format, formats.outline(1, Optional.empty()), out));
        }
        wholes.add(series);
        added++;
    }

    /** Ends the files of all series. */
    void finish() throws IOException {
        wholes.finish();
    }

    @Override
    public void close() throws IOException {
        wholes.close();
    }
}
