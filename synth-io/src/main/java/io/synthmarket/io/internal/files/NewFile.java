package io.synthmarket.io.internal.files;

import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes a file whole or not at all. */
public final class NewFile {

    private static final int CHUNK = 1 << 16;
    private static final int MOST_ASIDE = 100;

    private NewFile() {}

    /**
     * Writes a hidden file beside the one to make and moves it into place when it is complete.
     *
     * @throws FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(Path file, ExistingFiles existing, ContentWriter content) throws IOException {
        String name = FileFaults.name(file);
        requireFree(file, existing);
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw FileFaults.absent(
                    name + " cannot be made because its directory does not exist; make the directory first");
        }
        try {
            Path aside = writeAside(file, content);
            try {
                move(aside, file, existing);
            } catch (IOException | RuntimeException | Error e) {
                deleteAfter(e, aside);
                throw e;
            }
        } catch (IOException e) {
            throw FileFaults.writing(name, e);
        }
    }

    /** Writes to the first hidden name that is free: others may be in use, or left by a process that was killed. */
    private static Path writeAside(Path file, ContentWriter content) throws IOException {
        for (int number = 1; number <= MOST_ASIDE; number++) {
            Path aside = file.resolveSibling("." + file.getFileName() + "." + number + ".partial");
            OutputStream raw;
            try {
                raw = openNew(aside);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            fill(raw, aside, content);
            return aside;
        }
        throw FileFaults.exists(FileFaults.name(file) + " cannot be written because " + MOST_ASIDE
                + " hidden files of earlier attempts stand beside it; remove those that end in .partial");
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
     * Writes a file that must not be there yet; nothing is left of it on failure.
     *
     * @throws IOException as the content writer or the file throws it
     */
    static void writeWhole(Path file, ContentWriter content) throws IOException {
        fill(openNew(file), file, content);
    }

    private static OutputStream openNew(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void fill(OutputStream raw, Path file, ContentWriter content) throws IOException {
        try (raw;
                OutputStream out = new BufferedOutputStream(raw, CHUNK)) {
            content.writeTo(out);
        } catch (IOException | RuntimeException | Error e) {
            deleteAfter(e, file);
            throw e;
        }
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

    private static void deleteAfter(Throwable failure, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
