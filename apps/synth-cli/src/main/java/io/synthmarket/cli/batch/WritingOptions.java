package io.synthmarket.cli.batch;

import io.synthmarket.cli.output.FormatDetails;
import io.synthmarket.cli.output.Formats;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which commands are told how to write a batch. */
@SuppressWarnings("NullAway.Init")
public final class WritingOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMATS",
            defaultValue = "csv",
            converter = Formats.Converter.class,
            description =
                    "What to write: csv (default), xlsx, zip, parquet, arrow, arrow-stream, npy, npz, tfrecord, tfrecord-sequence,"
                            + " or several with commas between. zip packs csv and xlsx, which stay beside it; alone it packs CSV"
                            + " files. The others hold all series in one file: parquet and those of arrow their bars, the last four"
                            + " windows of --window bars.")
    private Formats format;

    @Mixin
    private FormatDetails details;

    @Mixin
    private ThreadsOption threads;

    @Option(
            names = "--ledger",
            description =
                    "Add a last column to CSV (SourceIndex), Parquet and Arrow (source_index): which bar of history, from 0,"
                            + " each bar was made of.")
    private boolean ledger;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            defaultValue = "html",
            converter = ReportForm.Converter.class,
            description = "html (default): the JSON report and a page to look at; json: the JSON report alone.")
    private ReportForm reportForm;

    /** Tells in which formats, or refuses those that do not go together. */
    public Formats formats() {
        return details.complete(format);
    }

    ThreadsOption threads() {
        return threads;
    }

    BatchFiles.Provenance provenance() {
        return ledger ? BatchFiles.Provenance.LEDGER : BatchFiles.Provenance.UNTOLD;
    }

    ReportForm reportForm() {
        return reportForm;
    }
}
