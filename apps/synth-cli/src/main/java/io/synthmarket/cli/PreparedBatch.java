package io.synthmarket.cli;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.RunProgress;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A batch of {@code synth generate} whose history is read; made when {@link #write} is called, once. */
public final class PreparedBatch {

    private final Generation generation;
    private final boolean dryRun;
    private final List<String> notes;

    PreparedBatch(Generation generation, boolean dryRun, List<String> notes) {
        this.generation = generation;
        this.dryRun = dryRun;
        this.notes = notes;
    }

    /**
     * Returns the series, which are made when asked for.
     *
     * @return the paths
     */
    public PathSet paths() {
        return generation.paths();
    }

    /**
     * Returns the recipe, how the file was read in it.
     *
     * @return one line of text
     */
    public String recipe() {
        return generation.input().reading().noteIn(generation.paths().recipe()).toString();
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
     * @param folder where to, made if absent
     * @param figures where to write what the page of the batch draws, as JSON, if it has a page
     * @param listener is told how far it is
     * @return how it came out
     * @throws CallFault if it could not be made, or its thread was interrupted
     */
    public BatchOutcome write(Path folder, Path figures, Consumer<RunProgress> listener) throws CallFault {
        Progress progress = Progress.to(listener);
        try {
            List<SeriesResult> results = dryRun
                    ? generation.tryOut(progress)
                    : generation.write(folder, ExistingFiles.KEEP_EQUAL, progress, draft -> {
                        try (OutputStream out = Files.newOutputStream(figures)) {
                            draft.writeFiguresTo(out);
                        }
                    });
            return new BatchOutcome(summary(results), generation.warnings());
        } catch (IOException | RuntimeException e) {
            throw GenerateCall.fault(e);
        }
    }

    private String summary(List<SeriesResult> results) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        generation.summary(results, null).printOutcome(out);
        out.flush();
        return text.toString();
    }
}
