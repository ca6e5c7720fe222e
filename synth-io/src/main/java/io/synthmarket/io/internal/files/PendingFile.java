package io.synthmarket.io.internal.files;

import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written aside, complete once closed; after a fault in between, closing deletes it.
 *
 * <p>Where an equal file is to be kept, nothing is written aside as long as the bytes are those of that file.
 */
public final class PendingFile extends OutputStream {

    private static final int CHUNK = 1 << 16;
    private static final byte[] NONE = {};

    private enum State {
        WRITING,
        BROKEN,
        WHOLE,
        DISCARDED
    }

    private final Path place;
    private final ExistingFiles existing;
    private final int attempts;
    private final IntFunction<Path> candidates;
    private final Consumer<PendingFile> settled;
    private final String name;
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private State state = State.WRITING;
    private @Nullable Path aside;
    private @Nullable OutputStream out;
    private @Nullable InputStream equal;
    private long equalBytes;
    private boolean kept;

    private PendingFile(
            Path place,
            ExistingFiles existing,
            int attempts,
            IntFunction<Path> candidates,
            Consumer<PendingFile> settled,
            String name) {
        this.place = place;
        this.existing = existing;
        this.attempts = attempts;
        this.candidates = candidates;
        this.settled = settled;
        this.name = name;
    }

    /**
     * Begins a file.
     *
     * @param place where the file is to go
     * @param existing what happens to one that is there
     * @param attempts how many names there are to write to meanwhile
     * @param candidates tells these names, numbered from 1, of which the first that is free is taken
     * @param settled told once, when the file is whole or discarded
     * @throws IOException if the file cannot be made; nothing is left of it then
     */
    static PendingFile begin(
            Path place,
            ExistingFiles existing,
            int attempts,
            IntFunction<Path> candidates,
            Consumer<PendingFile> settled)
            throws IOException {
        PendingFile file = new PendingFile(place, existing, attempts, candidates, settled, FileFaults.name(place));
        if (existing == ExistingFiles.KEEP_EQUAL && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            file.equal = file.openExisting();
        } else {
            try {
                file.openAside();
            } catch (IOException e) {
                throw FileFaults.writing(file.name, e);
            }
        }
        return file;
    }

    private InputStream openExisting() throws IOException {
        try {
            return Files.newInputStream(place);
        } catch (IOException e) {
            throw FileFaults.reading(name, e);
        }
    }

    private OutputStream openAside() throws IOException {
        for (int number = 1; number <= attempts; number++) {
            Path candidate = candidates.apply(number);
            try {
                OutputStream made =
                        Files.newOutputStream(candidate, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                out = made;
                aside = candidate;
                return made;
            } catch (FileAlreadyExistsException e) {
                if (attempts == 1) {
                    throw e;
                }
            }
        }
        throw FileFaults.exists(name + " cannot be written because " + attempts
                + " hidden files of earlier attempts stand beside it; remove those that end in .partial");
    }

    @Override
    public void write(int octet) throws IOException {
        requireWriting();
        if (filled == CHUNK) {
            drain();
        }
        buffer[filled++] = (byte) octet;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        requireWriting();
        if (length > CHUNK - filled) {
            drain();
        }
        if (length >= CHUNK) {
            pass(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, filled, length);
            filled += length;
        }
    }

    @Override
    public void flush() throws IOException {
        requireWriting();
        drain();
    }

    private void requireWriting() throws IOException {
        if (state != State.WRITING) {
            throw FileFaults.fault(name + " could not be written: "
                    + (state == State.BROKEN ? "an earlier write to it failed" : "it was closed before"));
        }
    }

    private void drain() throws IOException {
        int length = filled;
        filled = 0;
        pass(buffer, 0, length);
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        boolean done = false;
        try {
            if (equal == null || !goesOn(equal, bytes, from, length)) {
                sink().write(bytes, from, length);
            }
            done = true;
        } catch (IOException e) {
            throw FileFaults.writing(name, e);
        } finally {
            if (!done) {
                state = State.BROKEN;
            }
        }
    }

    private OutputStream sink() throws IOException {
        return out == null ? openAside() : out;
    }

    /** Compares with the file that is there; at the first difference, what was equal so far is copied aside. */
    private boolean goesOn(InputStream there, byte[] bytes, int from, int length) throws IOException {
        byte[] found;
        try {
            found = there.readNBytes(length);
        } catch (IOException e) {
            throw FileFaults.reading(name, e);
        }
        if (Arrays.equals(found, 0, found.length, bytes, from, from + length)) {
            equalBytes += length;
            return true;
        }
        differ(there);
        return false;
    }

    private void differ(InputStream there) throws IOException {
        equal = null;
        there.close();
        OutputStream target = openAside();
        long left = equalBytes;
        if (left > 0) {
            try (InputStream again = openExisting()) {
                while (left > 0) {
                    byte[] part = again.readNBytes((int) Math.min(left, CHUNK));
                    if (part.length == 0) {
                        throw FileFaults.fault(name + " changed while it was compared; let nobody else write to it");
                    }
                    target.write(part);
                    left -= part.length;
                }
            }
        }
    }

    /**
     * Makes the file whole, or, after a fault, deletes it.
     *
     * @throws IOException if that fails; the file is deleted then
     */
    @Override
    public void close() throws IOException {
        if (state == State.BROKEN) {
            discard();
        } else if (state == State.WRITING) {
            try {
                drain();
                complete();
            } catch (IOException | RuntimeException | Error e) {
                discardAfter(e);
                throw e;
            }
            settle(State.WHOLE);
        }
    }

    private void complete() throws IOException {
        try {
            InputStream there = equal;
            if (there != null) {
                if (there.read() < 0) {
                    equal = null;
                    there.close();
                    kept = true;
                    return;
                }
                differ(there);
            }
            OutputStream target = sink();
            out = null;
            target.close();
        } catch (IOException e) {
            throw FileFaults.writing(name, e);
        }
    }

    private void settle(State end) {
        boolean first = state == State.WRITING || state == State.BROKEN;
        state = end;
        buffer = NONE;
        if (first) {
            settled.accept(this);
        }
    }

    /**
     * Gives the file up and deletes what was written of it, unless it was moved into place.
     *
     * @throws IOException if it cannot be deleted
     */
    public void discard() throws IOException {
        Path written = aside;
        release(equal);
        release(out);
        equal = null;
        out = null;
        aside = null;
        kept = false;
        settle(State.DISCARDED);
        if (written != null) {
            Files.deleteIfExists(written);
        }
    }

    /** Closes what is given up; that it is deleted is all that matters then. */
    private static void release(@Nullable Closeable resource) {
        if (resource != null) {
            try {
                resource.close();
            } catch (IOException ofNoUse) {
                return;
            }
        }
    }

    /** Gives the file up because of a failure, which a second one does not hide. */
    void discardAfter(Throwable failure) {
        try {
            discard();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Tells whether the file was closed without fault. */
    public boolean isWhole() {
        return state == State.WHOLE;
    }

    /** Tells whether the file that is there is equal and stays. */
    boolean isKept() {
        return kept;
    }

    /**
     * Writes all of the file and closes it.
     *
     * @throws IOException as the content writer or the file throws it; nothing is left of it then
     */
    void fill(ContentWriter content) throws IOException {
        try {
            content.writeTo(this);
            close();
        } catch (IOException | RuntimeException | Error e) {
            discardAfter(e);
            throw e;
        }
    }

    /**
     * Moves the closed file to where it is to go.
     *
     * @throws FileAlreadyExistsException if the place is taken and is not to be
     * @throws IOException if the move fails; what was written is deleted then
     */
    public void moveIntoPlace() throws IOException {
        Path written = aside;
        if (kept || written == null) {
            return;
        }
        try {
            NewFile.move(written, place, existing);
            aside = null;
        } catch (IOException e) {
            discardAfter(e);
            throw FileFaults.writing(name, e);
        } catch (RuntimeException | Error e) {
            discardAfter(e);
            throw e;
        }
    }
}
