package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.internal.csv.CsvOutput;
import io.synthmarket.io.internal.files.Staging;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a batch of files into a directory, all of them or none.
 *
 * <pre>{@code
 * try (BatchDirectory batch = BatchDirectory.open(out, "4f1c09ab", names, ExistingFiles.REFUSE)) {
 *     batch.add("synthetic_1_batch_4f1c09ab.csv", series);
 *     batch.add("report.json", stream -> stream.write(json));
 *     try (OutputStream out = batch.begin("synthetic_batch_4f1c09ab.zip"); BarArchive archive = BarArchive.over(out)) {
 *         archive.add("synthetic_1_batch_4f1c09ab.csv", series);
 *         archive.commit();
 *     }
 *     batch.commit();
 * }
 * }</pre>
 *
 * <p>The files are written to a hidden directory inside the one they are for, {@code .synthetic_batch_{id}.partial}, and
 * moved into place by {@link #commit()}. Closed without it, the batch deletes all that it made, directories included.
 *
 * <p><b>Edge cases</b>: the hidden directory of a batch of the same id that was killed is emptied and used again, so
 * only one batch of an id may be open on a directory at a time.
 *
 * <p>With {@link ExistingFiles#KEEP_EQUAL}, a file whose bytes turn out to be those of the one that is there is not
 * written at all, and that one stays untouched, be the batch committed or not: this is how a batch that was interrupted
 * is continued.
 *
 * <p><b>Threads</b>: files may be added from several threads, also while another is being begun and written; open, commit and close in one,
 * after the others are done.
 *
 * @since 0.1.0
 */
public final class BatchDirectory implements AutoCloseable {

    private final Staging staging;
    private final Set<String> names;
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private State state = State.OPEN;

    private enum State {
        OPEN,
        COMMITTED,
        FAILED,
        CLOSED
    }

    private BatchDirectory(Staging staging, Set<String> names) {
        this.staging = staging;
        this.names = names;
    }

    /**
     * Starts a batch.
     *
     * @param directory where the files go; made, with its parents, if it is not there
     * @param id what tells this batch from others: letters, digits, {@code -} and {@code _}
     * @param names names of all files of the batch: plain, not hidden, none twice
     * @param existing what happens to files of these names that are there
     * @return the batch, with no file in it yet
     * @throws IllegalArgumentException if the id or a name is not of that form, or there is no name
     * @throws java.nio.file.FileAlreadyExistsException if a file of the batch exists and is not to be replaced
     * @throws IOException if the directory cannot be made or used; nothing is left of the batch then
     */
    public static BatchDirectory open(Path directory, String id, Collection<String> names, ExistingFiles existing)
            throws IOException {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(existing, "existing");
        Set<String> unique = new LinkedHashSet<>();
        for (String name : names) {
            if (!unique.add(Staging.requirePlain(name))) {
                throw new IllegalArgumentException(
                        "names must differ but " + name + " is there twice; rename one of them");
            }
        }
        if (unique.isEmpty()) {
            throw new IllegalArgumentException("names must hold at least one name but is empty");
        }
        return new BatchDirectory(Staging.open(directory, Staging.requireId(id), unique, existing), unique);
    }

    /**
     * Adds a file of bars, as {@link BarCsvWriter} writes them.
     *
     * @param name its name, one of those that the batch was opened with
     * @param series the bars
     * @throws IllegalArgumentException if the batch has no file of this name
     * @throws IllegalStateException if the file was added before, or the batch is committed or closed
     * @throws IOException if writing fails; the file may be added again
     */
    public void add(String name, BarSeries series) throws IOException {
        Objects.requireNonNull(series, "series");
        add(name, out -> CsvOutput.write(series, out));
    }

    /**
     * Adds a file of any content.
     *
     * @param name its name, one of those that the batch was opened with
     * @param content writes what is in it
     * @throws IllegalArgumentException if the batch has no file of this name
     * @throws IllegalStateException if the file was added before, or the batch is committed or closed
     * @throws IOException if writing fails; the file may be added again
     */
    public void add(String name, ContentWriter content) throws IOException {
        Objects.requireNonNull(content, "content");
        claim(Objects.requireNonNull(name, "name"));
        boolean done = false;
        try {
            staging.write(name, content);
            done = true;
        } finally {
            settle(name, done);
        }
    }

    /**
     * Begins a file whose content comes bit by bit, such as an archive that grows while other files are added.
     *
     * <p>The file is complete when the stream is closed. If a write fails, closing gives the file up, and it may be begun
     * or added again; the same goes for a {@link BarArchive} over the stream that is closed without its commit. A stream
     * that is still open when the batch is closed is given up with it.
     *
     * @param name its name, one of those that the batch was opened with
     * @return where its content goes, buffered, for one thread; to be closed by the caller
     * @throws IllegalArgumentException if the batch has no file of this name
     * @throws IllegalStateException if the file was added before, or the batch is committed or closed
     * @throws IOException if the file cannot be made; it may be begun again
     */
    public OutputStream begin(String name) throws IOException {
        claim(Objects.requireNonNull(name, "name"));
        boolean begun = false;
        try {
            OutputStream out = staging.begin(name, file -> settle(name, file.isWhole()));
            begun = true;
            return out;
        } finally {
            if (!begun) {
                settle(name, false);
            }
        }
    }

    private synchronized void claim(String name) {
        requireOpen();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "the batch has no file named " + name + "; name it when the batch is opened");
        }
        if (!claimed.add(name)) {
            throw new IllegalStateException(name + " was added before; add each file once");
        }
    }

    private synchronized void settle(String name, boolean done) {
        if (done) {
            written.add(name);
        } else {
            claimed.remove(name);
        }
    }

    /**
     * Moves all files into place.
     *
     * <p>If that fails halfway, those that were moved are taken back, and files that they replaced are put back, as far
     * as the file system allows; the batch can then only be closed.
     *
     * @return the files, in the order of the names
     * @throws IllegalStateException if a file was not added yet or its stream is not closed, or the batch is committed or
     *     closed
     * @throws java.nio.file.FileAlreadyExistsException if a file of the batch has come to exist and is not to be replaced
     * @throws IOException if a move fails
     */
    public synchronized List<Path> commit() throws IOException {
        requireOpen();
        for (String name : names) {
            if (claimed.contains(name) && !written.contains(name)) {
                throw new IllegalStateException(name + " is still being written; close its stream before commit");
            }
        }
        if (written.size() < names.size()) {
            List<String> missing =
                    names.stream().filter(name -> !written.contains(name)).toList();
            throw new IllegalStateException("all " + names.size() + " files must be added before commit but "
                    + missing.size() + " are missing; the first is " + missing.get(0));
        }
        state = State.FAILED;
        List<Path> files = staging.commit();
        state = State.COMMITTED;
        return files;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the batch must be open but is " + Word.of(state));
        }
    }

    /**
     * Ends the batch; without {@link #commit()} before, all that it made is deleted.
     *
     * @throws IOException if something could not be deleted
     */
    @Override
    public synchronized void close() throws IOException {
        if (state == State.OPEN || state == State.FAILED) {
            state = State.CLOSED;
            staging.discard();
        }
    }

    /**
     * Says how far the batch is.
     *
     * @return one line such as {@code BatchDirectory[out, 3 of 10 files, OPEN]}
     */
    @Override
    public synchronized String toString() {
        return "BatchDirectory[" + staging.name() + ", " + written.size() + " of " + names.size() + " files, " + state
                + "]";
    }
}
