package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.RejectionAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that is ready to be made.
 *
 * @param paths its series
 * @param input what they are learned from
 * @param options how it is written
 * @param formats as what it is written
 * @param audit sees every attempt
 * @param selective whether series are kept for their score
 */
record Generation(
        PathSet paths, Input input, BatchOptions options, Formats formats, RejectionAudit audit, boolean selective) {

    /** Returns the same batch, which finds no series twice that a checkpoint has, and adds to it those that it finds. */
    Generation recalling(Checkpoint checkpoint) {
        audit.keepNotesIn(checkpoint);
        return new Generation(paths.recalling(checkpoint::found), input, options, formats, audit, selective);
    }

    /** Makes and scores everything, and writes nothing. */
    List<SeriesResult> tryOut(Progress progress) {
        return Batch.of(paths, input, options, progress).tryOut();
    }

    /** Writes everything, or nothing. */
    List<SeriesResult> write(Path folder, ExistingFiles existing, Progress progress, Batch.DraftReader reader)
            throws IOException {
        return Batch.of(paths, input, options, progress).write(folder, formats, existing, audit, reader);
    }

    BatchSummary summary(List<SeriesResult> results, @Nullable Path folder) {
        return new BatchSummary(paths, input, results, formats, options.reportForm(), folder);
    }

    /** Warns of what choosing by score did to risk. */
    List<String> warnings() {
        return selective ? audit.summary().warnings() : List.of();
    }
}
