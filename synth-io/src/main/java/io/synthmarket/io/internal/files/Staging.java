package io.synthmarket.io.internal.files;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A hidden directory in which the files of a batch wait until all are complete. */
public final class Staging {

    /** What the names of hidden directories and their locks begin with; the id follows. */
    static final String PREFIX = ".synthetic_batch_";

    static final String PARTIAL = ".partial";
    static final String LOCK = ".lock";
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final String PREVIOUS = ".previous";
    private static final int LONGEST_NAME = 240;

    private final Path directory;
    private final Path staging;
    private final List<String> names;
    private final ExistingFiles existing;
    private final Deque<Path> made;
    private final Set<PendingFile> unfinished = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private @Nullable BatchLock lock;

    private Staging(Path directory, Path staging, Collection<String> names, ExistingFiles existing, Deque<Path> made) {
        this.directory = directory;
        this.staging = staging;
        this.names = List.copyOf(names);
        this.existing = existing;
        this.made = made;
    }

    /**
     * Makes the directory, if need be, and in it an empty staging directory.
     *
     * @throws IOException if a file is in the way or a directory cannot be made; what was made is deleted then
     */
    public static Staging open(Path directory, String id, Collection<String> names, ExistingFiles existing)
            throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        Path staging = directory.resolve(PREFIX + id + PARTIAL);
        Staging batch = new Staging(directory, staging, names, existing, made);
        try {
            makeDirectory(directory, made);
            batch.lock = BatchLock.take(directory.resolve(PREFIX + id + LOCK));
            LeftBatches.clear(directory);
            boolean left = NewFile.isThere(staging);
            if (left) {
                batch.takeOver();
            }
            for (String name : names) {
                NewFile.requireFree(directory.resolve(name), existing);
            }
            if (!left) {
                Files.createDirectory(staging);
            }
        } catch (IOException e) {
            try {
                batch.unlock();
                batch.deleteMadeDirectories();
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw FileFaults.writing(FileFaults.name(directory), e);
        }
        return batch;
    }

    private static void makeDirectory(Path directory, Deque<Path> made) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        Path next = directory.toAbsolutePath();
        while (next != null && !NewFile.isThere(next)) {
            missing.push(next);
            next = next.getParent();
        }
        if (next != null && !Files.isDirectory(next)) {
            throw FileFaults.fault(FileFaults.name(next) + " is a file; name a directory");
        }
        for (Path each : missing) {
            Files.createDirectory(each);
            made.push(each);
        }
    }

    /** Empties what a killed batch left; files that it had put aside and not replaced yet go back to their place. */
    private void takeOver() throws IOException {
        if (!Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            throw FileFaults.exists(FileFaults.name(staging)
                    + " must be a directory that an earlier batch left but is something else; remove it");
        }
        empty();
    }

    /** Deletes what is in the staging directory; a batch leaves no directories in it, so such are refused. */
    private void empty() throws IOException {
        empty(staging, directory);
    }

    /** Deletes what is in a staging directory, and puts back what was put aside for the files in it. */
    static void empty(Path staging, Path directory) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(staging)) {
            for (Path each : content) {
                String name = each.getFileName().toString();
                if (name.startsWith(".") && name.endsWith(PREVIOUS)) {
                    Path place = directory.resolve(name.substring(1, name.length() - PREVIOUS.length()));
                    if (!NewFile.isThere(place)) {
                        Files.move(each, place);
                        continue;
                    }
                }
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    throw FileFaults.fault(FileFaults.name(staging) + " must hold only files but holds the directory "
                            + FileFaults.name(each) + "; remove it");
                }
                Files.delete(each);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a file to wait.
     *
     * @throws IOException if it cannot be written; nothing is left of it then
     */
    public void write(String name, ContentWriter content) throws IOException {
        PendingFile file = begin(name, settled -> {});
        try {
            file.fill(content);
        } catch (IOException e) {
            kept.remove(name);
            throw FileFaults.writing(name, e);
        } catch (RuntimeException | Error e) {
            kept.remove(name);
            throw e;
        }
    }

    /**
     * Begins a file to wait.
     *
     * @param settled told once, when the file is whole or discarded
     * @throws IOException if it cannot be made; nothing is left of it then
     */
    public PendingFile begin(String name, Consumer<PendingFile> settled) throws IOException {
        PendingFile file =
                PendingFile.begin(directory.resolve(name), existing, 1, number -> staging.resolve(name), done -> {
                    unfinished.remove(done);
                    if (done.isKept()) {
                        kept.add(name);
                    }
                    settled.accept(done);
                });
        unfinished.add(file);
        return file;
    }

    /**
     * Moves all files into place.
     *
     * @throws IOException if a move fails; those made before are undone as far as possible
     */
    public List<Path> commit() throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> moved = new ArrayList<>();
        Deque<String> replaced = new ArrayDeque<>();
        try {
            for (String name : names) {
                Path file = directory.resolve(name);
                files.add(file);
                NewFile.requireFree(file, existing);
                if (kept.contains(name)) {
                    requireStillThere(file);
                    continue;
                }
                if (NewFile.isThere(file)) {
                    Files.move(file, previous(name));
                    replaced.push(name);
                }
                NewFile.move(staging.resolve(name), file, ExistingFiles.REFUSE);
                moved.add(file);
            }
        } catch (IOException e) {
            undo(moved, replaced, e);
            throw FileFaults.writing(FileFaults.name(directory), e);
        } catch (RuntimeException | Error e) {
            undo(moved, replaced, e);
            throw e;
        }
        deleteStagingAfterCommit();
        return List.copyOf(files);
    }

    private static void requireStillThere(Path file) throws IOException {
        if (!NewFile.isThere(file)) {
            throw FileFaults.absent(FileFaults.name(file)
                    + " was equal and was to be kept but has been removed since; write the batch again");
        }
    }

    private Path previous(String name) {
        return staging.resolve("." + name + PREVIOUS);
    }

    private void undo(List<Path> moved, Deque<String> replaced, Throwable failure) {
        for (Path file : moved) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        for (String name : replaced) {
            try {
                NewFile.move(previous(name), directory.resolve(name), ExistingFiles.REFUSE);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** The files are in place, so leavings in a hidden directory are no failure: the next batch of this id empties it. */
    private void deleteStagingAfterCommit() {
        BatchLock held = lock;
        try (held) {
            deleteStaging();
        } catch (IOException leftBehind) {
            return;
        }
    }

    private void unlock() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    /**
     * Deletes all that was made, and lets others write this batch.
     *
     * @throws IOException if something cannot be deleted
     */
    public void discard() throws IOException {
        BatchLock held = lock;
        try {
            try (held) {
                for (PendingFile file : List.copyOf(unfinished)) {
                    file.discard();
                }
                deleteStaging();
            }
            deleteMadeDirectories();
        } catch (IOException e) {
            throw FileFaults.writing(FileFaults.name(staging), e);
        }
    }

    private void deleteStaging() throws IOException {
        if (NewFile.isThere(staging)) {
            empty();
            Files.deleteIfExists(staging);
        }
    }

    private void deleteMadeDirectories() throws IOException {
        for (Path each : made) {
            try {
                Files.deleteIfExists(each);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
        }
    }

    /** Tells the name of the directory that the files are for. */
    public String name() {
        return FileFaults.name(directory);
    }

    /**
     * Checks that a name is one of a file and nothing else, on every system.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String requirePlain(String name) {
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.charAt(0) != '.'
                && name.charAt(name.length() - 1) != '.'
                && name.strip().length() == name.length()
                && name.chars().allMatch(symbol -> symbol > 31 && symbol != 127 && FORBIDDEN.indexOf(symbol) < 0);
        if (!plain) {
            throw new IllegalArgumentException("a name must be a plain file name of 1 to " + LONGEST_NAME
                    + " characters, without folder, leading dot or any of " + FORBIDDEN + " but was "
                    + Echo.quote(name));
        }
        return name;
    }

    /**
     * Checks that an id can be part of a name.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public static String requireId(String id) {
        boolean word = !id.isEmpty()
                && id.length() <= 64
                && id.chars()
                        .allMatch(symbol -> (symbol >= 'a' && symbol <= 'z')
                                || (symbol >= 'A' && symbol <= 'Z')
                                || (symbol >= '0' && symbol <= '9')
                                || symbol == '-'
                                || symbol == '_');
        if (!word) {
            throw new IllegalArgumentException(
                    "an id must be 1 to 64 letters, digits, - and _ but was " + Echo.quote(id));
        }
        return id;
    }
}
