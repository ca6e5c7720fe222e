package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.internal.csv.CsvOutput;
import io.synthmarket.io.internal.files.NewFile;
import io.synthmarket.io.internal.files.PendingFile;
import io.synthmarket.io.internal.files.Staging;
import io.synthmarket.io.internal.zip.FixedZip;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ZIP archive, entry by entry.
 *
 * <pre>{@code
 * try (BarArchive archive = BarArchive.create(Path.of("paths.zip"), ExistingFiles.REFUSE)) {
 *     archive.add("synthetic_1.csv", series);
 *     archive.add("synthetic_1.xlsx", out -> BarWorkbook.writer().write(series, out));
 *     archive.commit();
 * }
 * }</pre>
 *
 * <p>Only {@link #commit()} makes it an archive. Closed without, an archive that is a file leaves nothing behind; one
 * over a stream of {@link BatchDirectory#begin(String)} gives that file up; one over any other stream leaves there what
 * it wrote, which no reader takes for a ZIP archive.
 *
 * <p><b>Shape</b>: entries in the order of their adding, named without folders, deflated at level 4, in the ZIP64 form
 * where number or size call for it.
 *
 * <p><b>Edge cases</b>: when adding an entry fails, half of it is in the archive already, which can then only be closed.
 * An archive without entries is valid.
 *
 * <p><b>Determinism</b>: every entry bears the time 1980-02-01T00:00, so one JDK makes the same bytes of the same entries
 * whenever and wherever; another JDK may compress differently, what is unpacked is always the same.
 *
 * <p><b>Threads</b>: for one thread. Deflating is most of the work: {@link ArchiveEntry} does it on any other, and the bytes
 * stay the same.
 *
 * <p><b>Cost</b>: entries pass through, however large; of each, only its line in the list at the archive's end is kept,
 * a few hundred bytes.
 *
 * @since 0.1.0
 */
public final class BarArchive implements Closeable {

    /** How thoroughly entries are deflated. */
    static final int LEVEL = 4;

    private final FixedZip zip;
    private final @Nullable PendingFile file;
    private final boolean owner;
    private final Set<String> names = new HashSet<>();
    private State state = State.OPEN;

    private enum State {
        OPEN,
        WRITING,
        COMMITTED,
        FAILED,
        CLOSED
    }

    private BarArchive(OutputStream out, @Nullable PendingFile file, boolean owner) {
        this.zip = new FixedZip(out, LEVEL);
        this.file = file;
        this.owner = owner;
    }

    /**
     * Returns the reader of archives with every option at its default: the first bad row of an entry ends the reading.
     *
     * @return a reader
     */
    public static BarArchiveReader reader() {
        return new BarArchiveReader(BarCsv.reader());
    }

    /**
     * Begins an archive that is a file: written to a hidden file beside, which {@link #commit()} moves into place.
     *
     * @param file the file to make, in a directory that exists
     * @param existing what happens to a file that is there
     * @return the archive, with no entry yet
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be made
     */
    public static BarArchive create(Path file, ExistingFiles existing) throws IOException {
        Objects.requireNonNull(existing, "existing");
        PendingFile pending = NewFile.begin(Objects.requireNonNull(file, "file"), existing);
        return new BarArchive(pending, pending, true);
    }

    /**
     * Begins an archive on a stream, which is flushed by {@link #commit()} and never closed.
     *
     * @param out where to; need not be buffered
     * @return the archive, with no entry yet
     */
    public static BarArchive over(OutputStream out) {
        Objects.requireNonNull(out, "out");
        return new BarArchive(out, out instanceof PendingFile pending ? pending : null, false);
    }

    /**
     * Adds an entry of bars, as {@link BarCsvWriter} writes them.
     *
     * @param name its name: plain, not hidden, not used before
     * @param series the bars
     * @throws IllegalArgumentException if the name is not of that form or is there already
     * @throws IllegalStateException if the archive is committed, closed or has failed
     * @throws IOException if writing fails
     */
    public void add(String name, BarSeries series) throws IOException {
        Objects.requireNonNull(series, "series");
        add(name, out -> CsvOutput.write(series, out));
    }

    /**
     * Adds an entry of any content.
     *
     * @param name its name: plain, not hidden, not used before
     * @param content writes what is in it
     * @throws IllegalArgumentException if the name is not of that form or is there already
     * @throws IllegalStateException if the archive is committed, closed or has failed
     * @throws IOException if writing fails
     */
    public void add(String name, ContentWriter content) throws IOException {
        Objects.requireNonNull(content, "content");
        claim(name);
        zip.add(name, content);
        state = State.OPEN;
    }

    /**
     * Begins an entry whose content comes bit by bit. It is complete when the stream is closed; until then the archive takes no other.
     *
     * @param name its name: plain, not hidden, not used before
     * @return where its content goes; to be closed by the caller
     * @throws IllegalArgumentException if the name is not of that form or is there already
     * @throws IllegalStateException if the archive is committed, closed or has failed, or another entry is not complete
     * @throws IOException if writing fails
     */
    public OutputStream begin(String name) throws IOException {
        claim(name);
        OutputStream entry = zip.open(name, () -> state = State.OPEN);
        state = State.WRITING;
        return entry;
    }

    /**
     * Adds an entry that was made before, perhaps on another thread; the archive gets the bytes that it would get of the same content.
     *
     * @param name its name: plain, not hidden, not used before
     * @param entry what is in it
     * @throws IllegalArgumentException if the name is not of that form or is there already
     * @throws IllegalStateException if the archive is committed, closed or has failed
     * @throws IOException if writing fails
     */
    public void add(String name, ArchiveEntry entry) throws IOException {
        Objects.requireNonNull(entry, "entry");
        claim(name);
        entry.addTo(zip, name);
        state = State.OPEN;
    }

    /** Takes a name; until the entry is whole, the archive counts as failed. */
    private void claim(String name) {
        Staging.requirePlain(name);
        requireOpen();
        if (!names.add(name)) {
            throw new IllegalArgumentException("names must differ but " + name + " is in the archive already");
        }
        state = State.FAILED;
    }

    /**
     * Completes the archive.
     *
     * @throws IllegalStateException if the archive is committed, closed or has failed
     * @throws java.nio.file.FileAlreadyExistsException if the file has come to exist and is not to be replaced
     * @throws IOException if writing fails; of an archive that is a file nothing is left then
     */
    public void commit() throws IOException {
        requireOpen();
        state = State.FAILED;
        zip.finish();
        zip.flush();
        if (owner && file != null) {
            file.close();
            file.moveIntoPlace();
        }
        state = State.COMMITTED;
        zip.release();
    }

    private void requireOpen() {
        if (state == State.WRITING) {
            throw new IllegalStateException("an entry is still being written; close its stream first");
        }
        if (state != State.OPEN) {
            throw new IllegalStateException("the archive must be open but is " + Word.of(state));
        }
    }

    /**
     * Ends the archive; without {@link #commit()} before, it comes to nothing.
     *
     * @throws IOException if the hidden file cannot be deleted
     */
    @Override
    public void close() throws IOException {
        if (state == State.OPEN || state == State.WRITING || state == State.FAILED) {
            state = State.CLOSED;
            zip.release();
            if (file != null) {
                file.discard();
            }
        }
    }

    /**
     * Says how far the archive is.
     *
     * @return one line such as {@code BarArchive[3 entries, OPEN]}
     */
    @Override
    public String toString() {
        return "BarArchive[" + names.size() + (names.size() == 1 ? " entry, " : " entries, ") + state + "]";
    }
}
