package io.synthmarket.cli;

import io.synthmarket.io.ExistingFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which commands write batches. */
final class BatchOptions {

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
    @SuppressWarnings("NullAway.Init")
    private Formats format;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatDetails details;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; made if absent.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    @Option(names = "--threads", paramLabel = "T", description = "How many threads to use. Default: all processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--ledger",
            description =
                    "Add a last column, SourceIndex, to CSV files: which bar of history, from 0, each bar was made of.")
    private boolean ledger;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            defaultValue = "html",
            converter = ReportForm.Converter.class,
            description = "html (default): the JSON report and a page to look at; json: the JSON report alone.")
    @SuppressWarnings("NullAway.Init")
    private ReportForm reportForm;

    ReportForm reportForm() {
        return reportForm;
    }

    Provenance provenance() {
        return ledger ? Provenance.LEDGER : Provenance.UNTOLD;
    }

    @Nullable
    Path out() {
        return out;
    }

    Path requireOut(String otherwise) {
        if (out == null) {
            throw new CallException("--out must name a folder to write to" + otherwise);
        }
        return OutFolder.require(out);
    }

    Formats formats() {
        return details.complete(format);
    }

    boolean overwrite() {
        return overwrite;
    }

    ExistingFiles existingFiles() {
        return overwrite ? ExistingFiles.REPLACE : ExistingFiles.REFUSE;
    }

    int threads() {
        return threads(threads);
    }

    @Nullable
    Integer threadsAskedFor() {
        return threads;
    }

    /** Tells how many threads to use, where so many were asked for. */
    static int threads(@Nullable Integer threads) {
        if (threads != null && threads < 1) {
            throw new CallException("--threads must be at least 1 but was " + threads);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
