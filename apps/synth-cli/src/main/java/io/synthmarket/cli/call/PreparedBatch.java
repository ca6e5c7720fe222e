package io.synthmarket.cli.call;

import io.synthmarket.cli.batch.Batch;
import io.synthmarket.cli.batch.BatchResult;
import io.synthmarket.cli.batch.Checkpoint;
import io.synthmarket.cli.batch.Progress;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.RunProgress;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A batch of {@code synth generate} whose history is read; made when {@link #write} is called, once. */
public final class PreparedBatch {

    private final Batch batch;
    private final boolean dryRun;
    private final List<String> notes;

    PreparedBatch(Batch batch, boolean dryRun, List<String> notes) {
        this.batch = batch;
        this.dryRun = dryRun;
        this.notes = notes;
    }

    /**
     * Returns the series, which are made when asked for.
     *
     * @return the paths
     */
    public PathSet paths() {
        return batch.paths();
    }

    /**
     * Returns the recipe, how the file was read in it.
     *
     * @return one line of text
     */
    public String recipe() {
        return batch.recipe().toString();
    }

    /**
     * Tells what was found out about the file, and what was left out of it or mended.
     *
     * @return notes in words
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Makes the batch, and writes its files, all or none; nothing if it was asked for a dry run. Files that are there and equal stay.
     *
     * <p>Where series are chosen by their score, what the search for each came to is kept in a checkpoint while the batch is made. After
     * an interruption, or the end of the process, the same batch with the same checkpoint searches none of those again: each is made by
     * the attempt that was kept, and everything else is made anew, to the same bytes. The checkpoint is the caller's to remove when the
     * batch is made. It is some 70 bytes an attempt up to two hundred thousand attempts and grows slower from there on: that of a
     * billion is about 100 MB, with some hundred bytes a series.
     *
     * @param folder where to, made if absent
     * @param figures where to write what the page of the batch draws, as JSON, if it has a page
     * @param checkpoint where to keep what was found, in a folder that is there; one that is damaged is used as far as it is whole, one
     *     of another recipe or version is thrown away
     * @param listener is told how far it is
     * @return how it came out
     * @throws CallFault if it could not be made, or its thread was interrupted
     */
    public BatchOutcome write(Path folder, Path figures, Path checkpoint, Consumer<RunProgress> listener)
            throws CallFault {
        Progress progress = Progress.to(listener);
        try {
            if (!batch.isSelective()) {
                return make(batch, folder, figures, progress);
            }
            try (Checkpoint known = Checkpoint.open(checkpoint, paths().recipe())) {
                return make(batch.recalling(known), folder, figures, progress);
            }
        } catch (IOException | RuntimeException e) {
            throw CallFault.of(e);
        }
    }

    private BatchOutcome make(Batch made, Path folder, Path figures, Progress progress) throws IOException {
        BatchResult result = dryRun
                ? made.tryOut(progress)
                : made.write(folder, ExistingFiles.KEEP_EQUAL, progress, Optional.of(figures));
        StringWriter summary = new StringWriter();
        PrintWriter out = new PrintWriter(summary);
        result.printOutcome(out);
        out.flush();
        return new BatchOutcome(summary.toString(), result.warnings());
    }

    /**
     * Counts the series that a checkpoint has.
     *
     * @param checkpoint the file
     * @return how many, 0 if there is no such file
     * @throws IOException if the disk failed
     */
    public static int found(Path checkpoint) throws IOException {
        return Checkpoint.count(checkpoint);
    }
}
