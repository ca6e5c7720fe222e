package io.synthmarket.io.internal.files;

import io.synthmarket.core.internal.series.Echo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The words for what can be wrong with a file as a file; only names are shown, never folders. */
public final class FileFaults {

    private FileFaults() {}

    /** Tells the name of a file as messages show it. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return Echo.visible((name == null ? file : name).toString());
    }

    /**
     * Checks that a path is that of a file to read.
     *
     * @throws NoSuchFileException if there is nothing
     * @throws FileSystemException if it is a directory
     */
    public static void requireFile(Path file) throws FileSystemException {
        requireFile(file, "CSV");
    }

    /**
     * Checks that a path is that of a file of some kind to read.
     *
     * @throws NoSuchFileException if there is nothing
     * @throws FileSystemException if it is a directory
     */
    public static void requireFile(Path file, String kind) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw fault(name(file) + " is a directory; name the " + kind + " file in it");
        }
        if (Files.notExists(file)) {
            throw absent(name(file) + " does not exist; correct the name or the folder");
        }
    }

    /**
     * Opens a file for reading.
     *
     * @throws IOException if it cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /** Puts words to a failure to read; those that have words already stay. */
    public static IOException reading(String name, IOException cause) {
        return worded(cause, name + " could not be read");
    }

    /** Puts words to a failure to write; those that have words already stay. */
    public static IOException writing(String name, IOException cause) {
        return worded(cause, name + " could not be written");
    }

    private static IOException worded(IOException cause, String what) {
        if (cause instanceof FileSystemException known && known.getFile() == null && known.getReason() != null) {
            return cause;
        }
        String reason = cause instanceof AccessDeniedException
                ? "access is denied; check its permissions"
                : cause instanceof NoSuchFileException
                        ? "it does not exist"
                        : cause instanceof FileSystemException known && known.getReason() != null
                                ? known.getReason()
                                : cause instanceof FileSystemException
                                        ? cause.getClass().getSimpleName()
                                        : cause.getMessage();
        FileSystemException fault = fault(what + ": " + Echo.visible(String.valueOf(reason)));
        fault.initCause(cause);
        return fault;
    }

    /** Makes the fault that a file is not there. */
    static NoSuchFileException absent(String message) {
        return new NoSuchFileException(null, null, message);
    }

    /** Makes the fault that a file is there. */
    static FileAlreadyExistsException exists(String message) {
        return new FileAlreadyExistsException(null, null, message);
    }

    /** Makes any other fault of files. */
    static FileSystemException fault(String message) {
        return new FileSystemException(null, null, message);
    }
}
