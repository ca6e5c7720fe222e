package io.synthmarket.io.internal.files;

import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Makes a file whole or not at all. */
public final class NewFile {

    private static final int MOST_ASIDE = 100;

    private NewFile() {}

    /**
     * Writes a hidden file beside the one to make and moves it into place when it is complete.
     *
     * @throws FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(Path file, ExistingFiles existing, ContentWriter content) throws IOException {
        PendingFile pending = begin(file, existing);
        try {
            pending.fill(content);
        } catch (IOException e) {
            throw FileFaults.writing(FileFaults.name(file), e);
        }
        pending.moveIntoPlace();
    }

    /**
     * Begins a hidden file beside the one to make: the first of some names that is free, for others may be in use or
     * left by a process that was killed.
     *
     * @throws FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be made
     */
    public static PendingFile begin(Path file, ExistingFiles existing) throws IOException {
        String name = FileFaults.name(file);
        requireFree(file, existing);
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw FileFaults.absent(
                    name + " cannot be made because its directory does not exist; make the directory first");
        }
        return PendingFile.begin(
                file,
                existing,
                MOST_ASIDE,
                number -> file.resolveSibling("." + file.getFileName() + "." + number + ".partial"),
                settled -> {});
    }

    /**
     * Checks that a file can be made.
     *
     * @throws FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if it is a directory
     */
    static void requireFree(Path file, ExistingFiles existing) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FileFaults.fault(FileFaults.name(file) + " is a directory; name the file to write in it");
        }
        if (existing == ExistingFiles.REFUSE && isThere(file)) {
            throw taken(file);
        }
    }

    /** Tells whether there is anything of this name, be it a link that leads nowhere. */
    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Moves a complete file into place, in one step where the file system can.
     *
     * @throws FileAlreadyExistsException if the place is taken and is not to be
     * @throws IOException if the move fails
     */
    static void move(Path from, Path to, ExistingFiles existing) throws IOException {
        if (existing == ExistingFiles.REFUSE) {
            try {
                Files.move(from, to);
            } catch (FileAlreadyExistsException e) {
                FileAlreadyExistsException fault = taken(to);
                fault.initCause(e);
                throw fault;
            }
            return;
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAlreadyExistsException taken(Path file) {
        return FileFaults.exists(FileFaults.name(file) + " already exists; use ExistingFiles.REPLACE to overwrite it");
    }
}
